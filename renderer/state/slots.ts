import { slotCandidates, type SlotCandidate } from '../../annotations/suggest/slot-candidates.ts';
import { spansOverlapping } from '../../annotations/model/span-index.ts';
import type { QuotedPlace } from '../../annotations/model/place-rules.ts';
import type { Command, SingleCommand } from '../../shared/command.ts';
import type { SpanId } from '../../shared/ids.ts';
import { toCodePointRange, toUtf16 } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { findRelationType, relationsFrom, type LabelSchema, type RelationType } from '../../shared/schema/label-schema.ts';
import { placeToTag } from '../editor/selection.ts';
import { translator } from '../i18n/translation.ts';
import { desk, type Desk } from './desk.ts';
import { inOrder, perform } from './edits.ts';
import { newRelationId, newSpanId } from './ids.ts';
import { linksOf } from './links.ts';
import { say } from './messages.ts';
import type { Page } from './page.ts';
import { chosenSpan } from './tagging.ts';

/** As many candidates as one takes in at a glance; each has its digit. */
const OFFERED = 7;

/** The slot that is open on the chosen tag's card, with all that answering it needs. */
interface OpenSlot {
  readonly page: Page;
  readonly schema: LabelSchema;
  readonly span: Span;
  readonly relation: RelationType;
}

/** The numbered candidates of a slot; none once it is full or marked as absent. */
export function offeredFor({ page, schema, span, relation }: OpenSlot): readonly SlotCandidate[] {
  const links = linksOf(page.set, span, relation);
  const isFull = relation.count.max !== null && links.length >= relation.count.max;
  if (isFull || span.absent?.includes(relation.name) === true) return [];
  const context = { offsets: page.offsets, language: page.article.meta.language, index: page.index, schema };
  return slotCandidates(context, { span, relation, linked: new Set(links.map(({ other }) => other.id)) }).slice(0, OFFERED);
}

/** Opens a slot of the chosen tag's card. */
export function openSlot(relation: string): void {
  if (desk.getState().asking !== relation) desk.setState({ asking: relation });
}

/** Closes the slot that is open, when it is this one. */
export function closeSlot(relation: string): void {
  if (desk.getState().asking === relation) desk.setState({ asking: null });
}

/** Opens the slot after or before the open one; says whether there is one. */
export function openNeighbourSlot(by: 1 | -1): boolean {
  const slot = presentSlot();
  if (slot === null) return false;
  const names = relationsFrom(slot.schema, slot.span.type).map(({ name }) => name);
  const next = names[names.indexOf(slot.relation.name) + by];
  if (next !== undefined) desk.setState({ asking: next });
  return next !== undefined;
}

/** Fills the open slot with its n-th candidate (1-based), or marks it as absent from the text with 0; then opens the next slot, unless it is to stay. */
export function answerSlot(number: number, stay = false): Promise<void> {
  return inOrder(async () => {
    const slot = presentSlot();
    if (slot === null) return;
    const candidate = number === 0 ? 'absent' : offeredFor(slot)[number - 1];
    if (candidate === undefined) return;
    const command = candidate === 'absent' ? absence(slot, true) : linking(slot, candidate);
    if (await perform(command) && !stay) openNeighbourSlot(1);
  });
}

/** Takes the last answer of the open slot away: its last link, or the mark that the text names nobody. */
export function clearSlot(): Promise<void> {
  return inOrder(async () => {
    const slot = presentSlot();
    if (slot === null) return;
    const last = linksOf(slot.page.set, slot.span, slot.relation).at(-1);
    if (last !== undefined) await perform({ kind: 'relation.remove', id: last.relation.id });
    else if (slot.span.absent?.includes(slot.relation.name) === true) await perform(absence(slot, false));
  });
}

/** Fills the open slot with the words selected in the text, or, when none are, lets the person select them. */
export function takeSelection(): Promise<void> {
  return inOrder(async () => {
    const { caret } = desk.getState();
    const slot = presentSlot();
    if (slot === null) return;
    const place = caret === null || caret.start === caret.end ? null : placeToTag(slot.page, caret);
    const isFresh = place !== null && (place.start !== slot.span.start || place.end !== slot.span.end);
    if (isFresh) await fill(slot, place);
    else desk.setState({ picking: { kind: 'slot', span: slot.span.id, relation: slot.relation.name }, asking: null });
  });
}

/** Fills a slot with the selected words, as a tag of the given type or of the one that fits best, or with the tag at the caret; then opens the next slot. */
export async function fillFromText(picking: { span: SpanId; relation: string }, type?: string): Promise<void> {
  const { page, caret, project } = desk.getState();
  const schema = project?.project.schema;
  const span = page?.set.spans.get(picking.span);
  const relation = schema === undefined ? undefined : findRelationType(schema, picking.relation);
  if (page === null || caret === null || schema === undefined || span === undefined || relation === undefined) return;
  const slot = { page, schema, span, relation };
  const tagHere = caret.start === caret.end ? innermostFitting(slot) : undefined;
  const place = tagHere ?? placeToTag(page, caret);
  if (place === null) return say('bad', translator.t('tagging.nothingSelected'));
  await fill(slot, place, tagHere?.type ?? type);
}

/** The slot again as it was before words were selected for it. */
export function backToSlot(id: SpanId, relation: string): Pick<Desk, 'picking' | 'chosen' | 'caret' | 'asking'> {
  const { page, caret } = desk.getState();
  const span = page?.set.spans.get(id);
  const at = page === null || span === undefined ? null : toUtf16(page.offsets, span.end);
  return { picking: null, chosen: id, asking: relation, caret: at === null ? caret : { start: at, end: at } };
}

async function fill(slot: OpenSlot, place: QuotedPlace, type = likelyType(slot, place)): Promise<void> {
  const there = tagAt(slot.page, place, type);
  const candidate: SlotCandidate = there === undefined ? { kind: 'found', type, place: bare(place), attributes: {} } : { kind: 'tagged', span: there };
  if (!await perform(linking(slot, candidate))) return;
  desk.setState(backToSlot(slot.span.id, slot.relation.name));
  openNeighbourSlot(1);
}

function presentSlot(): OpenSlot | null {
  const { page, project, asking } = desk.getState();
  const span = chosenSpan();
  const schema = project?.project.schema;
  const relation = schema === undefined || asking === null ? undefined : findRelationType(schema, asking);
  return page === null || span === null || schema === undefined || relation === undefined ? null : { page, schema, span, relation };
}

function linking({ span, relation }: OpenSlot, candidate: SlotCandidate): Command {
  if (candidate.kind === 'tagged') return { kind: 'relation.add', id: newRelationId(), type: relation.name, from: span.id, to: candidate.span.id };
  const id = newSpanId();
  const { type, place, attributes } = candidate;
  const add: SingleCommand = { kind: 'span.add', id, type, ...place, attributes };
  return { kind: 'batch', commands: [add, { kind: 'relation.add', id: newRelationId(), type: relation.name, from: span.id, to: id }] };
}

/** Says, or takes back, that the text does not name what a relation would link to. */
export function absence({ span, relation }: Pick<OpenSlot, 'span' | 'relation'>, isAbsent: boolean): Command {
  const others = (span.absent ?? []).filter((name) => name !== relation.name);
  return { kind: 'span.setAbsent', id: span.id, absent: isAbsent ? [...others, relation.name] : others };
}

/** The type that words selected for a slot most likely are: what is tagged there already, what a finder takes them for, or else the first that the relation names. */
function likelyType(slot: OpenSlot, place: QuotedPlace): string {
  const { page, relation } = slot;
  const there = spansOverlapping(page.index, place).find((span) => relation.to.includes(span.type) && span.start === place.start && span.end === place.end);
  const found = offeredFor(slot).find((candidate) => candidate.kind === 'found' && candidate.place.start === place.start && candidate.place.end === place.end);
  const [first = ''] = relation.to;
  return there?.type ?? (found?.kind === 'found' ? found.type : first);
}

function innermostFitting({ page, relation, span }: OpenSlot): Span | undefined {
  const { caret } = desk.getState();
  if (caret === null) return undefined;
  const here = spansOverlapping(page.index, toCodePointRange(page.offsets, caret)).filter(({ type, id }) => id !== span.id && relation.to.includes(type));
  return [...here].sort((a, b) => (a.end - a.start) - (b.end - b.start))[0];
}

function tagAt(page: Page, place: QuotedPlace, type: string): Span | undefined {
  return spansOverlapping(page.index, place).find((span) => span.type === type && span.start === place.start && span.end === place.end);
}

function bare({ start, end, text }: QuotedPlace): QuotedPlace {
  return { start, end, text };
}
