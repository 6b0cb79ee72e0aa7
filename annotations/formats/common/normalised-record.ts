import { normaliseText } from '../../../shared/text.ts';
import type { RecordNotice } from './foreign-record.ts';

/** A record's text as it is stored, with the way from the file's code point offsets to ours. */
export interface NormalisedRecord {
  readonly text: string;
  /** Moves a code point offset of the raw text; one between CR and LF falls before the LF. */
  readonly move: (offset: number) => number;
  /** Normalises the stretch of the raw text that begins at a raw offset in the same way. */
  readonly mend: (stretch: string, start: number) => string;
  readonly notices: readonly RecordNotice[];
}

/**
 * Normalises the text of a record. A text that is well formed and has only LF is taken as it is, a U+FEFF at its start
 * included, unless it is that of a whole file: inside a JSON string that is a character, not the mark of a file.
 */
export function normaliseRecord(raw: string, isFile = false): NormalisedRecord {
  const hasMark = isFile && raw.startsWith('\uFEFF');
  if (!hasMark && !/\r|\p{Surrogate}/u.test(raw)) return { text: raw, move: (offset) => offset, mend: (stretch) => stretch, notices: [] };
  const { text, repairs } = normaliseText(raw);
  const dropped = droppedOffsets(raw);
  return {
    text,
    move: (offset) => offset - dropped.filter((place) => place < offset).length,
    // A U+FEFF is a mark only at the very start; anywhere else one of our own is dropped in its stead.
    mend: (stretch, start) => normaliseText(start === 0 ? stretch : `\uFEFF${stretch}`).text,
    notices: [
      ...(repairs.bom ? [{ kind: 'bom' as const, detail: '1' }] : []),
      ...(repairs.lineEnds > 0 ? [{ kind: 'line_ends' as const, detail: String(repairs.lineEnds) }] : []),
      ...(repairs.loneSurrogates > 0 ? [{ kind: 'surrogates' as const, detail: String(repairs.loneSurrogates) }] : []),
    ],
  };
}

/** Code point offsets of what normalising drops: a leading BOM, and each CR before an LF. */
function droppedOffsets(raw: string): number[] {
  const characters = [...raw];
  return characters.flatMap((character, at) => {
    const isDropped = (at === 0 && character === '\uFEFF') || (character === '\r' && characters[at + 1] === '\n');
    return isDropped ? [at] : [];
  });
}
