import type { Utf16Range } from '../../../shared/offsets.ts';
import type { Finding, Findings, FoundLink, ReadArticle } from '../finding.ts';
import type { QuoteCue } from './cues.ts';
import { findDrafts } from './find-drafts.ts';
import { hearersOf } from './hearers.ts';
import { rangeOf } from './ranges.ts';
import { readForQuotes } from './read-article.ts';
import { knownIn, type Draft, type Reading } from './reading.ts';
import { referentOf } from './refers-to.ts';
import { saidAgain, type Said } from './said-again.ts';
import type { SpeakerWords } from './speaker-names.ts';
import { speakerWords } from './speaker-words.ts';
import { attitudeOf, goesOn, toneOf } from './verb-lists.ts';
import { channelsIn } from './via.ts';

/**
 * Quotes of an article with cue, speaker and channel, among what was found before: persons, roles, bodies, places and parts. Answers only
 * findings of its own; links may also end at findings of `known`. Linear in the text.
 */
export function findQuotes(article: ReadArticle, known: readonly Finding[]): Findings {
  const sorted = known.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const reading = readForQuotes(article, sorted);
  const collected = new Collected(reading);
  const tagged = findDrafts(reading).toSorted((a, b) => startOf(a) - startOf(b)).map((draft) => collected.add(draft));
  const again = saidAgain(reading, collected.said);
  const links = [...collected.links.filter(({ type, from }) => type !== 'SAID_BY' || !again.has(from)), ...[...again].map(([from, to]) => ({ type: 'SAID_BY', from, to }))];
  linkNested(tagged, links);
  return { spans: collected.spans, links };
}

/** How far before a pronoun its bearer is looked for, in UTF-16 units. */
const REACH = 4000;
const MOST_NAMED = 40;

const startOf = ({ pieces }: Draft): number => pieces[0]?.start ?? 0;

/** Spans and links as they are found; the same words of the same type are one span. */
class Collected {
  readonly spans: Finding[] = [];
  readonly links: FoundLink[] = [];
  readonly said: Said[] = [];
  private readonly byPlace = new Map<string, Finding>();
  private readonly reading: Reading;
  private readonly named: Finding[] = [];
  private readonly referents = new Map<Finding, Finding>();
  private last: { readonly quote: Finding; readonly speaker: Finding | null; readonly person: Finding | null; readonly end: number } | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
    for (const finding of reading.known) this.byPlace.set(keyOf(finding.type, finding.range), finding);
  }

  add(draft: Draft): Finding {
    const quote = this.span(quoteOf(this.reading, draft));
    if (draft.kind === 'scare_quote') return quote;
    for (const cue of draft.cues) this.link('CUED_BY', quote, this.span(cueOf(this.reading, cue, draft.confidence)));
    const words = draft.speaker === null ? null : speakerWords(this.reading, draft.speaker);
    const speaker = words === null ? null : this.speaker(words, draft);
    this.attribute(quote, speaker, draft);
    for (const channel of channelsIn(this.reading, draft.sentence, words)) this.link('VIA', quote, this.speaker(channel, draft));
    for (const hearer of hearersOf(this.reading, draft, words)) this.link('SAID_TO', quote, this.speaker(hearer, draft));
    return quote;
  }

  /** Links a quote to its speaker; one without any goes on with the last speaker of the paragraph, where it is a sentence in marks. */
  private attribute(quote: Finding, speaker: Finding | null, draft: Draft): void {
    const previous = this.last;
    const isNear = previous !== null && !/\n/u.test(this.reading.text.slice(previous.end, quote.range.start));
    const inherits = speaker === null && isNear && draft.rule === 'quote-alone';
    const said = inherits ? previous.speaker : speaker;
    if (said !== null) this.link('SAID_BY', quote, said);
    const person = inherits ? previous.person : this.personOf(said);
    this.said.push({ quote, speaker: said, person });
    const isSame = inherits || (previous !== null && person !== null && person === previous.person && draft.cues.some(({ verb }) => goesOn(verb)));
    if (isSame && previous !== null && previous.quote.range.end <= quote.range.start && (inherits || draft.kind !== 'indirect')) this.link('CONTINUES', quote, previous.quote);
    if (!/quote-without-cue|hearsay/u.test(draft.rule)) this.last = { quote, speaker: said, person, end: quote.range.end };
  }

  private personOf(speaker: Finding | null): Finding | null {
    if (speaker?.type !== 'MENTION') return speaker;
    return this.referents.get(speaker) ?? null;
  }

  private speaker({ type, range, mention }: SpeakerWords, draft: Draft): Finding {
    const seen = this.byPlace.get(keyOf(type, range));
    if (seen !== undefined) return seen;
    const evidence = this.reading.text.slice(range.start, range.end);
    const finding = this.span({ type, range, attributes: mention === null ? {} : { mention_kind: mention }, confidence: Math.min(0.8, draft.confidence), rule: mention === null ? 'speaker-name' : 'speaker-mention', evidence });
    if (type === 'PERSON') this.named.push(finding);
    const referent = type === 'MENTION' ? referentOf(this.reading, finding, { earlier: this.earlierThan(finding), lastSpeaker: this.last?.person ?? null }) : null;
    if (referent === null) return finding;
    this.referents.set(finding, referent);
    this.link('REFERS_TO', finding, referent);
    return finding;
  }

  /** Who was named in the last paragraphs before a mention, in text order. */
  private earlierThan({ range: { start } }: Finding): readonly Finding[] {
    const near = [...knownIn(this.reading, rangeOf(start - REACH, start)), ...this.named.slice(-MOST_NAMED)];
    return near.filter(({ type }) => type !== 'PART').sort((a, b) => a.range.start - b.range.start);
  }

  private span(finding: Finding): Finding {
    const key = keyOf(finding.type, finding.range);
    const seen = this.byPlace.get(key);
    if (seen !== undefined) return seen;
    this.byPlace.set(key, finding);
    this.spans.push(finding);
    return finding;
  }

  private link(type: string, from: Finding, to: Finding): void {
    this.links.push({ type, from, to });
  }
}

function keyOf(type: string, { start, end }: Utf16Range): string {
  return `${type} ${start} ${end}`;
}

function quoteOf({ text }: Reading, draft: Draft): Finding {
  const [first, last] = [draft.pieces[0], draft.pieces.at(-1)];
  const range = rangeOf(first?.start ?? 0, last?.end ?? 0);
  const [cue] = draft.cues;
  const evidence = draft.evidence ?? cue?.range;
  return {
    type: 'QUOTE', range, ...(draft.pieces.length > 1 ? { fragments: draft.pieces } : {}), confidence: draft.confidence, rule: draft.rule,
    attributes: { quote_kind: draft.kind, attitude: cue?.kind === 'verb' ? attitudeOf(cue.verb) : 'assertion', complete: draft.isFull ? 'full' : 'fragment' },
    evidence: evidence === undefined ? text.slice(range.start, range.end).slice(0, 40) : text.slice(evidence.start, evidence.end),
  };
}

function cueOf({ text }: Reading, { range, kind, verb }: QuoteCue, confidence: number): Finding {
  const evidence = text.slice(range.start, range.end);
  const tone = kind === 'other' || /^à en croire/iu.test(evidence) ? 'distancing' : kind === 'verb' ? toneOf(verb) : 'neutral';
  return { type: 'CUE', range, attributes: { cue_kind: kind, cue_tone: tone }, confidence, rule: `cue-${kind}`, evidence };
}

function linkNested(quotes: readonly Finding[], links: FoundLink[]): void {
  const open: Finding[] = [];
  for (const quote of quotes.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    while ((open.at(-1)?.range.end ?? Infinity) < quote.range.end) open.pop();
    const around = open.at(-1);
    if (around !== undefined && around !== quote) links.push({ type: 'NESTED_IN', from: quote, to: around });
    open.push(quote);
  }
}
