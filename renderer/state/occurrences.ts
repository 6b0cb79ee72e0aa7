import { spansOverlapping } from '../../annotations/model/span-index.ts';
import { findOccurrences, type Occurrence, type OccurrenceOptions } from '../../annotations/search/occurrences.ts';
import { sliceCodePoints, toCodePointRange } from '../../shared/offsets.ts';
import { snapToGraphemes } from '../../shared/selection.ts';
import { translator } from '../i18n/translation.ts';
import { placeToTag } from '../editor/selection.ts';
import { desk } from './desk.ts';
import { edit } from './edits.ts';
import { newSpanId } from './ids.ts';
import { say } from './messages.ts';
import type { Page } from './page.ts';
import { chosenSpan } from './tagging.ts';

/** Opens the list of all places where the chosen tag's words, or the selected ones, stand in the article. */
export function openOccurrences(): void {
  const { page, caret, lastTag, project } = desk.getState();
  const span = chosenSpan();
  const query = span?.text ?? (page === null || caret === null ? undefined : placeToTag(page, caret)?.text);
  const type = span?.type ?? lastTag?.type ?? project?.project.schema.types[0]?.name;
  if (query === undefined || type === undefined) return say('bad', translator.t('tagging.nothingSelected'));
  desk.setState({ dialog: { kind: 'occurrences', query, type } });
}

/** The places that could be tagged: those that hold whole characters and bear no tag of the type yet; and how many do already. */
export function untaggedOccurrences(page: Page, wanted: { query: string; type: string }, options: OccurrenceOptions): { open: readonly Occurrence[]; tagged: number } {
  const { text } = page.article;
  const whole = findOccurrences(text, wanted.query, options).filter((place) => {
    const snapped = snapToGraphemes(text, place);
    return snapped.start === place.start && snapped.end === place.end;
  });
  const open = whole.filter((place) => {
    const range = toCodePointRange(page.offsets, place);
    return !spansOverlapping(page.index, range).some(({ type, start, end }) => type === wanted.type && start === range.start && end === range.end);
  });
  return { open, tagged: whole.length - open.length };
}

/** Tags all the given places at once: one step to undo. */
export async function tagOccurrences(page: Page, places: readonly Occurrence[], type: string): Promise<void> {
  const commands = places.map((place) => {
    const range = toCodePointRange(page.offsets, place);
    return { kind: 'span.add' as const, id: newSpanId(), type, ...range, text: sliceCodePoints(page.offsets, range) };
  });
  if (commands.length > 0 && await edit({ kind: 'batch', commands })) say('good', translator.t('occurrences.done', { count: commands.length }));
}
