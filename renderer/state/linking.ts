import { possibleLinks, type PossibleLink } from '../../annotations/model/possible-links.ts';
import type { Span } from '../../shared/records.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { edit } from './edits.ts';
import { newRelationId } from './ids.ts';
import { say } from './messages.ts';
import { typeWords } from './type-words.ts';

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
