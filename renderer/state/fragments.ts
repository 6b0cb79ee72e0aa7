import { fragmentsOf, joinedFragments, placeOfFragments, textAt } from '../../annotations/model/span-place.ts';
import type { SpanId } from '../../shared/ids.ts';
import { toCodePoint, type CodePointRange } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { placeToTag } from '../editor/selection.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { inOrder, perform } from './edits.ts';
import { announce, say } from './messages.ts';
import type { Page } from './page.ts';
import { chosenSpan } from './tagging.ts';
import { typeWords } from './type-words.ts';

/** Adds the selected words to the chosen tag, which then stands in several fragments; with nothing more selected, lets the person select them first. */
export function addFragment(): Promise<void> {
  return inOrder(async () => {
    const { page, caret } = desk.getState();
    const span = chosenSpan();
    if (page === null || span === null) return say('bad', translator.t('fragments.noTag'));
    const place = caret === null || caret.start === caret.end ? null : placeToTag(page, caret);
    const isWithin = place === null || fragmentsOf(span).some(({ start, end }) => start <= place.start && end >= place.end);
    if (isWithin) desk.setState({ picking: { kind: 'fragment', span: span.id } });
    else await addSelection(span.id);
  });
}

/** Adds the selected words, or the word at the caret, to a tag; for use inside a gesture. */
export async function addSelection(id: SpanId): Promise<void> {
  const { page, caret } = desk.getState();
  const span = page?.set.spans.get(id);
  const place = page === null || caret === null ? null : placeToTag(page, caret);
  if (page === null || span === undefined) return desk.setState({ picking: null });
  if (place === null) return say('bad', translator.t('tagging.nothingSelected'));
  await replaceFragments(page, span, joinedFragments([...fragmentsOf(span), place]));
}

/** Takes the fragment at the caret away from the chosen tag; the last one stays. */
export function removeFragment(): Promise<void> {
  return inOrder(async () => {
    const { page, caret } = desk.getState();
    const span = chosenSpan();
    if (page === null || caret === null || span?.fragments === undefined) return;
    const at = toCodePoint(page.offsets, caret.start);
    const kept = fragmentsOf(span).filter(({ start, end }) => at < start || at > end);
    if (kept.length > 0) await replaceFragments(page, span, kept);
  });
}

async function replaceFragments(page: Page, span: Span, fragments: readonly CodePointRange[]): Promise<void> {
  const place = placeOfFragments(fragments);
  if (place === null) return;
  const text = textAt(page.offsets, place);
  if (await perform({ kind: 'span.resize', id: span.id, ...place, text }, { chosen: span.id, picking: null })) {
    announce(translator.t('fragments.done', { type: typeWords(span.type), text }));
  }
}
