import type { Change } from '../../shared/change.ts';
import type { SingleCommand } from '../../shared/command.ts';
import type { Rejection } from '../../shared/suggestions.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from './annotation-set.ts';
import type { EditContext } from './edit-context.ts';
import { addSpanOf } from './edit-span.ts';
import { checkQuotedPlace } from './place-rules.ts';
import { isSamePlace } from './span-place.ts';

type CommandOf<Kind extends SingleCommand['kind']> = Extract<SingleCommand, { kind: Kind }>;

/** Makes a suggested tag the annotator's own: a tag like any other, which keeps the engine as its origin. An earlier no to the same tag is taken back. */
export function acceptSuggestion(context: EditContext, set: AnnotationSet, command: CommandOf<'suggestion.accept'>): Result<Change> {
  const added = addSpanOf(context, set, command);
  if (!added.ok) return added;
  const refused = [...set.rejections.values()].filter((rejection) => rejection.type === command.type && isSamePlace(rejection, command));
  return ok([...added.value, ...refused.map((before) => ({ kind: 'rejection' as const, id: before.id, before, after: null }))]);
}

/** Remembers a no to a suggested tag; its type need not be in the schema any more. */
export function rejectSuggestion(context: EditContext, set: AnnotationSet, command: CommandOf<'suggestion.reject'>): Result<Change> {
  const { kind: _kind, ...rest } = command;
  const after: Rejection = { ...rest, time: context.time };
  if (set.rejections.has(after.id)) return refuse('span.duplicate_id', { id: after.id });
  const place = checkQuotedPlace(context.offsets, after);
  return place.ok ? ok([{ kind: 'rejection', id: after.id, before: null, after }]) : place;
}

/** Takes a no back, so that the tag may be suggested again. */
export function reconsiderSuggestion(set: AnnotationSet, command: CommandOf<'suggestion.reconsider'>): Result<Change> {
  const before = set.rejections.get(command.id);
  return before === undefined ? refuse('suggestion.unknown') : ok([{ kind: 'rejection', id: before.id, before, after: null }]);
}
