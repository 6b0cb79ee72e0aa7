import { describe, expect, it } from 'vitest';
import { createSpanIndex } from '../../annotations/model/span-index.ts';
import { movedPlace } from '../../renderer/editor/resize.ts';
import { placeToTag } from '../../renderer/editor/selection.ts';
import type { Page } from '../../renderer/state/page.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import { codePoints, utf16Units } from '../../shared/offsets.ts';
import { markedText } from '../helpers/marked-text.ts';

function pageOf(marked: string): Page {
  const { text, offsets, set } = markedText(marked);
  const meta = { date: null, headline: null, header_kind: 'none' as const, language: 'fr', source: 'a.txt' };
  const article = { id: articleIdSchema.parse('0123456789abcdef'), text, text_sha256: '', meta, sources: [] };
  const index = createSpanIndex(set.spans.values());
  return { article, offsets, set, index, touched: [], hidden: new Set(), shown: index };
}

function tagged(text: string, start: number, end: number): string | undefined {
  return placeToTag(pageOf(text), { start: utf16Units(start), end: utf16Units(end) })?.text;
}

describe('what a type key tags', () => {
  it('is the selection without its outer spaces', () => {
    expect(tagged('à Anne Roy, ', 1, 11)).toBe('Anne Roy,');
  });

  it('is the word at the caret when nothing is selected', () => {
    expect(tagged('l’État dit', 3, 3)).toBe('État');
    expect(tagged('a  b', 2, 2)).toBeUndefined();
  });

  it('is never half a character', () => {
    expect(tagged('x👩‍👩‍👧y', 2, 4)).toBe('👩‍👩‍👧');
    expect(tagged('e\u0301tat', 0, 1)).toBe('e\u0301');
  });
});

describe('moving the end of a tag', () => {
  const only = (page: Page) => [...page.set.spans.values()][0];

  it('goes by whole characters and stops before the tag is empty', () => {
    const page = pageOf('[PERSON Ann]e 👩‍👩‍👧');
    const span = only(page);
    if (span === undefined) throw new Error('no span');
    expect(movedPlace(page, span, { end: 'end', by: 1 })?.text).toBe('Anne');
    const one = pageOf('[PERSON 👩‍👩‍👧] x');
    const family = only(one);
    if (family === undefined) throw new Error('no span');
    expect(movedPlace(one, family, { end: 'end', by: -1 })).toBeNull();
    expect(movedPlace(one, family, { end: 'start', by: -1 })).toBeNull();
  });

  it('keeps the other fragments of a discontinuous tag', () => {
    const page = pageOf('[QUOTE « Oui », dit-il, « non »]!');
    const whole = only(page);
    if (whole === undefined) throw new Error('no span');
    const split = { ...whole, fragments: [[whole.start, codePoints(whole.start + 7)], [codePoints(whole.end - 7), whole.end]] as const };
    const moved = movedPlace(page, split, { end: 'end', by: 1 });
    expect(moved?.fragments).toHaveLength(2);
    expect(moved?.text).toBe('« Oui » « non »!');
  });
});
