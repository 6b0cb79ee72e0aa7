import type { Change, RecordChange } from '../../shared/change.ts';
import type { SingleCommand } from '../../shared/command.ts';
import type { Attributes } from '../../shared/places.ts';
import type { Span } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { defaultAttributes } from '../../shared/schema/attribute-value.ts';
import { findRelationType, relationsFrom } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from './annotation-set.ts';
import { checkAttributes, keptAttributes } from './attribute-rules.ts';
import { requireSpan, requireType, type EditContext } from './edit-context.ts';
import { checkPlace, type QuotedPlace } from './place-rules.ts';
import { fitsAfterRetype } from './relation-rules.ts';
import { isSamePlace } from './span-place.ts';

type CommandOf<Kind extends SingleCommand['kind']> = Extract<SingleCommand, { kind: Kind }>;

/** Adds a tag that a person made, with the defaults of its type under the attributes given. */
export function addSpan(context: EditContext, set: AnnotationSet, command: CommandOf<'span.add'>): Result<Change> {
  return addSpanOf(context, set, { ...command, origin: 'human' });
}

/** A tag that is about to be added: where it comes from, and what is said of it. */
export type NewSpan = QuotedPlace & Pick<Span, 'id' | 'type' | 'fragments' | 'origin' | 'confidence'> & { readonly attributes?: Attributes | undefined };

/** Adds a tag of any origin, with the defaults of its type under the attributes given. */
export function addSpanOf(context: EditContext, set: AnnotationSet, command: NewSpan): Result<Change> {
  const type = requireType(context.schema, command.type);
  if (!type.ok) return type;
  if (set.spans.has(command.id)) return refuse('span.duplicate_id', { id: command.id });
  const attributes: Attributes = { ...defaultAttributes(type.value), ...command.attributes };
  const checked = checkAttributes(type.value, attributes);
  if (!checked.ok) return checked;
  const place = checkFreePlace(context, set, command);
  if (!place.ok) return place;
  const span: Span = {
    id: command.id, type: command.type, ...placeOf(command), attributes, origin: command.origin, ...(command.confidence === undefined ? {} : { confidence: command.confidence }),
    created_at: context.time, updated_at: context.time,
  };
  return ok([{ kind: 'span', id: span.id, before: null, after: span }]);
}

/** Removes a tag together with the relations that start or end at it. */
export function removeSpan(set: AnnotationSet, command: CommandOf<'span.remove'>): Result<Change> {
  const span = requireSpan(set, command.id);
  if (!span.ok) return span;
  const severed = [...set.relations.values()].filter(({ from, to }) => from === command.id || to === command.id);
  return ok([
    ...severed.map((relation) => ({ kind: 'relation' as const, id: relation.id, before: relation, after: null })),
    { kind: 'span', id: command.id, before: span.value, after: null },
  ]);
}

/** Moves one or both ends of a tag, or gives it other fragments. */
export function resizeSpan(context: EditContext, set: AnnotationSet, command: CommandOf<'span.resize'>): Result<Change> {
  const span = requireSpan(set, command.id);
  if (!span.ok) return span;
  const place = checkFreePlace(context, set, { ...command, type: span.value.type });
  if (!place.ok) return place;
  const { fragments: _dropped, ...rest } = span.value;
  return replaceSpan(context, span.value, { ...rest, ...placeOf(command) });
}

/** Gives a tag another type: attributes and marks "not in the text" that the new type shares are kept, relations that no longer fit are removed. */
export function retypeSpan(context: EditContext, set: AnnotationSet, command: CommandOf<'span.retype'>): Result<Change> {
  const span = requireSpan(set, command.id);
  const type = requireType(context.schema, command.type);
  if (!span.ok) return span;
  if (!type.ok) return type;
  const place = checkFreePlace(context, set, { ...span.value, type: command.type });
  if (!place.ok) return place;
  const severed = [...set.relations.values()].filter((relation) => !fitsAfterRetype(context.schema, relation, command));
  const attributes = { ...defaultAttributes(type.value), ...keptAttributes(type.value, span.value.attributes) };
  const after = { ...withAbsent(span.value, keptMarks(context, span.value, command.type)), type: command.type, attributes };
  return ok([
    ...severed.map((relation) => ({ kind: 'relation' as const, id: relation.id, before: relation, after: null })),
    replaced(context, span.value, after),
  ]);
}

/** Replaces the attributes of a tag by the given ones. */
export function setAttributes(context: EditContext, set: AnnotationSet, command: CommandOf<'span.setAttributes'>): Result<Change> {
  const span = requireSpan(set, command.id);
  if (!span.ok) return span;
  const type = requireType(context.schema, span.value.type);
  if (!type.ok) return type;
  const checked = checkAttributes(type.value, command.attributes, span.value.attributes);
  return checked.ok ? replaceSpan(context, span.value, { ...span.value, attributes: command.attributes }) : checked;
}

/** Writes the note on a tag; an empty one removes it. */
export function setSpanNote(context: EditContext, set: AnnotationSet, command: CommandOf<'span.setNote'>): Result<Change> {
  const span = requireSpan(set, command.id);
  if (!span.ok) return span;
  const { note: _before, ...rest } = span.value;
  return replaceSpan(context, span.value, command.note === '' ? rest : { ...rest, note: command.note });
}

/** Marks the relation types whose target the text does not name. */
export function setAbsent(context: EditContext, set: AnnotationSet, command: CommandOf<'span.setAbsent'>): Result<Change> {
  const span = requireSpan(set, command.id);
  if (!span.ok) return span;
  const offered = new Set(relationsFrom(context.schema, span.value.type).map((relation) => relation.name));
  const unknown = command.absent.find((name) => !offered.has(name));
  if (unknown !== undefined) return refuse('relation.unknown_type', { type: unknown });
  return replaceSpan(context, span.value, withAbsent(span.value, command.absent));
}

function withAbsent({ absent: _before, ...rest }: Span, absent: readonly string[]): Span {
  return absent.length === 0 ? rest : { ...rest, absent: [...absent] };
}

/** Marks of relations that the schema does not know came with an import and stay. */
function keptMarks({ schema }: EditContext, span: Span, type: string): readonly string[] {
  return (span.absent ?? []).filter((mark) => findRelationType(schema, mark)?.from.includes(type) ?? true);
}

function replaceSpan(context: EditContext, before: Span, after: Span): Result<Change> {
  return ok([replaced(context, before, after)]);
}

function replaced({ time }: EditContext, before: Span, after: Span): RecordChange {
  return { kind: 'span', id: before.id, before, after: { ...after, updated_at: time } };
}

function placeOf(command: QuotedPlace & Pick<Span, 'fragments'>): Pick<Span, 'start' | 'end' | 'text' | 'fragments'> {
  const { start, end, text, fragments } = command;
  return { start, end, text, ...(fragments === undefined ? {} : { fragments }) };
}

function checkFreePlace(context: EditContext, set: AnnotationSet, tag: QuotedPlace & { id: string; type: string }): Result<QuotedPlace> {
  const place = checkPlace(context.offsets, tag);
  if (!place.ok) return place;
  const isTaken = [...set.spans.values()].some((span) => span.id !== tag.id && span.type === tag.type && isSamePlace(span, tag));
  return isTaken ? refuse('span.duplicate', { text: tag.text, type: tag.type }) : place;
}
