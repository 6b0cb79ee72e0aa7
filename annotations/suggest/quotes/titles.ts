import type { Utf16Range } from '../../../shared/offsets.ts';
import type { Reading } from './reading.ts';
import { wordsIn } from './ranges.ts';

/** Nouns before marks that hold a name: a ship, a book, an exercise. */
const NAMED = /(?<![\p{L}’'-])(?:frégate|corvette|navire|bateau|cargo|pétrolier|paquebot|voilier|chalutier|sous-marin|porte-avions|destroyer|croiseur|patrouilleur|bâtiment|vedette|yacht|drone|missile|opération|exercice|manœuvres?|mission|plan|programme|projet|film|série|documentaire|livre|roman|essai|album|chanson|pièce|tableau|journal|quotidien|hebdomadaire|magazine|revue|site|émission|podcast|rapport|dossier|collectif|association|groupe|mouvement|parti|festival|exposition|prix|frigate|ship|vessel|tanker|freighter|submarine|destroyer|carrier|boat|tug|yacht|operation|exercise|drill|mission|plan|film|movie|book|novel|song|play|series|newspaper|magazine|programme|program|report)(?:[ \u00a0](?:de[ \u00a0])?[\p{L}-]+)?,?[\s]*$/iu;

/** Participles after which marks hold a name, be it in small letters. */
const NAMING = /(?<![\p{L}’'-])(?<!se[ \u00a0])(?:baptisée?s?|intitulée?s?|nommée?s?|surnommée?s?|appelée?s?|dite?s?|titrée?s?|named|titled|entitled|nicknamed|known as|so-called)[\s]*$/iu;

/** Whether marked words are a name and not speech: short, capitalised inside a sentence, or after a noun that names such things. */
export function looksLikeTitle({ text, skeleton }: Reading, { start, end }: Utf16Range): boolean {
  const words = text.slice(start, end).replace(/^[«“"„‹‘'\s]+/u, '');
  const count = wordsIn(words);
  const before = skeleton.slice(Math.max(0, start - 60), start);
  const isCapital = /^[\p{Lu}\p{N}]/u.test(words);
  if (NAMING.test(before) || (isCapital && NAMED.test(before))) return count <= 8;
  const opens = /(?:^|[.!?…:»\n])\s*$/u.test(before);
  return !opens && count <= 5 && isCapital && !/[.!?…]\s*[»”"’']?$/u.test(words);
}
