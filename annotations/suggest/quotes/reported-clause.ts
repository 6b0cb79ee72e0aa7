import type { Utf16Range } from '../../../shared/offsets.ts';
import { contentOf, kindOf } from './contents.ts';
import type { QuoteCue } from './cues.ts';
import { hasEnglishVerb, isNounPhrase } from './noun-phrase.ts';
import { isTaken, type Draft, type QuoteRule, type Reading, type Sentence } from './reading.ts';
import { overlaps, rangeOf, wordsIn } from './ranges.ts';
import { subjectPlace } from './subject-place.ts';

/** From a verb to its que or that: words of time, place and hearer, and no other clause. */
const FRENCH_CLAUSE = /^(?:[^.;:«»]{0,90}?(?<![\p{L}’'-])(?<!(?:plus|moins|aussi|autre|autres|même|ainsi|alors|tandis|bien|afin|lors|pendant|depuis|dès|avant|après|parce|sans|pour|tel|telle|ne|n[’'] ?\p{L}+|tant|ce|lui|rien)[ \u00a0]))(?:que(?![\p{L}’'])[ \u00a0]|qu[’'])/iu;
const ENGLISH_CLAUSE = /^(?:(?:[ \u00a0][^.;:«»\s]+){0,9}?)[ \u00a0,]+that[ \u00a0]/iu;
/** Hearers and times that may stand before a clause without that: "told reporters on Monday". */
const ENGLISH_BETWEEN = /^(?:[ \u00a0](?:reporters|journalists|lawmakers|parliament|an? (?:[a-z]+ ){1,3}?(?=(?:he|she|they|it)\s)|(?:on|in|at|to|by|from|after|during)(?: (?:a|an|the))? [\p{L}\p{N} -]{2,30}?(?=\s(?:the|he|she|it|they|its|his|her|their|that|there|a|an|no|\p{Lu}))|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\p{Lu}\p{L}+(?=\s(?:the|he|she|it|they|its|his|her|their|there|that))))*/u;
const ZERO_THAT = /^(?:say|says|said|saying|tell|tells|told|think|thinks|thought|believe|believes|believed|hope|hopes|hoped|know|knows|knew|admit|admitted|announced|argued|claimed|claims|confirmed|insisted|insists|maintained|warned|added|adds|adding|acknowledged|fear|fears|feared|swore|vowed|suggested|suggests|estimated|predicted|noted)$/u;
/** What the writer adds after a clause: « …, soit un quart du pays », « …, sans publier les chiffres ». */
const ASIDE = /,\s(?:soit\s(?:près|plus|moins|environ|quelque|un|une|le|la|\p{N})|sans (?:autres? )?(?:plus de |en |les? |la )?(?:précis|détail|donn|fourni|publi|cit|étay|nomm|dire))/u;
/** “prices rose”, “local officials were”: a subject without a small word before it. */
const BARE_PLURAL = /^(?:\p{Ll}{3,} )?\p{Ll}{2,}s (?=\p{Ll})/u;
const SELDOM_SPEECH = new Set(['point', 'order', 'state', 'states', 'reports', 'report', 'holds', 'signal', 'notes', 'note']);

/** Indirect and mixed quotes in a clause after the verb: « a dit que … », "said that …", "said he …". */
export const clauseRule: QuoteRule = (reading, sentence, found) => {
  const drafts: Draft[] = [];
  for (const cue of sentence.cues) {
    if (cue.kind !== 'verb' || isUsed([...found, ...drafts], cue) || (cue.isManner && SELDOM_SPEECH.has(cue.verb))) continue;
    const start = clauseStart(reading, sentence, cue);
    const content = start === null ? null : contentOf(reading, rangeOf(start, clauseEnd(reading, sentence, { from: start, cue })));
    if (content === null || content.end - content.start < 3 || isTaken([...found, ...drafts], content)) continue;
    const speaker = subjectPlace(reading, sentence, { cue, found: [...found, ...drafts] });
    for (const clause of joinedClauses(reading, content)) drafts.push(draftOf(reading, sentence, { cue, content: clause, speaker }));
  }
  return drafts;
};

/** « que le port vivait |et que| la mer attendait »: each clause is a quote of its own. */
function joinedClauses(reading: Reading, content: Utf16Range): readonly Utf16Range[] {
  const words = reading.skeleton.slice(content.start, content.end);
  const joints = [...words.matchAll(reading.language === 'en' ? /,?[ \u00a0](?:and|but)[ \u00a0]that[ \u00a0]/gu : /,?[ \u00a0](?:et|mais|puis)[ \u00a0]qu(?:e[ \u00a0]|[’'])/gu)];
  const starts = [content.start, ...joints.map(({ index, 0: joint }) => content.start + index + joint.length)];
  return starts.map((start, at) => contentOf(reading, rangeOf(start, at < joints.length ? content.start + (joints[at]?.index ?? 0) : content.end)));
}

/** Whether a quote has this cue, or holds it among its words. */
export function isUsed(found: readonly Draft[], { range }: QuoteCue): boolean {
  return found.some(({ cues, pieces }) => cues.some((cue) => overlaps(cue.range, range)) || pieces.some((piece) => overlaps(piece, range)));
}

function draftOf(reading: Reading, sentence: Sentence, { cue, content, speaker }: Pick<Draft, 'speaker'> & { cue: QuoteCue; content: Utf16Range }): Draft {
  return {
    pieces: [content], ...kindOf(reading, sentence, content), cues: [cue], rule: 'reported-clause', confidence: cue.isManner ? 0.6 : 0.85, sentence: sentence.range,
    speaker,
  };
}

function clauseStart({ skeleton, language }: Reading, { range }: Sentence, cue: QuoteCue): number | null {
  const after = skeleton.slice(cue.range.end, Math.min(range.end, cue.range.end + 130));
  const french = language === 'en' ? null : FRENCH_CLAUSE.exec(after);
  const isRelative = french !== null && /^[^,]*[ \u00a0]\p{L}[^,]*,[ \u00a0]?qu(?:e[ \u00a0]|[’'])$/u.test(french[0]);
  const next = language === 'en' || isRelative ? null : french?.[0].length ?? null;
  if (next !== null) return cue.range.end + next;
  if (language === 'fr') return null;
  const english = ENGLISH_CLAUSE.exec(after);
  if (english !== null && !/^that (?:day|week|year|time|month)/u.test(after.slice(english[0].length - 5))) return cue.range.end + english[0].length;
  return ZERO_THAT.test(cue.verb) ? clauseWithoutThat(after, cue) : null;
}

function clauseWithoutThat(after: string, cue: QuoteCue): number | null {
  const between = ENGLISH_BETWEEN.exec(after)?.[0].length ?? 0;
  const clause = after.slice(between).trimStart();
  const words = clause.split(/[;:«]/u)[0] ?? '';
  const holdsMarks = /^«·+[.!?…,]*»[ \u00a0]\p{L}/u.test(clause) ? hasEnglishVerb(clause.slice(clause.indexOf('»'))) : clause.charAt(words.length) === '«' && isNounPhrase(clause) && /^(?:the |a |an |his |her |its |their )?\p{L}+/iu.test(words) && wordsIn(words) > 1;
  const isClause = holdsMarks || (isNounPhrase(clause) || BARE_PLURAL.test(clause) || /^(?:he|she|it|they|there|we|you|I|no|most|all|two|three|four|five|six|seven|eight|nine|ten|at least|more than|fewer than|nearly|about|around|up to|\p{N}[\p{N},.]*)\s/iu.test(clause)) && (hasEnglishVerb(words) || /^(?:he|she|they|it|there)\s\p{L}+/iu.test(clause));
  return isClause ? cue.range.end + after.length - clause.length : null;
}

/** A clause runs to a semicolon, to a colon before marks, or to the next verb that tells: « …, et a ajouté que ». */
function clauseEnd({ skeleton }: Reading, { range, cues }: Sentence, { from, cue }: { from: number; cue: QuoteCue }): number {
  const words = skeleton.slice(from, range.end);
  const stops = [/;|:\s*«/u.exec(words)?.index, ASIDE.exec(words)?.index, /[,\s]+(?:selon|d[’']après|according to)(?!\p{L})/iu.exec(words)?.index].flatMap((at) => at === undefined ? [] : [from + at]);
  const told = cues.filter(({ range: { start } }) => start > from && start !== cue.range.start).flatMap(({ range: { start } }) => {
    const joint = /(?:,\s(?:et|and|but|mais|while|whereas|tandis que|alors que)\s(?:[^,;:«]{1,60}|[^,;:«]{1,40},[^,;:«]{1,40},)\s|(?:,?\s(?:et|and|but|mais|avant de|before)|,)\s+(?:(?:he|she|it|they|il|elle|ils|elles)\s)?)$/u.exec(skeleton.slice(Math.max(from, start - 90), start));
    return joint === null ? [] : [start - joint[0].length];
  });
  return Math.min(range.end, ...stops, ...told);
}
