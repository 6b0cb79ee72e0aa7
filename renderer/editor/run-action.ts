import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { assertNever } from '../../shared/errors.ts';
import { acceptAllOfType, acceptChosen, acceptToChange, chooseNeighbourSuggestion, chosenSuggestion, correctType, rejectChosen } from '../state/answering.ts';
import { desk, type Desk } from '../state/desk.ts';
import { inOrder, selectInOrder } from '../state/edits.ts';
import { addFragment, removeFragment } from '../state/fragments.ts';
import { openOccurrences } from '../state/occurrences.ts';
import {
  chooseInStack, chooseNeighbour, chooseValue, moveChosen, removeChosen, repeatTag, retypeChosen, settleCaret,
} from '../state/tagging.ts';
import { leaveGuideline, toggleGuideline } from '../state/guideline.ts';
import { growByMeaning, moveByUnit, selectNextName, selectNextQuotePair, shrinkByMeaning } from '../state/moving.ts';
import { cancelPick, tagOrTake, takePick } from '../state/picking.ts';
import { answerSlot } from '../state/slots.ts';
import { togglePanel } from '../state/preferences.ts';
import { presentRoom } from '../theme/use-room.ts';
import { toggleFocusMode } from '../state/focus-mode.ts';
import { focusCard, focusNote, leaveText, shownOnCard } from './focus.ts';
import type { ArticleAction } from './keymap.ts';

/** Frames after which a key no longer waits for a card that cannot be drawn. */
const LONGEST_WAIT = 60;

/** Carries out what a key in the article asked for. */
export async function runAction(action: ArticleAction): Promise<void> {
  settleCaret();
  switch (action.kind) {
    case 'tag': return isAnswering() ? correctType(action.type) : tagOrTake(action.type);
    case 'retype': return isAnswering() ? correctType(action.type) : retypeChosen(action.type);
    case 'next': return selectInOrder(() => walk('next'));
    case 'previous': return selectInOrder(() => walk('previous'));
    case 'nextTag': return selectInOrder(() => chooseNeighbour('next'));
    case 'previousTag': return selectInOrder(() => chooseNeighbour('previous'));
    case 'acceptAll': return acceptAllOfType();
    case 'why': return toggleWhy();
    case 'stack': return inOrder(chooseInStack);
    case 'remove': return afterEarlierKeys(() => (isAnswering() ? rejectChosen() : removeChosen()));
    case 'repeat': return repeatTag();
    case 'moveStart': return asTag(() => moveChosen('start', action.by));
    case 'moveEnd': return asTag(() => moveChosen('end', action.by));
    case 'grow': return selectInOrder(growByMeaning);
    case 'shrink': return selectInOrder(shrinkByMeaning);
    case 'sentence': case 'paragraph': return selectInOrder(() => moveByUnit(action.kind, action.by, action.extend));
    case 'nextName': return selectInOrder(() => withSchema(selectNextName));
    case 'occurrences': return inOrder(openOccurrences);
    case 'addFragment': return afterEarlierKeys(({ picking }) => (picking === null ? addFragment() : takePick()));
    case 'removeFragment': return removeFragment();
    case 'guideline': return inOrder(toggleGuideline);
    case 'nextPair': return selectInOrder(selectNextQuotePair);
    case 'value': return asTag(() => afterEarlierKeys(({ asking }) => (asking === null ? chooseValue(action.number) : answerSlot(action.number))));
    case 'card': return afterEarlierKeys(({ picking }) => {
      if (picking !== null) return takePick();
      return isAnswering() ? acceptChosen() : openCard(focusCard);
    });
    case 'note': return asTag(() => openCard(focusNote));
    case 'focusMode': return toggleFocusMode();
    case 'leave': return afterEarlierKeys(leaveOneThing);
    case 'shortcuts': return desk.setState({ dialog: { kind: 'shortcuts' } });
    default: return assertNever(action);
  }
}

/** Escape leaves one thing at a time: the selecting of words, the guideline, focus mode, the chosen tag, the text. */
function leaveOneThing({ picking, isFocusMode }: Desk): void {
  if (picking !== null) return cancelPick();
  if (leaveGuideline()) return;
  if (isFocusMode) toggleFocusMode();
  else leaveText();
}

/** Decides what a key means once the keys before it have had their effect, so that fast typing is understood as slow typing is. */
async function afterEarlierKeys(act: (state: Desk) => Promise<void> | void): Promise<void> {
  await inOrder(() => undefined);
  await act(desk.getState());
}

/** To the next suggestion while any is open, else to the next tag. */
function walk(direction: 'next' | 'previous'): void {
  if (!chooseNeighbourSuggestion(direction)) chooseNeighbour(direction);
}

/** Whether the keys answer a suggestion: one is chosen, and no words are selected for a tag of one's own. */
function isAnswering(): boolean {
  const { caret } = desk.getState();
  return chosenSuggestion() !== null && (caret === null || caret.start === caret.end);
}

/** A key that changes a tag makes a chosen suggestion one first. */
async function asTag(act: () => Promise<void>): Promise<void> {
  if (isAnswering()) await acceptToChange();
  await act();
}

function toggleWhy(): Promise<void> {
  return inOrder(() => desk.setState(({ isWhyOpen, chosenSuggestion: chosen }) => ({ isWhyOpen: !isWhyOpen && chosen !== null })));
}

function withSchema(action: (schema: LabelSchema) => void): void {
  const schema = desk.getState().project?.project.schema;
  if (schema !== undefined) action(schema);
}

/** Brings the keyboard into the card, which a narrow window or a hidden panel shows first. */
export function openCard(focus: () => void): Promise<void> {
  return inOrder(async () => {
    if (presentRoom() !== 'wide' || desk.getState().isFocusMode) desk.setState({ isDrawerOpen: true });
    else if (desk.getState().settings?.panels.showDetails === false) await togglePanel('showDetails');
    await cardIsDrawn();
    focus();
  });
}

/** The card of a tag that was made a moment ago is there only after the next rendering; a key that goes into it waits for that. */
async function cardIsDrawn(): Promise<void> {
  for (let frame = 0; frame < LONGEST_WAIT; frame += 1) {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    if (shownOnCard() === desk.getState().chosen) return;
  }
}
