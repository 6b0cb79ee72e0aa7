import { slotCandidates, type SlotCandidate } from '../../annotations/suggest/slot-candidates.ts';
import { linksOf } from '../../annotations/model/links.ts';
import { innermostOf, spansOverlapping } from '../../annotations/model/span-index.ts';
import { isSamePlace } from '../../annotations/model/span-place.ts';
import type { QuotedPlace } from '../../annotations/model/place-rules.ts';
import type { Command, SingleCommand } from '../../shared/command.ts';
import type { SpanId } from '../../shared/ids.ts';
import { toCodePointRange, toUtf16, type Utf16Range } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { findRelationType, relationsFrom, type LabelSchema, type RelationType } from '../../shared/schema/label-schema.ts';
import { placeToTag } from '../editor/selection.ts';
import { translator } from '../i18n/translation.ts';
import { desk, type Desk } from './desk.ts';
import { inOrder, perform } from './edits.ts';
import { newRelationId, newSpanId } from './ids.ts';
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
    if (isFresh) await fill(slot, candidateAt(slot, place));
    else desk.setState({ picking: { kind: 'slot', span: slot.span.id, relation: slot.relation.name }, asking: null });
  });
}

/** Fills a slot with the selected words, as a tag of the given type or of the one that fits best, or with the tag at the caret; then opens the next slot. */
export async function fillFromText(picking: { span: SpanId; relation: string }, type?: string): Promise<void> {
  const { page, caret, project } = desk.getState();
  const schema = project?.project.schema;
  const span = page?.set.spans.get(picking.span);
  const relation = schema === undefined ? undefined : findRelationType(schema, picking.relation);
  if (page === null || caret === null || schema === undefined || span === undefined || relation === undefined) return desk.setState({ picking: null });
  const slot = { page, schema, span, relation };
  const tagHere = caret.start === caret.end ? innermostFitting(slot, caret) : undefined;
  const place = tagHere ?? placeToTag(page, caret);
  if (place === null) return say('bad', translator.t('tagging.nothingSelected'));
  await fill(slot, tagHere === undefined ? candidateAt(slot, place, type) : { kind: 'tagged', span: tagHere });
}

/** The slot again as it was before words were selected for it. */
export function backToSlot(id: SpanId, relation: string): Pick<Desk, 'picking' | 'chosen' | 'caret' | 'asking'> {
  const { page, caret } = desk.getState();
  const span = page?.set.spans.get(id);
  const at = page === null || span === undefined ? null : toUtf16(page.offsets, span.end);
  return { picking: null, chosen: id, asking: relation, caret: at === null ? caret : { start: at, end: at } };
}

async function fill(slot: OpenSlot, candidate: SlotCandidate): Promise<void> {
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

/**
 * What words selected for a slot stand for, as a tag of the given type or of the likeliest one: the tag that is exactly there, what a finder
 * takes the words for, or else a new tag of the first type that the relation names.
 */
function candidateAt(slot: OpenSlot, place: QuotedPlace, type?: string): SlotCandidate {
  const { page, relation } = slot;
  const types = type === undefined ? relation.to : [type];
  const there = spansOverlapping(page.index, place).find((span) => types.includes(span.type) && isSamePlace(span, place));
  if (there !== undefined) return { kind: 'tagged', span: there };
  const found = offeredFor(slot).find((candidate) => candidate.kind === 'found' && types.includes(candidate.type) && isSamePlace(candidate.place, place));
  return found ?? { kind: 'found', type: types[0] ?? '', place, attributes: {} };
}

function innermostFitting({ page, relation, span }: OpenSlot, caret: Utf16Range): Span | undefined {
  const here = spansOverlapping(page.index, toCodePointRange(page.offsets, caret));
  return innermostOf(here.filter(({ type, id }) => id !== span.id && relation.to.includes(type)));
}
