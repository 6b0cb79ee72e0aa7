import type { Utf16Range } from '../../../shared/offsets.ts';
import { isNounPhrase } from './noun-phrase.ts';
import { knownIn, type Reading } from './reading.ts';
import { rangeOf, trimmed, wordsIn } from './ranges.ts';
import { ADVERBIAL, bodyIn, described, personIn, pronoun, PRONOUN, SPEAKERS, type SpeakerWords } from './speaker-names.ts';

const FINAL_PRONOUN = /(?<![\p{L}\p{N}’'-])(il|elle|ils|elles|on|he|she|they|it|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|the latter)[\s,]*$/iu;
const SMALL_AT_END = /(?:(?<![\p{L}’'])(?:ne|lui|leur|nous|vous|me|m[’']|y|en|se|s[’']|n[’']|also|then|later|has|have|had|only|himself|herself|aussi|encore|ainsi|a|ont|est)[ \u00a0]?)+$/iu;
const LEAD = /^[\s,]*(?:(?:mais|et|or|but|and|yet|puis|then|car|while|although|quand|if|si|que|qu[’']|though|pour sa part|de son côté)[\s,]+|qu[’'])+/iu;

/** Words at which a description of the subject ends. */
const FRENCH_STOP = /[,«»]|(?<![\p{L}’'])(?:qui|dont|ont|est|sont|avait|n[’']a|s[’']est)(?![\p{L}’'])|(?<=\p{L}[ \u00a0])a(?![\p{L}’'])/iu;

const ENGLISH_STOP = /[,«»]|(?<![\p{L}’'])(?:who|which|whose|that|has|had|is|was|were|are|have)(?![\p{L}’'])/iu;

/** The subject of a verb: the pronoun beside it, or the first person, body or description of the clause that no preposition governs. */
export function subjectOf(reading: Reading, range: Utf16Range): SpeakerWords | null {
  const clause = withoutEcho(reading, clauseOf(reading, range));
  const words = reading.skeleton.slice(clause.start, clause.end);
  const small = SMALL_AT_END.exec(words)?.index ?? words.length;
  const stressed = STRESSED.exec(words);
  if (stressed !== null) {
    const at = clause.start + stressed[0].toLowerCase().lastIndexOf((stressed[1] ?? '').toLowerCase());
    return pronoun(reading, rangeOf(at, at + (stressed[1] ?? '').length));
  }
  const voice = VOICE.exec(words)?.[0].length;
  const spokesman = voice === undefined ? null : personIn(reading, rangeOf(clause.start + voice, clause.end), 0);
  if (spokesman !== null) return spokesman;
  const final = FINAL_PRONOUN.exec(words.slice(0, small));
  if (final !== null) return pronoun(reading, rangeOf(clause.start + final.index, clause.start + final.index + (final[1] ?? '').length));
  const end = clause.start + small;
  const nearest = adjacentSubject(reading, rangeOf(clause.start, end));
  if (nearest !== null) return nearest;
  for (const segment of segmentsOf(reading, rangeOf(clause.start, end))) {
    const found = subjectFrom(reading, segment.start, end);
    if (found !== null) return found;
  }
  return personIn(reading, rangeOf(clause.start, end), 0) ?? bodyIn(reading, rangeOf(clause.start, end));
}

/** « |Lui| rétorque que … »: a stressed pronoun that is the whole subject. */
const STRESSED = /^[\s,]*(?:(?:mais|et|quant à)[ \u00a0])?(lui|eux)[\s,]*$/iu;

/** « La France, |elle,| annonce »: the pronoun only takes the subject up again. */
function withoutEcho({ skeleton }: Reading, { start, end }: Utf16Range): Utf16Range {
  const echo = /(?<=\p{L})\s?,[ \u00a0](?:elle|lui|eux|elles),?\s*$/iu.exec(skeleton.slice(start, end));
  return echo === null ? rangeOf(start, end) : rangeOf(start, start + echo.index);
}

/** « Le pont fermé, |Belgrade| dénonce »: one name after the last comma, right before the verb, is the subject whatever stands before. */
function adjacentSubject(reading: Reading, { start, end }: Utf16Range): SpeakerWords | null {
  const words = reading.skeleton.slice(start, end);
  const comma = words.lastIndexOf(',');
  if (comma === -1 || /,\s*$/u.test(words)) return null;
  const gap = /^,\s*(?:(?:mais|et|or|but|and|while|tandis que|alors que)[ \u00a0])?(?:l[aes]{1,2}[ \u00a0]|l[’']|the )?/iu.exec(words.slice(comma))?.[0].length ?? 1;
  const from = start + comma + gap;
  const near = knownIn(reading, rangeOf(from, end)).find(({ type, range }) => range.start === from && (SPEAKERS.has(type) || type === 'PERSON') && type !== 'NORP' && reading.skeleton.slice(range.end, end).trim() === '');
  if (near === undefined || (near.type === 'ROLE' && /^\p{Ll}/u.test(reading.text.slice(from)))) return null;
  return { type: near.type, range: near.range, mention: null };
}

/** « Niamey, par la voix du général |Barkiré|, dit … »: through whose mouth somebody speaks. */
const VOICE = /^[^;:]{2,80}?,[ \u00a0](?:par la (?:voix|bouche)|par l[’']intermédiaire|par le biais)[ \u00a0]d(?:e la |e l[’']|es |e |u |[’'])/iu;

const JOINING = /(?<![\p{L}’'])(?:et|mais|puis|ou|and|but|then|ensuite|il y|y|en|se|s[’']|ne|n[’']|lui|leur)(?![\p{L}])/giu;

function clauseOf({ skeleton }: Reading, { start, end }: Utf16Range): Utf16Range {
  const cut = Math.max(...[';', ':', '»', '—'].map((mark) => skeleton.slice(start, end).trimEnd().replace(/»[\s,]*$/u, '').lastIndexOf(mark)));
  const opening = cut === -1 ? start : start + cut + 1;
  return end - opening < 4 || wordsIn(skeleton.slice(opening, end).replace(JOINING, '')) === 0 ? rangeOf(start, end) : rangeOf(opening, end);
}

function* segmentsOf({ skeleton }: Reading, { start, end }: Utf16Range): Generator<Utf16Range> {
  let at: number = start;
  for (const segment of skeleton.slice(start, end).split(',')) {
    const lead = LEAD.exec(segment)?.[0].length ?? /^[\s«“„"‘]*(?:\d{1,2}[ \u00a0]?h[ \u00a0]?\d{0,2}[ \u00a0]?[-–:|][ \u00a0])?/u.exec(segment)?.[0].length ?? 0;
    const from = at + lead;
    at += segment.length + 1;
    if (segment.trim() !== '' && !ADVERBIAL.test(segment.slice(lead)) && !/[ \u00a0]à l[’']appui\s*$/u.test(segment)) yield rangeOf(from, Math.min(at - 1, end));
  }
}

function subjectFrom(reading: Reading, start: number, end: number): SpeakerWords | null {
  const words = reading.skeleton.slice(start, end);
  const first = PRONOUN.exec(words);
  if (first !== null) return pronoun(reading, rangeOf(start, start + first[0].length));
  const person = personIn(reading, rangeOf(start, end), start);
  if (person !== null) return person;
  if (!isNounPhrase(words)) return null;
  const stop = (reading.language === 'en' ? ENGLISH_STOP : FRENCH_STOP).exec(words)?.index ?? words.length;
  return described(reading, trimmed(reading.skeleton, rangeOf(start, start + stop)));
}
