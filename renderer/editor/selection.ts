import { sliceCodePoints, toCodePointRange, utf16Units, type Utf16Range } from '../../shared/offsets.ts';
import type { QuotedPlace } from '../../annotations/model/place-rules.ts';
import { snapToGraphemes, trimRange } from '../../shared/selection.ts';
import { wordAt } from '../../shared/words.ts';
import type { Page } from '../state/page.ts';
import type { monaco } from './monaco-setup.ts';

/** The selection of an editor in UTF-16 units, surrogate pairs kept whole. */
export function selectedUnits(editor: monaco.editor.ICodeEditor, model: monaco.editor.ITextModel): Utf16Range {
  const selection = model.validateRange(editor.getSelection() ?? { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 });
  return {
    start: utf16Units(model.getOffsetAt(selection.getStartPosition())), end: utf16Units(model.getOffsetAt(selection.getEndPosition())),
  };
}

/** What a type key would tag: the selection without its outer spaces, widened to whole characters, or else the word at the caret. Null for nothing. */
export function placeToTag(page: Page, units: Utf16Range): QuotedPlace | null {
  const { text } = page.article;
  const wanted = units.start === units.end ? wordAt(text, units.start) : trimRange(text, units);
  if (wanted === null || wanted.start >= wanted.end) return null;
  const range = toCodePointRange(page.offsets, snapToGraphemes(text, wanted));
  return { ...range, text: sliceCodePoints(page.offsets, range) };
}
