import type { FormatInput } from '../common/format-input.ts';

/** What a column of a table of articles may hold that we know the meaning of. */
const USUAL_NAMES = {
  text: ['text', 'texte', 'body', 'contenu', 'content', 'article', 'corps', 'full text', 'fulltext', 'article text', 'texte integral', 'data'],
  headline: ['headline', 'title', 'titre'],
  date: ['date', 'publication date', 'date de publication', 'published', 'published at', 'publie le', 'pubdate', 'datetime'],
  language: ['language', 'langue', 'lang'],
  source: ['source', 'journal', 'publication', 'newspaper', 'media'],
  id: ['id', 'identifiant', 'article id', 'document id', 'doc id'],
  url: ['url', 'link', 'lien'],
} as const;
type Meaning = keyof typeof USUAL_NAMES;
const MEANINGS = ['text', 'headline', 'date', 'language', 'source', 'id', 'url'] as const satisfies readonly Meaning[];

/** Where the columns of a table stand, from 0: those of a known meaning, and the names of all others. */
export interface Columns {
  readonly known: ReadonlyMap<Meaning, number>;
  readonly others: readonly (readonly [at: number, name: string])[];
  readonly count: number;
}

/** Tells the columns of a table by its header: the person's own choice, by name or place from 0, before the usual French and English names. */
export function tellColumns(header: readonly string[], chosen: FormatInput['columns']): Columns {
  const plain = header.map(plainName);
  const known = new Map<Meaning, number>();
  for (const meaning of MEANINGS) {
    const at = placeOf(header, plain, { meaning, chosen });
    if (at !== -1 && ![...known.values()].includes(at)) known.set(meaning, at);
  }
  const taken = new Set(known.values());
  const met = new Set<string>();
  const others = header.flatMap((written, at) => {
    const name = written.trim();
    const unique = uniqueName(name, at, met.has(name));
    met.add(name);
    return taken.has(at) ? [] : [[at, unique] as const];
  });
  return { known, others, count: header.length };
}

function placeOf(header: readonly string[], plain: readonly string[], { meaning, chosen }: { meaning: Meaning; chosen: FormatInput['columns'] }): number {
  const choice = Object.hasOwn(chosen, meaning) ? chosen[meaning] : undefined;
  if (typeof choice === 'number') return choice < header.length ? choice : -1;
  if (choice !== undefined) return header.indexOf(choice);
  const usual = USUAL_NAMES[meaning].find((name) => plain.includes(name));
  return usual === undefined ? -1 : plain.indexOf(usual);
}

/** Without case, accents, and signs between words. */
function plainName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s_-]+/g, ' ').trim();
}

/** A column without a name is called by its place, and so is one whose name an earlier one has. */
function uniqueName(name: string, at: number, isTaken: boolean): string {
  return name === '' || isTaken ? `${name === '' ? 'column' : name} ${String(at + 1)}` : name;
}
