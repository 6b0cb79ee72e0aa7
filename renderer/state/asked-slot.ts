import { relationsFrom } from '../../shared/schema/label-schema.ts';
import { presentRoom } from '../theme/use-room.ts';
import type { Desk } from './desk.ts';

/** What opens a new tag's card by itself: its first slot that the schema asks for. Null when it has none or the card is hidden. */
export function firstAsked({ project, settings }: Desk, type: string): string | null {
  const isCardHidden = settings?.panels.showDetails === false && presentRoom() === 'wide';
  if (project === null || isCardHidden) return null;
  return relationsFrom(project.project.schema, type).find(({ asked }) => asked !== undefined)?.name ?? null;
}
