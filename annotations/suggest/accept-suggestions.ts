import type { Command, SingleCommand } from '../../shared/command.ts';
import type { RejectionId, RelationId, SpanId } from '../../shared/ids.ts';
import type { Span } from '../../shared/records.ts';
import { applyToDraft, draftOf, type AnnotationSet, type Draft } from '../model/annotation-set.ts';
import { applyCommand } from '../model/apply-command.ts';
import type { EditContext } from '../model/edit-context.ts';
import { suggestionKey } from './suggestions.ts';
import type { OpenLink, OpenSuggestion, OpenSuggestions } from './open-suggestions.ts';

/** Makes the ids that a command carries. */
export interface NewIds {
  readonly span: () => SpanId;
  readonly relation: () => RelationId;
  readonly rejection: () => RejectionId;
}

/** The annotator's set, what is suggested beside it, and the rules that edits obey. */
export interface Accepting {
  readonly context: EditContext;
  readonly set: AnnotationSet;
  readonly open: OpenSuggestions;
  readonly ids: NewIds;
}

/** What comes along when a suggestion is accepted: the suggestions that it is linked to, such as a quote's cue and speaker, and what those refer to. */
export function comesAlong({ list, links }: OpenSuggestions, key: string): readonly OpenSuggestion[] {
  const known = new Map(list.map((each) => [each.key, each]));
  const found = new Set([key]);
  for (const from of found) {
    for (const link of links) if (link.from === from && known.has(link.to)) found.add(link.to);
  }
  found.delete(key);
  return [...found].flatMap((each) => known.get(each) ?? []);
}

/** One command that makes some suggestions the annotator's tags, with every link among them and to present tags that the rules allow; null where none can be accepted. */
export function acceptCommand({ context, set, open, ids }: Accepting, keys: readonly string[]): Command | null {
  const draft = draftOf(set);
  const wanted = new Set(keys);
  const commands: SingleCommand[] = [];
  const tryOut = (command: SingleCommand): void => {
    const change = applyCommand(context, draft, command);
    if (!change.ok) return;
    applyToDraft(draft, change.value);
    commands.push(command);
  };
  for (const { key, span } of open.list) if (wanted.has(key)) tryOut(acceptanceOf(span, ids.span()));
  const places = new Map([...draft.spans.values()].map((span) => [suggestionKey(span), span.id]));
  for (const link of open.links) {
    if (!wanted.has(link.from) && !wanted.has(link.to)) continue;
    const command = linkCommand(draft, places, { link, id: ids.relation() });
    if (command !== null) tryOut(command);
  }
  const [only] = commands;
  if (only === undefined) return null;
  return commands.length === 1 ? only : { kind: 'batch', commands };
}

/** The command that makes a suggested tag the annotator's own, with another type or place where one is given. */
export function acceptanceOf({ type, start, end, text, fragments, attributes, origin, confidence }: Span, id: SpanId): Extract<SingleCommand, { kind: 'suggestion.accept' }> {
  return {
    kind: 'suggestion.accept', id, type, start, end, text, ...(fragments === undefined ? {} : { fragments }), attributes, origin, ...(confidence === undefined ? {} : { confidence }),
  };
}

/** The command that says no to a suggested tag. */
export function rejectionOf({ type, start, end, text, fragments, origin }: Span, id: RejectionId): Extract<SingleCommand, { kind: 'suggestion.reject' }> {
  return { kind: 'suggestion.reject', id, type, start, end, text, ...(fragments === undefined ? {} : { fragments }), origin };
}

function linkCommand({ relations }: Draft, places: ReadonlyMap<string, SpanId>, { link, id }: { link: OpenLink; id: RelationId }): SingleCommand | null {
  const [from, to] = [places.get(link.from), places.get(link.to)];
  if (from === undefined || to === undefined) return null;
  const isThere = [...relations.values()].some((relation) => relation.type === link.type && relation.from === from && relation.to === to);
  return isThere ? null : { kind: 'relation.add', id, type: link.type, from, to, origin: link.origin };
}
