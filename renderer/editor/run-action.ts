import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { assertNever } from '../../shared/errors.ts';
import { desk } from '../state/desk.ts';
import { inOrder } from '../state/edits.ts';
import { openOccurrences } from '../state/occurrences.ts';
import {
  chooseInStack, chooseNeighbour, chooseValue, moveChosen, removeChosen, repeatTag, retypeChosen, tagSelection,
} from '../state/tagging.ts';
import { leaveGuideline, toggleGuideline } from '../state/guideline.ts';
import { growByMeaning, moveByUnit, selectNextName, selectNextQuotePair, shrinkByMeaning } from '../state/moving.ts';
import { focusCard, focusNote, leaveText } from './focus.ts';
import type { ArticleAction } from './keymap.ts';

/** Carries out what a key in the article asked for. */
export async function runAction(action: ArticleAction): Promise<void> {
  switch (action.kind) {
    case 'tag': return tagSelection(action.type);
    case 'retype': return retypeChosen(action.type);
    case 'next': return inOrder(() => chooseNeighbour('next'));
    case 'previous': return inOrder(() => chooseNeighbour('previous'));
    case 'stack': return inOrder(chooseInStack);
    case 'remove': return removeChosen();
    case 'repeat': return repeatTag();
    case 'moveStart': return moveChosen('start', action.by);
    case 'moveEnd': return moveChosen('end', action.by);
    case 'grow': return inOrder(growByMeaning);
    case 'shrink': return inOrder(shrinkByMeaning);
    case 'sentence': case 'paragraph': return inOrder(() => moveByUnit(action.kind, action.by, action.extend));
    case 'nextName': return inOrder(() => withSchema(selectNextName));
    case 'occurrences': return inOrder(openOccurrences);
    case 'guideline': return inOrder(toggleGuideline);
    case 'nextPair': return inOrder(selectNextQuotePair);
    case 'value': return chooseValue(action.number);
    case 'card': return openCard(focusCard);
    case 'note': return openCard(focusNote);
    case 'leave': return leaveGuideline() ? undefined : leaveText();
    case 'shortcuts': return desk.setState({ dialog: { kind: 'shortcuts' } });
    default: return assertNever(action);
  }
}

function withSchema(action: (schema: LabelSchema) => void): void {
  const schema = desk.getState().project?.project.schema;
  if (schema !== undefined) action(schema);
}

/** Brings the keyboard into the card, which a narrow window or a hidden panel shows first. */
function openCard(focus: () => void): Promise<void> {
  return inOrder(() => {
    desk.setState({ isDrawerOpen: true });
    return afterRendering(focus)();
  });
}

/** The card of a tag that was made a moment ago is there only after the next rendering. */
function afterRendering(action: () => void): () => Promise<void> {
  return () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      action();
      resolve();
    });
  });
}
