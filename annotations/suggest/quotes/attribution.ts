import type { Utf16Range } from '../../../shared/offsets.ts';
import { contentOf, kindOf } from './contents.ts';
import { otherCue, type QuoteCue } from './cues.ts';
import { hasVerb, isNounPhrase, nounPhraseAfter } from './noun-phrase.ts';
import { isTaken, knownIn, type Draft, type QuoteRule, type Reading, type Sentence } from './reading.ts';
import { rangeOf, wordsIn } from './ranges.ts';
import { sourceAfter } from './source-words.ts';

/** What « selon » measures by and nobody says: rules, plans, cases. */
const NO_SOURCE = /^[\s]*(?:qu[’']|que\s|(?:l[ae]s?|l[’']|un|une|des|ce|cette|ces|son|sa|ses|leurs?|the|a|an|its|his|her|their|deux|trois|plusieurs)?[\s]*(?:mêmes?\s)?(?:calendrier|loi|lois|règles?|usages?|cas|critères?|modalités|méthodes?|besoins?|saisons?|plan|principe|tradition|normes?|procédure|rules?|plan|schedule|law|tradition|needs?)(?!\p{L}))/iu;
const WHICH = /^[ \u00a0](?:lequel|laquelle|lesquels|lesquelles)[ \u00a0]/iu;
const POUR = /^(?:Pour|Aux yeux de|De l[’']avis de)[ \u00a0]/u;

/** Quotes after or before « selon », « d’après », « pour », according to. */
export const attributionRule: QuoteRule = (reading, sentence, found) => attributed(reading, sentence, { found, cues: sentence.cues.filter(({ kind }) => kind === 'selon') });

/** The same for a cue that opens its sentence and so governs all of it, other verbs that tell included. */
export const openingAttributionRule: QuoteRule = (reading, sentence, found) => {
  const cues = [...sentence.cues.filter(({ kind, range }) => kind === 'selon' && range.start - sentence.range.start < 3), ...pour(reading, sentence)];
  return attributed(reading, sentence, { found, cues });
};

function attributed(reading: Reading, sentence: Sentence, { found, cues }: { found: readonly Draft[]; cues: readonly QuoteCue[] }): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const cue of cues) {
    const content = piecesOf(reading, sentence, { cue, found: [...found, ...drafts] });
    if (content !== null) drafts.push(content);
  }
  return drafts;
}

function pour(reading: Reading, { range }: Sentence): readonly QuoteCue[] {
  const opening = POUR.exec(reading.skeleton.slice(range.start, range.start + 20));
  if (opening === null || reading.language === 'en') return [];
  const phrase = nounPhraseAfter(reading.skeleton, range.start + opening[0].length);
  return phrase !== null && isSomebody(reading, phrase) ? [otherCue(reading.text, rangeOf(range.start, range.start + opening[0].trimEnd().length), 'selon')] : [];
}

/** A person or role and no more before the comma, a party in parentheses aside, or somebody unnamed. */
function isSomebody(reading: Reading, phrase: Utf16Range): boolean {
  const after = reading.skeleton.slice(phrase.end, phrase.end + 120);
  const isNamed = /^(?:[ \u00a0]\([^)\n]{1,30}\))?,/u.test(after) && knownIn(reading, phrase).some(({ type, range }) => (type === 'PERSON' || type === 'ROLE' || type === 'ORG') && range.end - 3 <= phrase.end);
  return isNamed || (UNNAMED_SOURCE.test(reading.skeleton.slice(phrase.start, phrase.end)) && /^[^.;:«»]{0,90},/u.test(after));
}

const UNNAMED_SOURCE = /^(?:une?|des|les|cette?|ce|plusieurs|certains|nombre d[e’'])[ \u00a0]?(?:(?:autre|ancien|ancienne|haut|bon|bons|hauts)s?[ \u00a0])?(?:diplomate|expert|experte|analyste|observateur|observatrice|officier|responsable|spécialiste|élue?|députée?|historien|historienne|chercheur|chercheuse|proche|conseill|source|politologue|économiste|militaire|cadre|vétéran|connaisseur|chargée? de)/u;

function piecesOf(reading: Reading, sentence: Sentence, { cue, found }: { cue: QuoteCue; found: readonly Draft[] }): Draft | null {
  const { skeleton } = reading;
  const after = skeleton.slice(cue.range.end, sentence.range.end);
  if (NO_SOURCE.test(after)) return null;
  const which = WHICH.exec(after);
  if (which !== null) return draftOf(reading, sentence, { cue, pieces: [contentOf(reading, rangeOf(cue.range.end + which[0].length, sentence.range.end))], source: null });
  const source = sourceAfter(reading, sentence, cue);
  const opens = /^[\s«·»,—–-]*(?:(?:Mais|Et|Or|But|And|Yet|Toujours|Cependant|Pourtant|Toutefois|Still|However)[\s,]*)?$/u.test(skeleton.slice(sentence.range.start, cue.range.start).replace(/«[^»]*»/gu, 'x'));
  const pieces = (opens ? [rangeOf(source.end, toSemicolon(skeleton, source.end, sentence.range.end))] : around(reading, sentence, { cue, source })).map((piece) => contentOf(reading, piece)).filter(({ start, end }) => start < end);
  if (pieces.length === 0 || pieces.some((piece) => isTaken(found, piece) || found.some((draft) => draft.pieces.some(({ start, end }) => start < piece.end && end > piece.start)))) return null;
  return draftOf(reading, sentence, { cue, pieces, source });
}

function toSemicolon(skeleton: string, from: number, end: number): number {
  const at = skeleton.slice(from, end).indexOf(';');
  return at === -1 ? end : from + at;
}

/** Told words before the source, and those that go on after it. */
function around({ skeleton, language }: Reading, { range, marked }: Sentence, { cue, source }: { cue: QuoteCue; source: Utf16Range }): readonly Utf16Range[] {
  const start = Math.max(range.start, ...[...skeleton.slice(range.start, cue.range.start).matchAll(/;\s|(?<=\p{L}{3})[ \u00a0]?:\s(?!«)/gu)].map(({ index }) => range.start + index));
  const before = rangeOf(start, cue.range.start);
  const words = skeleton.slice(before.start, before.end);
  const rest = skeleton.slice(source.end, range.end);
  const goesOn = /^\s*[,:]/u.test(rest) && wordsIn(rest) >= 4 && ((!hasVerb(words, language) && !words.includes('»')) || /^\s*:/u.test(rest)) && isStart(rest);
  const isList = marked.some(({ outer }) => outer.start < cue.range.start);
  return goesOn && !isList ? [before, rangeOf(source.end, range.end)] : [before];
}

function isStart(rest: string): boolean {
  const words = rest.replace(/^[\s,:]+/u, '');
  return isNounPhrase(words) || /^\p{Ll}/u.test(words);
}

function draftOf(reading: Reading, sentence: Sentence, { cue, pieces, source }: { cue: QuoteCue; pieces: readonly Utf16Range[]; source: Utf16Range | null }): Draft | null {
  const [first] = pieces;
  if (first === undefined || first.start >= first.end) return null;
  const judged = kindOf(reading, sentence, pieces.length === 1 ? first : rangeOf(first.start, pieces.at(-1)?.end ?? first.end));
  return {
    pieces, ...judged, cues: [cue], speaker: source === null ? null : { side: 'after', range: source }, rule: 'according-to', confidence: 0.85, sentence: sentence.range,
  };
}
