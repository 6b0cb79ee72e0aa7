import type { SpanId } from '../../shared/ids.ts';
import type { Span } from '../../shared/records.ts';
import type { LabelSchema, RelationType } from '../../shared/schema/label-schema.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { edit } from './edits.ts';
import { newRelationId } from './ids.ts';
import { say } from './messages.ts';
import { typeWords } from './type-words.ts';

/** A link that the schema allows between two tags, with its direction. */
export interface PossibleLink {
  readonly type: RelationType;
  readonly from: SpanId;
  readonly to: SpanId;
}

/** Every link that the schema allows between two tags: first those that start at the first one, then those that lead to it. */
export function possibleLinks(schema: LabelSchema, one: Span, other: Span): readonly PossibleLink[] {
  const between = (from: Span, to: Span): readonly PossibleLink[] => schema.relations
    .filter((type) => type.from.includes(from.type) && type.to.includes(to.type))
    .map((type) => ({ type, from: from.id, to: to.id }));
  const forth = between(one, other);
  return [...forth, ...between(other, one).filter(({ type }) => !type.symmetric || !forth.some((link) => link.type === type))];
}

/** Makes a link. */
export async function makeLink({ type, from, to }: PossibleLink): Promise<void> {
  desk.setState({ linking: null });
  await edit({ kind: 'relation.add', id: newRelationId(), type: type.name, from, to });
}

/** Ends the dragging of a link from one tag to another: makes the only link possible, asks which of several, or says that there is none. */
export async function dropLink(one: Span, other: Span, at: { x: number; y: number }): Promise<void> {
  const schema = desk.getState().project?.project.schema;
  if (schema === undefined) return;
  const links = possibleLinks(schema, one, other);
  const [only] = links;
  if (only === undefined) say('bad', translator.t('linking.none', { from: typeWords(one.type), to: typeWords(other.type) }));
  else if (links.length === 1) await makeLink(only);
  else desk.setState({ linking: { links, at } });
}
