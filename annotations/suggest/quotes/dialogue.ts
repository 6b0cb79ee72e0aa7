import type { Marked } from './marks.ts';
import { holds, overlaps, rangeOf, trimmed } from './ranges.ts';

const SPOKEN_LINE = /^[ \t\u00a0]*[—–][ \u00a0\u202f]+\S[^\n]*/gmu;

/** Paragraphs of a dialogue, each from its dash to its end, as marked words; the marks that stand in them are nested. A lone dash opens no dialogue. */
export function withDialogue(text: string, marked: readonly Marked[]): readonly Marked[] {
  const lines = [...text.matchAll(SPOKEN_LINE)].map(({ index, 0: line }) => trimmed(text, rangeOf(index, index + line.length)));
  if (lines.length < 2) return marked;
  const spoken = lines.filter((line) => !marked.some(({ outer }) => overlaps(outer, line) && !holds(line, outer))).map((outer): Marked => ({
    outer, inner: trimmed(text, rangeOf(outer.start + 1, outer.end)), nested: marked.filter((inside) => holds(outer, inside.outer)), isClosed: false,
  }));
  return [...marked.filter(({ outer }) => !spoken.some((line) => holds(line.outer, outer))), ...spoken].sort((a, b) => a.outer.start - b.outer.start);
}
