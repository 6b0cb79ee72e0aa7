import { toUtf16, utf16Units, type CodePointOffset, type Utf16Offset } from '../../shared/offsets.ts';
import type { Page } from '../state/page.ts';
import { monaco } from './monaco-setup.ts';

/** A place in the text as it is painted, in CSS pixels from the editor's top left corner. */
export interface TextPoint {
  readonly x: number;
  /** Top of the line. */
  readonly top: number;
  readonly height: number;
  /** Whether its line is on the screen; elsewhere `x` is only roughly right. */
  readonly isOnScreen: boolean;
}

/** Where a code point offset is painted now; null when no text is on show. */
export function pointOf(editor: monaco.editor.ICodeEditor, page: Page, offset: CodePointOffset): TextPoint | null {
  const model = editor.getModel();
  if (model === null) return null;
  const position = model.getPositionAt(toUtf16(page.offsets, offset));
  const painted = editor.getScrolledVisiblePosition(position);
  const { height, contentLeft, contentWidth } = editor.getLayoutInfo();
  const top = editor.getTopForPosition(position.lineNumber, position.column) - editor.getScrollTop();
  const lineHeight = editor.getOption(monaco.editor.EditorOption.lineHeight);
  const isOnScreen = top > -lineHeight && top < height && painted !== null && painted.left >= contentLeft;
  return { x: isOnScreen ? painted.left : contentLeft + contentWidth / 2, top, height: lineHeight, isOnScreen };
}

/** The UTF-16 offset under a point of the window, in CSS pixels; null beside the text. */
export function offsetAt(editor: monaco.editor.ICodeEditor, at: { clientX: number; clientY: number }): Utf16Offset | null {
  const position = editor.getTargetAtClientPoint(at.clientX, at.clientY)?.position;
  const model = editor.getModel();
  return position === undefined || position === null || model === null ? null : utf16Units(model.getOffsetAt(position));
}
