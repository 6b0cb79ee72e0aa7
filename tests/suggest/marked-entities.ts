import type { Finding } from '../../annotations/suggest/finding.ts';

/** A text and the tags written into it: `[PERSON|Ida Vell] à [LOCATION|Port-Caldry]`; tags may nest, and a value may follow the type: `[DATE=2024-03-04|lundi 4 mars]`. */
export interface MarkedEntities {
  readonly text: string;
  readonly tags: readonly { readonly type: string; readonly value: string; readonly start: number; readonly end: number }[];
}

const OPENING = /^\[(\p{Lu}+)(?:=([^|\]]*))?\|/u;

/** Reads the notation. */
export function readMarked(marked: string): MarkedEntities {
  const tags: { type: string; value: string; start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (let at = 0; at < marked.length;) {
    const opening = OPENING.exec(marked.slice(at));
    if (opening !== null) {
      open.push(tags.push({ type: opening[1] ?? '', value: opening[2] ?? '', start: text.length, end: -1 }) - 1);
      at += opening[0].length;
    } else if (marked.charAt(at) === ']' && open.length > 0) {
      const tag = tags[open.pop() ?? -1];
      if (tag !== undefined) tag.end = text.length;
      at += 1;
    } else {
      text += marked.charAt(at);
      at += 1;
    }
  }
  return { text, tags };
}

/** Writes findings back in the notation; `attribute` is the one whose value is shown, nothing where it is not set. */
export function writeMarked(text: string, findings: readonly Finding[], attribute = ''): string {
  const ordered = [...findings].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end || a.type.localeCompare(b.type));
  const opening = (finding: Finding): string => {
    const value = finding.attributes[attribute];
    return `[${finding.type}${typeof value === 'string' ? `=${value}` : ''}|`;
  };
  let written = '';
  for (let at = 0; at <= text.length; at += 1) {
    written += ']'.repeat(ordered.filter(({ range }) => range.end === at).length);
    written += ordered.filter(({ range }) => range.start === at).map(opening).join('');
    written += text.charAt(at);
  }
  return written;
}
