import type { Piece } from '../common/foreign-record.ts';

/** One annotation of a brat file: its id, what it says, and the words behind the second tab. */
export interface AnnLine {
  /** 1-based, of its beginning. */
  readonly number: number;
  readonly id: string;
  readonly body: string;
  /** Null where there is no second tab. */
  readonly tail: string | null;
  /** A raw line break stood inside the quoted words; they are joined by it here. */
  readonly isJoined: boolean;
}

/** The annotations of a file, and the numbers of lines that are none. */
export interface AnnFile {
  readonly lines: readonly AnnLine[];
  readonly bad: readonly number[];
}

/** A text-bound annotation's type and fragments. */
export interface TextBound {
  readonly type: string;
  readonly pieces: readonly Piece[];
}

const LINE = /^([A-Z]\d\S*|#\S*|\*)\t([^\t]*)(?:\t([\s\S]*))?$/;
const BODY = /^(\S+) +(-?\d+ +-?\d+(?: *; *-?\d+ +-?\d+)*)$/;

/**
 * Cuts a file into annotations. A line that begins like none goes on with the quoted words of the tag before it, as long as those are shorter
 * than the tag's own length says: somebody wrote a line break into them.
 */
export function readAnnLines(raw: string): AnnFile {
  const lines: AnnLine[] = [];
  const bad: number[] = [];
  for (const [index, content] of raw.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    const [, id, body = '', tail = null] = LINE.exec(content) ?? [];
    if (id !== undefined) lines.push({ number: index + 1, id, body: body.trim(), tail, isJoined: false });
    else if (last !== undefined && isCutShort(last)) lines[lines.length - 1] = { ...last, tail: `${last.tail ?? ''}\n${content}`, isJoined: true };
    else if (content.trim() !== '') bad.push(index + 1);
  }
  return { lines, bad };
}

/** Reads the body of a text-bound annotation; null where it is none. */
export function readTextBound(body: string): TextBound | null {
  const [, type, places] = BODY.exec(body) ?? [];
  if (type === undefined || places === undefined) return null;
  const pieces = places.split(';').map((place): Piece => {
    const [start = Number.NaN, end = Number.NaN] = place.trim().split(/ +/).map(Number);
    return [start, end];
  });
  return { type, pieces };
}

function isCutShort({ id, body, tail }: AnnLine): boolean {
  const place = id.startsWith('T') && tail !== null ? readTextBound(body) : null;
  if (place === null) return false;
  const length = place.pieces.reduce((sum, [start, end]) => sum + end - start, place.pieces.length - 1);
  return [...tail ?? ''].length < length;
}
