import { FRENCH_SPEECH_FORMS } from '../speech-verbs-french.ts';
import { ENGLISH_SPEECH_FORMS } from '../speech-verbs-english.ts';
import type { Hit, Reading } from './reading.ts';

const VERBS: ReadonlySet<string> = new Set('a ont avait avaient aura auront veut veulent va vont doit doivent peut peuvent refuse refusent has have had will would wants want refuses'.split(' '));
const PREPOSITIONS: ReadonlySet<string> = new Set('à en de d’ du des dans vers au aux contre chez in of at to from with near against for on avec pour sur'.split(' '));

/** Marks places that act like persons: « Pékin a refusé ». A preposition before the place, its article apart, makes it a mere place. */
export function withActors(reading: Reading, hits: readonly Hit[]): readonly Hit[] {
  return hits.map((hit) => (hit.type === 'LOCATION' && acts(reading, hit) ? { ...hit, attributes: { ...hit.attributes, as_actor: 'yes' } } : hit));
}

function acts({ tokens }: Reading, { from, to }: Hit): boolean {
  const next = tokens[to];
  if (next?.gap !== ' ' || !(VERBS.has(next.low) || FRENCH_SPEECH_FORMS.has(next.low) || ENGLISH_SPEECH_FORMS.has(next.low))) return false;
  const hasArticle = /^(?:le|la|les|l’|the)$/u.test(tokens[from - 1]?.low ?? '');
  const before = tokens[hasArticle ? from - 2 : from - 1];
  return before === undefined || tokens[hasArticle ? from - 1 : from]?.opens === true || !PREPOSITIONS.has(before.low);
}
