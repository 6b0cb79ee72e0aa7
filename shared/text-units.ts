import { utf16Units, type Utf16Range } from './offsets.ts';
import { quotePairsOf } from './quote-pairs.ts';
import { sentencesOf } from './sentences.ts';
import { wordAt } from './words.ts';

/** The paragraph around a UTF-16 offset: what stands between two line breaks. */
export function paragraphAt(text: string, offset: number): Utf16Range {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start: utf16Units(start), end: utf16Units(end === -1 ? text.length : end) };
}

/** The sentences of the paragraph around an offset, as ranges of the whole text. */
export function sentencesAround(text: string, offset: number): readonly Utf16Range[] {
  return inParagraph(text, offset, sentencesOf);
}

/**
 * The next larger unit of meaning around a selection: word, group of words between punctuation, the text inside quote marks, with the marks,
 * sentence, paragraph. The selection itself when there is none. UTF-16 units.
 */
export function growSelection(text: string, selection: Utf16Range): Utf16Range {
  const larger = unitsAround(text, selection).filter((unit) =>
    unit.start <= selection.start && unit.end >= selection.end && unit.end - unit.start > selection.end - selection.start);
  return larger.sort((a, b) => (a.end - a.start) - (b.end - b.start))[0] ?? selection;
}

function unitsAround(text: string, selection: Utf16Range): Utf16Range[] {
  const { start } = selection;
  const pairs = inParagraph(text, start, (paragraph) => quotePairsOf(paragraph).flatMap(({ inner, outer }) => [inner, outer]));
  const word = wordAt(text, start);
  return [
    ...(word === null ? [] : [word]), ...inParagraph(text, start, groupsOf), ...pairs, ...sentencesAround(text, start), paragraphAt(text, start),
  ];
}

/** Runs of words between punctuation marks. */
function groupsOf(paragraph: string): readonly Utf16Range[] {
  return [...paragraph.matchAll(/[^\s,;:.!?…()[\]«»“”"–—](?:[^,;:.!?…()[\]«»“”"–—]*[^\s,;:.!?…()[\]«»“”"–—])?/gu)]
    .map(({ index, 0: group }) => ({ start: utf16Units(index), end: utf16Units(index + group.length) }));
}

function inParagraph(text: string, offset: number, unitsOf: (paragraph: string) => readonly Utf16Range[]): readonly Utf16Range[] {
  const { start, end } = paragraphAt(text, offset);
  return unitsOf(text.slice(start, end)).map((unit) => ({ start: utf16Units(start + unit.start), end: utf16Units(start + unit.end) }));
}
