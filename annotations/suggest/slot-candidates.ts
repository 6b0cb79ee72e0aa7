import { nextName } from '../../shared/names.ts';
import { sliceCodePoints, toCodePointRange, toUtf16, utf16Units, type CodePointRange, type OffsetMap, type Utf16Range } from '../../shared/offsets.ts';
import type { Attributes } from '../../shared/places.ts';
import type { Span } from '../../shared/records.ts';
import { quotePairsOf } from '../../shared/quote-pairs.ts';
import { findSpanType, type Finder, type LabelSchema, type RelationType, type SpanType } from '../../shared/schema/label-schema.ts';
import { sentencesAround } from '../../shared/text-units.ts';
import { fragmentsOf } from '../model/span-place.ts';
import type { QuotedPlace } from '../model/place-rules.ts';
import { spansOverlapping, type SpanIndex } from '../model/span-index.ts';
import { findPronouns } from './pronouns.ts';
import { findSpeechCues } from './speech-cues.ts';

/** The article and its tags, as far as offering candidates needs them. */
export interface SlotContext {
  readonly offsets: OffsetMap;
  readonly language: string;
  readonly index: SpanIndex;
  readonly schema: LabelSchema;
}

/** One relation of one tag, and what it is linked to already. */
export interface Slot {
  readonly span: Span;
  readonly relation: RelationType;
  readonly linked: ReadonlySet<string>;
}

/** What a slot could be linked to: a tag that is there, or words of the text that would become a tag of a type. */
export type SlotCandidate =
  | { readonly kind: 'tagged'; readonly span: Span }
  | { readonly kind: 'found'; readonly type: string; readonly place: QuotedPlace; readonly attributes: Attributes };

/** How far around a tag untagged words are looked for, in UTF-16 units. */
const REACH = 1200;

/** Added to the distance in code points, so that the likelier candidate comes first. */
const PENALTY = { otherSentence: 120, otherParagraph: 400, inside: 600, untagged: 30, loneWord: 40, nested: 60, beside: 40, laterType: 8 } as const;

/** Tags that are ranked by more than their distance; a card shows a handful. */
const JUDGED_AT_MOST = 200;

/** Untagged words that cost more than this are left to the person to find. */
const TOO_UNLIKELY = 700;

/** What a slot could be linked to, likeliest first: near, in the same sentence, of the type that the relation names first, tagged before untagged. */
export function slotCandidates(context: SlotContext, slot: Slot): readonly SlotCandidate[] {
  const tagged = nearestPossible(context, slot).map((span): SlotCandidate => ({ kind: 'tagged', span }));
  const ranked = [...tagged, ...foundAround(context, slot)].map((candidate) => ({ candidate, cost: costOf(context, slot, candidate) }));
  const worthwhile = ranked.filter(({ candidate, cost }) => candidate.kind === 'tagged' || cost < TOO_UNLIKELY);
  return withoutRepeats(worthwhile.sort((a, b) => a.cost - b.cost).map(({ candidate }) => candidate));
}

/** The same untagged words are offered once, where they stand nearest. */
function withoutRepeats(candidates: readonly SlotCandidate[]): readonly SlotCandidate[] {
  const seen = new Set<string>();
  return candidates.filter((candidate) => {
    const words = `${candidateType(candidate)} ${candidatePlace(candidate).text.toLowerCase()}`;
    const isRepeat = candidate.kind === 'found' && seen.has(words);
    seen.add(words);
    return !isRepeat;
  });
}

/** Where a candidate stands, in code points. */
export function candidatePlace(candidate: SlotCandidate): QuotedPlace {
  return candidate.kind === 'tagged' ? candidate.span : candidate.place;
}

/** The type that a candidate has or would get. */
export function candidateType(candidate: SlotCandidate): string {
  return candidate.kind === 'tagged' ? candidate.span.type : candidate.type;
}

/** Distance alone costs next to nothing, so only the tags that are near are judged further: this runs when a key tags a quote among thousands of tags. */
function nearestPossible({ index }: SlotContext, slot: Slot): readonly Span[] {
  const possible = index.spans.filter((span) => isPossible(slot, span)).map((span) => ({ span, gap: gapTo(slot.span, span) }));
  return possible.sort((a, b) => a.gap - b.gap).slice(0, JUDGED_AT_MOST).map(({ span }) => span);
}

/** Code points between a place and the nearest fragment of a tag; 0 when they touch or overlap. */
function gapTo(span: Span, place: CodePointRange): number {
  return Math.min(...fragmentsOf(span).map(({ start, end }) => Math.max(0, place.start - end, start - place.end)));
}

function isPossible({ span, relation, linked }: Slot, other: Span): boolean {
  if (other.id === span.id || linked.has(other.id) || !relation.to.includes(other.type)) return false;
  if (relation.where === 'around') return other.start <= span.start && other.end >= span.end;
  return relation.where !== 'before' || other.start < span.start;
}

function costOf(context: SlotContext, { span, relation }: Slot, candidate: SlotCandidate): number {
  const place = candidatePlace(candidate);
  const isInside = relation.where === 'outside' && fragmentsOf(span).some(({ start, end }) => place.start < end && place.end > start);
  const isNested = spansOverlapping(context.index, place).some((other) => relation.to.includes(other.type) && holds(other, place));
  const isBeside = relation.where === undefined && !fragmentsOf(span).some((fragment) => fragment.start <= place.start && fragment.end >= place.end);
  const penalties = [
    gapTo(span, place), sentencePenalty(context, span, place), PENALTY.laterType * relation.to.indexOf(candidateType(candidate)),
    isBeside ? PENALTY.beside : 0, isInside ? PENALTY.inside : 0, isNested ? PENALTY.nested : 0,
    candidate.kind === 'found' ? PENALTY.untagged : 0, isLoneName(context, candidate) ? PENALTY.loneWord : 0,
  ];
  return penalties.reduce((sum, penalty) => sum + penalty);
}

/** One capitalised word is less surely a name than two: « ministre des Affaires étrangères, Casimir Orvanel ». */
function isLoneName({ schema }: SlotContext, candidate: SlotCandidate): boolean {
  return candidate.kind === 'found' && findSpanType(schema, candidate.type)?.finder === 'name' && !/\s/u.test(candidate.place.text);
}

function holds(outer: CodePointRange, inner: CodePointRange): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
}

function sentencePenalty({ offsets }: SlotContext, span: Span, place: CodePointRange): number {
  const [from, to] = place.start < span.start ? [place.end, span.start] : [span.end, place.start];
  const between = sliceCodePoints(offsets, { start: from, end: from < to ? to : from });
  if (between.includes('\n')) return PENALTY.otherParagraph;
  const at = toUtf16(offsets, place.start);
  const own = sentencesAround(offsets.text, at).find(({ start, end }) => start <= at && at < end);
  const touches = own !== undefined && own.start <= toUtf16(offsets, span.end) && own.end >= toUtf16(offsets, span.start);
  return touches ? 0 : PENALTY.otherSentence;
}

/** Words around the tag that the finders of the relation's target types recognise and that bear no such tag yet. */
function foundAround(context: SlotContext, { span, relation }: Slot): readonly SlotCandidate[] {
  const { offsets, schema } = context;
  const window = { start: utf16Units(Math.max(0, toUtf16(offsets, span.start) - REACH)), end: utf16Units(Math.min(offsets.text.length, toUtf16(offsets, span.end) + REACH)) };
  const isTaken = (range: Utf16Range): boolean =>
    spansOverlapping(context.index, toCodePointRange(offsets, range)).some((other) => other.id !== span.id && relation.to.includes(other.type));
  return relation.to.flatMap((name) => {
    const type = findSpanType(schema, name);
    if (type?.finder === undefined) return [];
    return FINDERS[type.finder](context, window).filter(({ range }) => !isTaken(range)).map(({ range, value }) => found(context, { type, range, value }));
  });
}

/** A place that a finder came upon, and the attribute value that says what it is. */
interface Find {
  readonly range: Utf16Range;
  readonly value: string;
}

const FINDERS: Readonly<Record<Finder, (context: SlotContext, window: Utf16Range) => readonly Find[]>> = {
  name: ({ offsets }, { start, end }) => {
    const marks = quotePairsOf(offsets.text.slice(start, end)).map(({ outer }) => moved(outer, start));
    const isQuoted = (name: Utf16Range): boolean => marks.some((pair) => pair.start < name.start && pair.end > name.end);
    const names: Find[] = [];
    for (let next = nextName(offsets.text, start, isQuoted); next !== null && next.end <= end; next = nextName(offsets.text, next.end, isQuoted)) {
      names.push({ range: next, value: '' });
    }
    return names;
  },
  pronoun: ({ offsets, language }, window) => {
    const text = textOf(offsets, window);
    const cues = findSpeechCues(text, language);
    const speaks = (pronoun: Utf16Range): boolean => cues.some(({ range }) => pronoun.start <= range.end + 1 && pronoun.end >= range.start - 1);
    return findPronouns(text, language).filter(speaks).map((range) => ({ range: moved(range, window.start), value: 'pronoun' }));
  },
  cue: ({ offsets, language }, window) => findSpeechCues(textOf(offsets, window), language).map(({ range, kind }) => ({ range: moved(range, window.start), value: kind })),
};

function textOf({ text }: OffsetMap, { start, end }: Utf16Range): string {
  return text.slice(start, end);
}

function moved({ start, end }: Utf16Range, by: number): Utf16Range {
  return { start: utf16Units(start + by), end: utf16Units(end + by) };
}

function found({ offsets }: SlotContext, { type, range, value }: Find & { type: SpanType }): SlotCandidate {
  const place = toCodePointRange(offsets, range);
  return { kind: 'found', type: type.name, place: { ...place, text: sliceCodePoints(offsets, place) }, attributes: attributesSaying(type, value) };
}

/** The first choice of a type that knows a value, set to it; nothing when none does. */
function attributesSaying(type: SpanType, value: string): Attributes {
  const attribute = type.attributes.find((definition) => definition.kind === 'choice' && definition.choices.some((choice) => choice.value === value));
  return attribute === undefined ? {} : { [attribute.name]: value };
}
