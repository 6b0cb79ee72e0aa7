import type { QuotedPlace } from '../../annotations/model/place-rules.ts';
import { innermostOf, neighbourOf, spanNear, spansOverlapping } from '../../annotations/model/span-index.ts';
import type { SpanId } from '../../shared/ids.ts';
import { codePoints, toCodePoint, toCodePointRange, toUtf16, type Utf16Range } from '../../shared/offsets.ts';
import type { Attributes } from '../../shared/places.ts';
import type { Span } from '../../shared/records.ts';
import { findSpanType } from '../../shared/schema/label-schema.ts';
import { movedPlace } from '../editor/resize.ts';
import { placeToTag } from '../editor/selection.ts';
import { translator } from '../i18n/translation.ts';
import { firstAsked } from './asked-slot.ts';
import { chooseSuggestionAtCaret } from './answering.ts';
import { desk } from './desk.ts';
import { edit, inOrder, isSelectionPending, perform } from './edits.ts';
import { newSpanId } from './ids.ts';
import { announce, say } from './messages.ts';
import { toggleType } from './tag-filter.ts';
import { typeWords } from './type-words.ts';

/** Tags the selection, or the word at the caret, and chooses the new tag. */
export function tagSelection(type: string): Promise<void> {
  return tagWith(() => ({ type, attributes: {} }));
}

/** Tags again with the type and attributes of the tag made last, as they are by now. */
export function repeatTag(): Promise<void> {
  return tagWith(() => {
    const { lastTag, page } = desk.getState();
    return lastTag === null ? null : page?.set.spans.get(lastTag.id) ?? lastTag;
  });
}

function tagWith(likeness: () => Pick<Span, 'type' | 'attributes'> | null): Promise<void> {
  // The place is that of the moment the key was struck, wherever the caret goes until the edit's turn; unless a key that selects waits for its own turn.
  const atKey = isSelectionPending() ? undefined : selectedPlace();
  return inOrder(async () => {
    const like = likeness();
    const place = atKey === undefined ? selectedPlace() : atKey;
    if (like === null) return;
    if (place === null) return say('bad', translator.t('tagging.nothingSelected'));
    await tagPlace(place, like);
  });
}

async function tagPlace(place: QuotedPlace, { type, attributes }: Pick<Span, 'type' | 'attributes'>): Promise<void> {
  const id = newSpanId();
  const command = { kind: 'span.add', id, type, start: place.start, end: place.end, text: place.text, attributes } as const;
  const asking = firstAsked(desk.getState(), type);
  const then = { chosen: id, lastTag: { id, type, attributes }, asking, ...(asking === null ? {} : { isDrawerOpen: true }) };
  if (await perform(command, then)) announce(translator.t('announce.tagged', { type: typeWords(type), text: place.text }));
}

function selectedPlace(): QuotedPlace | null {
  const { page, caret } = desk.getState();
  return page === null || caret === null ? null : placeToTag(page, caret);
}

/** Gives the chosen tag another type. */
export function retypeChosen(type: string): Promise<void> {
  return inOrder(async () => {
    const span = chosenSpan();
    if (span !== null && span.type !== type) await perform({ kind: 'span.retype', id: span.id, type });
  });
}

/** Removes the chosen tag with its links. */
export function removeChosen(): Promise<void> {
  return inOrder(async () => {
    const span = chosenSpan();
    if (span !== null && await perform({ kind: 'span.remove', id: span.id })) {
      announce(translator.t('announce.removed', { type: typeWords(span.type), text: span.text }));
    }
  });
}

/** Moves one end of the chosen tag by one character. */
export function moveChosen(end: 'start' | 'end', by: 1 | -1): Promise<void> {
  return inOrder(async () => {
    const { page } = desk.getState();
    const span = chosenSpan();
    const place = page === null || span === null ? null : movedPlace(page, span, { end, by });
    if (span !== null && place !== null) await perform({ kind: 'span.resize', id: span.id, ...place });
  });
}

/** Gives a tag another place. */
export async function replaceSpan(id: SpanId, place: QuotedPlace): Promise<void> {
  await edit({ kind: 'span.resize', id, ...place });
}

/** Replaces one attribute of a tag, as it is once earlier gestures have ended; `undefined` takes it away. */
export function setAttribute(id: SpanId, name: string, value: Attributes[string] | undefined): Promise<void> {
  return inOrder(async () => {
    const span = desk.getState().page?.set.spans.get(id);
    if (span === undefined) return;
    const { [name]: _before, ...others } = span.attributes;
    await perform({ kind: 'span.setAttributes', id, attributes: value === undefined ? others : { ...others, [name]: value } });
  });
}

/** Gives the chosen tag the n-th value (1-based) of the first attribute that offers values; the same digit again takes it away. */
export function chooseValue(number: number): Promise<void> {
  return inOrder(async () => {
    const span = chosenSpan();
    const schema = desk.getState().project?.project.schema;
    const type = span === null || schema === undefined ? undefined : findSpanType(schema, span.type);
    const attribute = type?.attributes.find((definition) => definition.kind === 'choice');
    const value = attribute?.choices[number - 1]?.value;
    if (span === null || attribute === undefined || value === undefined) return;
    const { [attribute.name]: present, ...others } = span.attributes;
    await perform({ kind: 'span.setAttributes', id: span.id, attributes: present === value ? others : { ...others, [attribute.name]: value } });
  });
}

/** Chooses a tag and brings the caret to its beginning. */
export function chooseSpan(id: SpanId): void {
  const { page } = desk.getState();
  const span = page?.set.spans.get(id);
  if (page === null || span === undefined) return;
  const at = toUtf16(page.offsets, span.start);
  if (page.hidden.has(span.type)) toggleType(span.type);
  desk.setState({ chosen: id, asking: null, caret: { start: at, end: at } });
}

/** So long at one place, and a walking caret rests. */
const RESTING_MS = 50;
let walking: ReturnType<typeof setTimeout> | undefined;

/**
 * Takes in where the editor's caret went; without a selection, the innermost tag there becomes the chosen one. A caret that walks on at once
 * chooses nothing on its way, only where it rests (`settleCaret`), so that it is never held up by what is drawn for a chosen tag.
 */
export function moveCaret(caret: Utf16Range): void {
  const isWalking = walking !== undefined;
  if (caret.start !== caret.end) settleCaret();
  desk.setState({ caret });
  if (caret.start !== caret.end) return;
  if (!isWalking) chooseAtCaret();
  clearTimeout(walking);
  walking = setTimeout(settleCaret, RESTING_MS);
}

/** Chooses the tag at which a walking caret stands, before a key asks something of it. */
export function settleCaret(): void {
  if (walking === undefined) return;
  clearTimeout(walking);
  walking = undefined;
  chooseAtCaret();
}

function chooseAtCaret(): void {
  const { page, chosen, caret } = desk.getState();
  if (page === null || caret === null || caret.start !== caret.end) return;
  const stack = spansOverlapping(page.shown, toCodePointRange(page.offsets, caret));
  const isStillThere = stack.some(({ id }) => id === chosen);
  if (!isStillThere) desk.setState({ chosen: innermostOf(stack)?.id ?? null, asking: null });
  chooseSuggestionAtCaret();
}

/** Chooses the next or previous tag in text order, from the chosen one or from the caret. */
export function chooseNeighbour(direction: 'next' | 'previous'): void {
  const { page, caret } = desk.getState();
  if (page === null) return;
  const span = chosenSpan();
  const from = caret === null ? codePoints(0) : toCodePoint(page.offsets, caret.start);
  const next = span === null ? spanNear(page.shown, from, direction) : neighbourOf(page.shown, span, direction);
  if (next !== undefined) chooseSpan(next.id);
}

/** Walks the tags that lie over each other at the caret, so that none is out of reach. */
export function chooseInStack(): void {
  const { page, caret, chosen } = desk.getState();
  if (page === null || caret === null) return;
  const stack = spansOverlapping(page.shown, toCodePointRange(page.offsets, caret));
  const next = stack[(stack.findIndex(({ id }) => id === chosen) + 1) % stack.length];
  if (next !== undefined) desk.setState({ chosen: next.id, asking: null });
}

/** The chosen tag as it is now. */
export function chosenSpan(): Span | null {
  const { page, chosen } = desk.getState();
  return (chosen === null ? undefined : page?.set.spans.get(chosen)) ?? null;
}
