import { desk } from './desk.ts';
import { inOrder } from './edits.ts';
import { addSelection } from './fragments.ts';
import { backToSlot, fillFromText } from './slots.ts';
import { tagSelection } from './tagging.ts';

/** Tags the selection with a type; while words are being selected for something, takes them with that type. */
export function tagOrTake(type: string): Promise<void> {
  return desk.getState().picking === null ? tagSelection(type) : takePick(type);
}

/** Uses the selected words for what they are being selected for. */
export function takePick(type?: string): Promise<void> {
  return inOrder(async () => {
    const { picking } = desk.getState();
    if (picking?.kind === 'slot') await fillFromText(picking, type);
    if (picking?.kind === 'fragment') await addSelection(picking.span);
  });
}

/** Ends the selecting of words and goes back to where it began. */
export function cancelPick(): void {
  const { picking } = desk.getState();
  if (picking?.kind === 'slot') desk.setState(backToSlot(picking.span, picking.relation));
  else if (picking !== null) desk.setState({ picking: null, chosen: picking.span });
}
