import type { Finding } from '../../annotations/suggest/finding.ts';
import { utf16Units } from '../../shared/offsets.ts';

/**
 * A text with the tags it should get, written as `[Q:q direct by:p cue:u|« Oui »], [U:u|a dit] [P:p|Anne Roy]`. The letter names the type, what follows the colon
 * an id; a second tag of the same id is another fragment. `by:`, `cue:`, `via:`, `of:`, `after:` and `in:` name what a tag is linked to. Tags may nest.
 */
export interface Gold {
  readonly text: string;
  readonly tags: readonly GoldTag[];
}

export interface GoldTag {
  readonly type: string;
  readonly id: string;
  readonly value: string;
  readonly links: readonly { readonly type: string; readonly to: string }[];
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
}

const TYPES: Readonly<Record<string, string>> = { Q: 'QUOTE', U: 'CUE', P: 'PERSON', O: 'ORG', R: 'ROLE', L: 'LOCATION', N: 'NORP', M: 'MENTION', X: 'PART' };
const LINKS: Readonly<Record<string, string>> = { by: 'SAID_BY', cue: 'CUED_BY', via: 'VIA', of: 'REFERS_TO', after: 'CONTINUES', in: 'NESTED_IN' };
const CHOICES: Readonly<Record<string, string>> = { QUOTE: 'quote_kind', CUE: 'cue_kind', MENTION: 'mention_kind', PART: 'part_kind' };
const OPENING = /\[([A-Z])(?::(\w+))?((?: [\w:]+)*)\|/uy;

/** Reads the notation; refuses a text whose tags do not close. */
export function readMarked(marked: string): Gold {
  const tags: { type: string; id: string; value: string; links: { type: string; to: string }[]; pieces: { start: number; end: number }[] }[] = [];
  const open: { tag: (typeof tags)[number]; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(marked);
    if (opening !== null) {
      const words = (opening[3] ?? '').trim().split(' ');
      const seen = tags.find(({ id }) => id === opening[2]);
      const tag = seen ?? {
        type: TYPES[opening[1] ?? ''] ?? '', id: opening[2] ?? `t${tags.length}`, value: words.find((word) => !word.includes(':')) ?? '', pieces: [],
        links: words.filter((word) => word.includes(':')).map((word) => ({ type: LINKS[word.split(':')[0] ?? ''] ?? '', to: word.split(':')[1] ?? '' })),
      };
      if (seen === undefined) tags.push(tag);
      open.push({ tag, start: text.length });
      at += opening[0].length;
    } else if (marked[at] === ']' && open.length > 0) {
      const closed = open.pop();
      closed?.tag.pieces.push({ start: closed.start, end: text.length });
      at += 1;
    } else {
      text += marked[at] ?? '';
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`a tag does not close: ${marked.slice(0, 60)}`);
  return { text, tags };
}

/** The tags that rules for quotes are given: entities and parts. */
export function knownIn({ text, tags }: Gold): readonly Finding[] {
  return tags.filter(({ type }) => ['PERSON', 'ORG', 'ROLE', 'LOCATION', 'NORP', 'PART'].includes(type)).flatMap((tag) => tag.pieces.map(({ start, end }) => ({
    type: tag.type, range: { start: utf16Units(start), end: utf16Units(end) }, attributes: tag.type === 'PART' ? { part_kind: tag.value } : {}, confidence: 1, rule: 'gold', evidence: text.slice(start, end),
  })));
}

/** A finding in the notation's terms: "direct « Oui » // « Non »". */
export function shown(text: string, { type, range, fragments, attributes }: Finding): string {
  const words = (fragments ?? [range]).map(({ start, end }) => text.slice(start, end)).join(' // ');
  const choice = CHOICES[type];
  return choice === undefined ? `${type} ${words}` : `${JSON.stringify(attributes[choice])?.replaceAll('"', '') ?? ''} ${words}`;
}
