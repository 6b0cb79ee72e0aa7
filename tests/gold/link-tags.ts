import { findByName, type MarkedTag } from './read-marked.ts';

/** A link between two tags, by their places in the list. */
export interface TagLink {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

const OF_QUOTES: Readonly<Record<string, string>> = { '@': 'SAID_BY', '^': 'CUED_BY', '~': 'VIA', '&': 'SAID_TO', '*': 'CONTINUES' };

/** The links that tags ask for, and those that follow from how they lie: a quote inside a quote, what a role's own words name, a claim inside a quote. Throws where one cannot be. */
export function linkTags(tags: readonly MarkedTag[]): readonly TagLink[] {
  const asked = tags.flatMap((tag, from) => tag.wishes.filter(({ to }) => to !== '!').map(({ sign, to }) => {
    const target = findByName(tags, to, tag.line);
    return { type: typeOfLink(sign, tag, target), from, to: tags.indexOf(target) };
  }));
  const all = [...asked, ...tags.flatMap((tag, from) => followingLinks(tags, tag, from))];
  return all.filter((link, at) => all.findIndex(({ type, from, to }) => type === link.type && from === link.from && to === link.to) === at);
}

/** What a tag says has no answer in the text: relation types whose name stands with `!`. Throws where a quote says nothing of its speaker or cue. */
export function absentLinks(tag: MarkedTag): readonly string[] {
  if (tag.type === 'QUOTE' && tag.attributes['quote_kind'] !== 'scare_quote') {
    for (const sign of ['@', '^']) {
      if (!tag.wishes.some((wish) => wish.sign === sign)) throw new Error(`A quote says nothing after "${sign}" (line ${String(tag.line + 1)}, from ${String(tag.fragments[0]?.start)})`);
    }
  }
  if (tag.type === 'MENTION' && tag.wishes.length === 0) throw new Error(`A mention refers to nothing, not even "!" (line ${String(tag.line + 1)})`);
  return tag.wishes.filter(({ to }) => to === '!').map(({ sign }) => typeOfLink(sign, tag, null));
}

function typeOfLink(sign: string, from: MarkedTag, to: MarkedTag | null): string {
  if (from.type === 'QUOTE') return OF_QUOTES[sign] ?? unknown(sign, from);
  if (from.type === 'CLAIM' && sign === '@') return 'CLAIMED_BY';
  if (sign !== '>') return unknown(sign, from);
  switch (from.type) {
    case 'MENTION': return 'REFERS_TO';
    case 'PERSON': return 'HAS_ROLE';
    case 'ROLE': return 'ROLE_OF';
    case 'EVENT': return to?.type === 'DATE' ? 'AT_TIME' : 'AT_PLACE';
    case 'CLAIM': return to?.type === 'DATE' ? 'AT_TIME' : to?.type === 'CLAIM' ? 'CONTRADICTS' : 'ABOUT';
    default: return unknown(sign, from);
  }
}

function unknown(sign: string, from: MarkedTag): never {
  throw new Error(`"${sign}" means nothing on a ${from.type} (line ${String(from.line + 1)})`);
}

function followingLinks(tags: readonly MarkedTag[], tag: MarkedTag, from: number): TagLink[] {
  const inside = (type: string): number[] => tags.flatMap((other, to) => (other.type === type && to !== from && lies(other, tag) ? [to] : []));
  const around = (type: string): number[] => tags.flatMap((other, to) => (other.type === type && to !== from && lies(tag, other) ? [to] : [])).slice(-1);
  if (tag.type === 'QUOTE' && tag.attributes['quote_kind'] !== 'scare_quote') return around('QUOTE').map((to) => ({ type: 'NESTED_IN', from, to }));
  if (tag.type === 'CLAIM') return around('QUOTE').map((to) => ({ type: 'FROM_QUOTE', from, to }));
  if (tag.type === 'ROLE') return ['ORG', 'LOCATION'].flatMap(inside).map((to) => ({ type: 'ROLE_OF', from, to }));
  return [];
}

function lies(inner: MarkedTag, outer: MarkedTag): boolean {
  const start = inner.fragments[0]?.start ?? 0;
  const end = inner.fragments.at(-1)?.end ?? 0;
  return outer.fragments.some((fragment) => fragment.start <= start && end <= fragment.end && (inner.type !== outer.type || fragment.end - fragment.start > end - start));
}
