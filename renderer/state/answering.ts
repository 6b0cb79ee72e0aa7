import { acceptanceOf, acceptCommand, comesAlong, rejectionOf } from '../../annotations/suggest/accept-suggestions.ts';
import type { OpenSuggestion } from '../../annotations/suggest/open-suggestions.ts';
import { spansOverlapping } from '../../annotations/model/span-index.ts';
import { toCodePoint, toCodePointRange, toUtf16 } from '../../shared/offsets.ts';
import type { SpanId } from '../../shared/ids.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { inOrder, perform } from './edits.ts';
import { newRejectionId, newRelationId, newSpanId } from './ids.ts';
import { announce, say } from './messages.ts';
import { typeWords } from './type-words.ts';

const NEW_IDS = { span: newSpanId, relation: newRelationId, rejection: newRejectionId };

/** The suggestion that the keys answer. */
export function chosenSuggestion(): OpenSuggestion | null {
  const { suggesting, chosenSuggestion: chosen } = desk.getState();
  return chosen === null ? null : suggesting.open.list.find(({ key }) => key === chosen) ?? null;
}

/** Chooses a suggestion and brings the caret to its beginning. */
export function chooseSuggestion({ key, span }: OpenSuggestion): void {
  const { page } = desk.getState();
  if (page === null) return;
  const at = toUtf16(page.offsets, span.start);
  desk.setState({ chosen: null, asking: null, chosenSuggestion: key, caret: { start: at, end: at } });
}

/** Chooses the next or previous suggestion in text order, from the chosen one or from the caret; answers whether there is any suggestion at all. */
export function chooseNeighbourSuggestion(direction: 'next' | 'previous'): boolean {
  const { page, caret, suggesting: { open: { list } }, chosenSuggestion: chosen } = desk.getState();
  if (page === null || list.length === 0) return false;
  const at = list.findIndex(({ key }) => key === chosen);
  const from = caret === null ? 0 : toCodePoint(page.offsets, caret.start);
  const first = list.findIndex(({ span }) => span.start >= from);
  const wanted = at !== -1 ? at + (direction === 'next' ? 1 : -1) : direction === 'next' ? first : (first === -1 ? list.length : first) - 1;
  // Round the end, so that what was left for later is come by again.
  const next = list[(wanted + list.length) % list.length] ?? list[0];
  if (next !== undefined) chooseSuggestion(next);
  return true;
}

/** Chooses the shortest suggestion at the caret; null lets go of the chosen one. */
export function chooseSuggestionAtCaret(): void {
  const { page, caret, chosen, suggesting: { open: { list } }, chosenSuggestion: present } = desk.getState();
  if (page === null || caret === null || caret.start !== caret.end) return;
  const at = toCodePointRange(page.offsets, caret).start;
  const there = chosen === null && spansOverlapping(page.shown, { start: at, end: at }).length === 0 ? list.filter(({ span }) => span.start <= at && span.end >= at) : [];
  if (there.some(({ key }) => key === present)) return;
  const shortest = there.toSorted((a, b) => (a.span.end - a.span.start) - (b.span.end - b.span.start))[0];
  if ((shortest?.key ?? null) !== present) desk.setState({ chosenSuggestion: shortest?.key ?? null });
}

/** Accepts the chosen suggestion with what it is linked to, and goes on to the next one. */
export function acceptChosen(): Promise<void> {
  return inOrder(async () => {
    const suggestion = chosenSuggestion();
    if (suggestion === null) return;
    const { suggesting: { open } } = desk.getState();
    if (await accept([suggestion.key, ...comesAlong(open, suggestion.key).map(({ key }) => key)])) {
      announce(translator.t('suggestions.announced.accepted', { type: typeWords(suggestion.span.type), text: suggestion.span.text }));
      chooseFollowing(suggestion);
    }
  });
}

/** Accepts every suggestion of the chosen one's type in the article, as one step; without a chosen one it says what to do. */
export function acceptAllOfType(): Promise<void> {
  return inOrder(async () => {
    const suggestion = chosenSuggestion();
    if (suggestion === null) return say('bad', translator.t('suggestions.chooseFirst'));
    const { suggesting: { open } } = desk.getState();
    const keys = open.list.filter(({ span }) => span.type === suggestion.span.type).map(({ key }) => key);
    if (await accept(keys)) {
      announce(translator.t('suggestions.acceptedAll', { count: keys.length, type: typeWords(suggestion.span.type) }));
      chooseFollowing(suggestion);
    }
  });
}

/** Says no to the chosen suggestion, so that it does not come back, and goes on to the next one. */
export function rejectChosen(): Promise<void> {
  return inOrder(async () => {
    const suggestion = chosenSuggestion();
    if (suggestion === null) return;
    if (await perform(rejectionOf(suggestion.span, newRejectionId()))) {
      announce(translator.t('suggestions.announced.rejected', { type: typeWords(suggestion.span.type), text: suggestion.span.text }));
      chooseFollowing(suggestion);
    }
  });
}

/** Accepts the chosen suggestion as a tag of another type, and refuses the one that was suggested; the new tag is chosen. */
export function correctType(type: string): Promise<void> {
  return inOrder(async () => {
    const suggestion = chosenSuggestion();
    if (suggestion === null) return;
    const { span } = suggestion;
    if (span.type === type) return takeAsTag(suggestion);
    const id = newSpanId();
    const accepted = acceptanceOf({ ...span, type, attributes: {} }, id);
    await perform({ kind: 'batch', commands: [accepted, rejectionOf(span, newRejectionId())] }, { chosen: id });
  });
}

/** Accepts the chosen suggestion alone and chooses the tag that it became, for a key that changes it. */
export function acceptToChange(): Promise<void> {
  return inOrder(async () => {
    const suggestion = chosenSuggestion();
    if (suggestion !== null) await takeAsTag(suggestion);
  });
}

async function takeAsTag({ key }: OpenSuggestion): Promise<void> {
  await accept([key], 'choose');
}

async function accept(keys: readonly string[], then: 'choose' | 'leave' = 'leave'): Promise<boolean> {
  const { page, project, suggesting: { open } } = desk.getState();
  if (page === null || project === null) return false;
  const context = { schema: project.project.schema, offsets: page.offsets, time: '' };
  let first: SpanId | null = null;
  const span = (): SpanId => {
    const id = newSpanId();
    first ??= id;
    return id;
  };
  const command = acceptCommand({ context, set: page.set, open, ids: { ...NEW_IDS, span } }, keys);
  if (command === null) {
    say('bad', translator.t('suggestions.cannotAccept'));
    return false;
  }
  return perform(command, then === 'choose' ? { chosen: first } : {});
}

/** Goes on to the first open suggestion at or after the place of one that was answered. */
function chooseFollowing({ span }: OpenSuggestion): void {
  const { list } = desk.getState().suggesting.open;
  const next = list.find((each) => each.span.start >= span.start);
  if (next === undefined) desk.setState({ chosenSuggestion: null, isWhyOpen: false });
  else chooseSuggestion(next);
}
