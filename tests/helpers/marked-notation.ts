/** A tag as a marked text writes it; its places count UTF-16 units of the text without the marks. */
export interface MarkedTag {
  readonly type: string;
  /** Empty where the mark names none. */
  readonly id: string;
  /** The value that the mark tells; empty where it tells none. */
  readonly value: string;
  readonly links: readonly { readonly type: string; readonly to: string }[];
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
}

/** A text without its marks, and the tags that were written into it in the order of opening. */
export interface Marked {
  readonly text: string;
  readonly tags: readonly MarkedTag[];
}

const TYPES: Readonly<Record<string, string>> = { Q: 'QUOTE', U: 'CUE', P: 'PERSON', O: 'ORG', R: 'ROLE', L: 'LOCATION', N: 'NORP', M: 'MENTION', X: 'PART' };
const LINKS: Readonly<Record<string, string>> = { by: 'SAID_BY', cue: 'CUED_BY', via: 'VIA', to: 'SAID_TO', of: 'REFERS_TO', after: 'CONTINUES', in: 'NESTED_IN' };
/** `[TYPE:id=value word link:id|`, of which all but the type may be missing; or `[TYPE:id ` where nothing else is told. */
const OPENING = /\[(?<type>\p{Lu}[\p{Lu}_]*)(?::(?<id>\w+))?(?:(?:=(?<value>[^|\]]*))?(?<words>(?: [\w:]+)*)\||(?<=\p{Lu}\p{Lu}|:\w+) )/uy;

interface Draft {
  readonly type: string;
  readonly id: string;
  readonly value: string;
  readonly links: { readonly type: string; readonly to: string }[];
  readonly pieces: { start: number; end: number }[];
}

/**
 * Reads a text with tags written where they stand: `[PERSON|Ida Vell]`, `[LOCATION:p1 Paris]`, `[DATE=2024-03-04|lundi 4 mars]`, `[Q:q direct by:p cue:u|« Oui »], [U:u|a dit] [P:p|Anne Roy]`.
 * A lone letter stands for a type; a second tag of one id is another fragment; tags may nest. Refuses a text whose tags do not close.
 */
export function readMarked(marked: string): Marked {
  const tags: Draft[] = [];
  const open: { readonly tag: Draft; readonly start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(marked);
    if (opening !== null) {
      open.push({ tag: openedTag(opening.groups ?? {}, tags), start: text.length });
      at += opening[0].length;
      continue;
    }
    const closed = marked.charAt(at) === ']' ? open.pop() : undefined;
    if (closed === undefined) text += marked.charAt(at);
    else closed.tag.pieces.push({ start: closed.start, end: text.length });
    at += 1;
  }
  if (open.length > 0) throw new Error(`a tag does not close: ${marked.slice(0, 60)}`);
  return { text, tags };
}

function openedTag({ type = '', id = '', value, words = '' }: Readonly<Record<string, string | undefined>>, tags: Draft[]): Draft {
  const seen = id === '' ? undefined : tags.find((tag) => tag.id === id);
  if (seen !== undefined) return seen;
  const told = words.trim().split(' ');
  const links = told.filter((word) => word.includes(':')).map((word) => ({ type: LINKS[word.split(':')[0] ?? ''] ?? '', to: word.split(':')[1] ?? '' }));
  const tag: Draft = { type: TYPES[type] ?? type, id, value: value ?? told.find((word) => !word.includes(':')) ?? '', links, pieces: [] };
  tags.push(tag);
  return tag;
}
