import type { Finding, FoundLink } from '../finding.ts';
import { holds, rangeOf } from '../quotes/ranges.ts';
import type { JudgedClause } from './judged-clause.ts';
import type { Known } from './known.ts';

const CLAIMERS: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'ROLE', 'LOCATION', 'MENTION']);
/** A date that tells when, and not how long or how often. */
const MOMENTS: ReadonlySet<unknown> = new Set(['date', 'time']);
/** Before a subject these words make a circumstance of a name: « À Norval, », “In May”. */
const CIRCUMSTANCE = /(?<![\p{L}])(?:à|au|aux|en|dans|chez|vers|près d[eu’']|lors d[eu’']|depuis|pendant|avec|contre|pour|par|sur|selon|in|at|on|near|from|during|after|before|with|against|for|by|since)[ \u00a0]?(?:l[ae]s?[ \u00a0]|l[’']|the |its |son |sa )?$/iu;

/** What a clause can follow as its subject: « …, Liu, qui a été nommé ». */
const ENTITIES: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'ROLE', 'LOCATION', 'NORP', 'EQUIPMENT', 'EVENT']);
const RELATIVE = /^(?:qui|which|who)[ \u00a0]/u;
const INNER_RELATIVE = /[ ,\u00a0](?:qui|dont|où|que|qu[’']|which|who|whose|where|that)(?![\p{L}])/u;
const LOOK_BACK = 80;
const BESIDE = 4;

/** CLAIMED_BY, FROM_QUOTE, ABOUT and AT_TIME of a claim. */
export function claimLinks(index: Known, judged: JudgedClause, claim: Finding): readonly FoundLink[] {
  const { clause: { sentence: { quote } }, speakers, dates, range } = judged;
  const link = (type: string) => (to: Finding): FoundLink => ({ type, from: claim, to });
  return [
    ...speakers.filter(({ type }) => CLAIMERS.has(type)).map(link('CLAIMED_BY')), ...(quote !== null && holds(quote.range, range) ? [link('FROM_QUOTE')(quote)] : []),
    ...subjectsOf(index, judged).map(link('ABOUT')), ...dates.filter(({ attributes }) => MOMENTS.has(attributes['date_kind'])).map(link('AT_TIME')),
  ];
}

/** The names before the verb that no preposition makes a mere circumstance; those whom a pronoun stands for; the speaker who says "I" or "we". */
function subjectsOf(index: Known, { clause: { sentence, verb, tokens, text, start }, named, range, speakers }: JudgedClause): readonly Finding[] {
  if (verb === null) return [];
  const verbStart = sentence.start + (tokens[verb.from]?.start ?? 0);
  const relative = INNER_RELATIVE.exec(text)?.index ?? text.length;
  const before = named.filter((entity) => entity.range.end <= verbStart && entity.range.start - sentence.start - start < relative);
  const subjects = before.filter((entity) => !CIRCUMSTANCE.test(text.slice(0, entity.range.start - sentence.start - start)));
  const alone = subjects.filter((entity) => !(entity.type === 'ROLE' && subjects.some((other) => other.type === 'PERSON' && isBeside(entity, other))));
  if (alone.length > 0) return alone;
  if (RELATIVE.test(text)) return index.within(rangeOf(Math.max(0, range.start - LOOK_BACK), range.start)).filter((entity) => ENTITIES.has(entity.type) && range.start - entity.range.end >= 0 && range.start - entity.range.end < BESIDE).slice(0, 1);
  if (verb.isFirstPerson) return speakers.flatMap((speaker) => (speaker.type === 'MENTION' ? index.linked(speaker, 'REFERS_TO') : [speaker]));
  const pronoun = index.within(range).find(({ type, range: place }) => type === 'MENTION' && place.end <= verbStart);
  return pronoun === undefined ? [] : index.linked(pronoun, 'REFERS_TO');
}

function isBeside(one: Finding, other: Finding): boolean {
  return Math.max(one.range.start, other.range.start) - Math.min(one.range.end, other.range.end) < BESIDE;
}
