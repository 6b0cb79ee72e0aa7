import type { Utf16Range } from '../../../shared/offsets.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { knownIn, type Reading, type SpeakerPlace } from './reading.ts';
import { rangeOf, wordsIn } from './ranges.ts';
import { described, personIn, pronoun, PRONOUN, type SpeakerWords } from './speaker-names.ts';
import { subjectOf } from './subject-words.ts';

/** The words for the speaker in a place that a rule named, or null where it names nobody. */
export function speakerWords(article: Reading, place: SpeakerPlace): SpeakerWords | null {
  const reading = place.isInside === true ? { ...article, skeleton: article.text } : article;
  if (place.side === 'whole') return bodyBehind(reading, place.range) ?? pronoun(reading, place.range);
  if (place.side === 'after') return namedAfter(reading, place.range);
  const subject = subjectOf(reading, place.range);
  return subject?.mention === 'unnamed' ? bodyBefore(reading, subject.range) ?? subject : subject;
}

/** « …, précise-t-on au |ministère| »: where « on » speaks from speaks. */
function bodyBehind(reading: Reading, range: Utf16Range): SpeakerWords | null {
  const from = /^on$/iu.test(reading.text.slice(range.start, range.end)) ? BEHIND.exec(reading.text.slice(range.end, range.end + 50))?.[0].length : undefined;
  const body = from === undefined ? undefined : knownIn(reading, rangeOf(range.end + from, range.end + from + 1)).find(({ type }) => type === 'ORG');
  return body === undefined ? null : { type: 'ORG', range: body.range, mention: null };
}

const BEHIND = /^,?[ \u00a0](?:à la |à l[’']|à |au |aux |chez |du côté (?:de la |de l[’']|du |de |d[’'])|de source proche d[eu] )/u;

/** « Du côté de |Tokyo|, on se dit prêt », « Au |ministère|, on assure »: the same named first. */
function bodyBefore(reading: Reading, range: Utf16Range): SpeakerWords | null {
  const { text } = reading;
  const lead = /^on$/iu.test(text.slice(range.start, range.end)) ? BEFORE.exec(text.slice(Math.max(0, range.start - 90), range.start)) : null;
  if (lead === null) return null;
  const end = range.start - (lead[2] ?? '').length;
  const types = /^du côté/iu.test(lead[1] ?? '') ? ['ORG', 'LOCATION'] : ['ORG'];
  const body = knownIn(reading, rangeOf(range.start - 90, end)).find((finding) => types.includes(finding.type) && finding.range.end === end);
  return body === undefined ? null : { type: body.type, range: body.range, mention: null };
}

const BEFORE = /(?:^|[\s«“])(du côté d|au[ \u00a0]|à la[ \u00a0]|à l[’']|chez[ \u00a0])[^,.;:«»\n]{2,70}(,[ \u00a0])$/iu;

/** « …, a déclaré |la ministre de la Défense, Anne Roy|, à bord … »: the name in apposition before the description. */
function namedAfter(reading: Reading, { start, end }: Utf16Range): SpeakerWords | null {
  const phrase = nounPhraseAfter(reading.skeleton, start) ?? bareSource(reading, start);
  if (phrase === null || phrase.start >= end) return personIn(reading, rangeOf(start, end), 0);
  const first = PRONOUN.exec(reading.skeleton.slice(phrase.start, phrase.end));
  if (first !== null) return pronoun(reading, rangeOf(phrase.start, phrase.start + first[0].length));
  return personIn(reading, phrase, 0) ?? apposition(reading, phrase) ?? described(reading, phrase);
}

function bareSource({ skeleton }: Reading, start: number): Utf16Range | null {
  const at = start + (/^\s*/u.exec(skeleton.slice(start, start + 3))?.[0].length ?? 0);
  const words = /^(?:lui|elle|eux|elles|him|her|them|des \p{L}+|de[s]? \p{L}+ \p{L}+)(?!\p{L})/u.exec(skeleton.slice(at, at + 60))?.[0].length;
  return words === undefined ? null : rangeOf(at, at + words);
}

function apposition(reading: Reading, phrase: Utf16Range): SpeakerWords | null {
  const comma = /^(?:[ \u00a0](?:au|aux|à|du|de|des|d[’'])[ \u00a0]?[^,.;:«»()]{2,50})?\s*,\s*/u.exec(reading.skeleton.slice(phrase.end, phrase.end + 60));
  if (comma === null) return null;
  const start = phrase.end + comma[0].length;
  const stop = /[,.;:«»]|\s(?:à|au|lors|dans|devant|qui|who|in|on|at)\s/u.exec(reading.skeleton.slice(start, start + 80))?.index ?? 40;
  const person = personIn(reading, rangeOf(start, start + stop), 0);
  return person !== null && wordsIn(reading.skeleton.slice(start, person.range.start)) <= 4 ? person : null;
}
