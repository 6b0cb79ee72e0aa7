import type { Finding } from '../finding.ts';
import type { Reading } from './reading.ts';
import { folded } from './verb-lists.ts';

type Gender = 'feminine' | 'masculine' | null;

const FEMININE = /(?:Mme|Mlle|Mrs|Ms|Miss|Madame|Lady|(?<!\p{L})(?:la|une|sa|cette|her)\s(?:\p{L}+\s){0,5}?|générale|présidente|directrice|ministre\s(?:\p{L}+e)\s(?:de\s\p{L}+\s)?|queen|woman)[.,]?\s*$/iu;
const MASCULINE = /(?:(?<!\p{L})M\.|Mr|Monsieur|Sir|Lord|(?<!\p{L})(?:le|un|son|ce)\s(?:\p{L}+\s){0,5}?|king)[.,]?\s*$/iu;
const NEAR = 60;
const ENTITIES: Readonly<Record<'person' | 'body', ReadonlySet<string>>> = { person: new Set(['PERSON']), body: new Set(['ORG', 'LOCATION']) };

/** The earlier person, or body, that a pronoun or description may stand for: who spoke last if that fits, else the nearest that does; null when nobody fits. */
export function referentOf(reading: Reading, mention: Finding, { earlier, lastSpeaker }: { earlier: readonly Finding[]; lastSpeaker: Finding | null }): Finding | null {
  const words = folded(reading.text.slice(mention.range.start, mention.range.end));
  const before = earlier.filter(({ range }) => range.end <= mention.range.start);
  if (mention.attributes['mention_kind'] === 'unnamed') return null;
  if (mention.attributes['mention_kind'] === 'description') return describedBefore(reading, words, before);
  const wanted = pronounGender(words);
  const fits = (finding: Finding): boolean => ENTITIES.person.has(finding.type) && (wanted === null || [null, wanted].includes(genderOf(reading, finding)));
  if (lastSpeaker !== null && fits(lastSpeaker) && lastSpeaker.range.end <= mention.range.start && !/^(?:ils|elles|they|it)$/u.test(words)) return lastSpeaker;
  const paragraph = reading.text.lastIndexOf('\n', mention.range.start);
  const previous = reading.text.lastIndexOf('\n', Math.max(0, reading.text.slice(0, paragraph).trimEnd().length - 1));
  const near = before.filter(({ range }) => range.start >= previous);
  if (/^(?:it|they|ils|elles)$/u.test(words)) return subjectLike(near.filter(({ type }) => ENTITIES.body.has(type) || type === 'PERSON'));
  const person = before.findLast((finding) => fits(finding) && (genderOf(reading, finding) === wanted || finding.range.start >= previous)) ?? before.findLast(fits);
  const isNear = person !== undefined && person.range.start >= previous;
  return isNear ? person : subjectLike(near.filter(({ type }) => ENTITIES.body.has(type))) ?? person ?? null;
}

function subjectLike(candidates: readonly Finding[]): Finding | null {
  return candidates.findLast(({ type }) => type !== 'LOCATION') ?? candidates.at(-1) ?? null;
}

function pronounGender(words: string): Gender {
  if (/^(?:il|ils|he|him|lui|celui-ci|ce dernier)$/u.test(words)) return 'masculine';
  return /^(?:elle|elles|she|her|celle-ci|cette derniere)$/u.test(words) ? 'feminine' : null;
}

/** What the words beside a name say of its bearer: « la ministre Anne Roy », « Mme Roy », « Anne Roy, la cheffe ». */
function genderOf({ text }: Reading, { range, type }: Finding): Gender {
  if (type !== 'PERSON') return null;
  const before = text.slice(Math.max(0, range.start - NEAR), range.start).split(/[.;!?\n«»]\s/u).at(-1) ?? '';
  const after = text.slice(range.end, range.end + 30);
  if (/^,\s(?:la|une|sa|directrice|présidente|cheffe)\s/iu.test(after)) return 'feminine';
  if (/^,\s(?:le|un|son|directeur|président|chef)\s/iu.test(after)) return 'masculine';
  if (/(?:Mme|Mlle|Mrs|Ms|Miss|Madame|générale|directrice|présidente|cheffe)\.?,?\s*$/iu.test(before)) return 'feminine';
  const isFeminine = FEMININE.exec(before)?.index ?? -1;
  const isMasculine = MASCULINE.exec(before)?.index ?? -1;
  if (isFeminine === isMasculine) return null;
  return isFeminine > isMasculine ? 'feminine' : 'masculine';
}

/** « la générale », « the minister »: the last person beside whom the same noun stood. */
function describedBefore({ text }: Reading, words: string, before: readonly Finding[]): Finding | null {
  const noun = /^(?:(?:le|la|les|ce|cette|the|this|that|his|her|its|their|son|sa)\s+|l[’'])(.+)$/u.exec(words)?.[1]?.split(/\s/u)[0];
  if (noun === undefined || noun.length < 4) return null;
  return before.findLast(({ type, range }) => type === 'PERSON'
    && folded(text.slice(Math.max(0, range.start - 90), range.end + 60)).includes(noun)) ?? null;
}
