import { untaggedPlaces, wholePlaces, type FoundPlaces, type WordsToTag } from '../../annotations/search/places-to-tag.ts';
import type { FoundInArticles } from '../../shared/occurrences.ts';
import type { Attributes } from '../../shared/places.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { translator } from '../i18n/translation.ts';
import { placeToTag } from '../editor/selection.ts';
import { desk } from './desk.ts';
import { editAcross, type ArticleEdit } from './edits.ts';
import { newSpanId } from './ids.ts';
import { say } from './messages.ts';
import type { Page } from './page.ts';
import { presentKey } from './present-key.ts';
import { chosenSpan } from './tagging.ts';

/** Opens the list of all places where the chosen tag's words, or the selected ones, stand in the article or the project. */
export function openOccurrences(): void {
  const { page, caret, lastTag, project } = desk.getState();
  const span = chosenSpan();
  const query = span?.text ?? (page === null || caret === null ? undefined : placeToTag(page, caret)?.text);
  const type = span?.type ?? lastTag?.type ?? project?.project.schema.types[0]?.name;
  if (query === undefined || type === undefined) return say('bad', translator.t('tagging.nothingSelected'));
  desk.setState({ dialog: { kind: 'occurrences', query, type, attributes: span?.attributes ?? {} } });
}

/** The places of the open article that could be tagged, and how many are already. */
export function placesInPage(page: Page, words: WordsToTag): FoundPlaces {
  return untaggedPlaces(wholePlaces(page.article.text, words), words.type, page);
}

// What one command may hold at most.
const COMMANDS_AT_ONCE = 10_000;

/** Tags all the given places with a type and attribute values, in however many articles: one step to undo. */
export async function tagPlaces(found: FoundInArticles, type: string, attributes: Attributes): Promise<void> {
  const edits = found.flatMap(({ article, places }): ArticleEdit[] => {
    const commands = places.map(({ start, end, hit }) => ({ kind: 'span.add' as const, id: newSpanId(), type, start, end, text: hit, attributes }));
    return parts(commands).map((part) => ({ article, command: { kind: 'batch', commands: part } }));
  });
  const count = found.reduce((sum, { places }) => sum + places.length, 0);
  if (count > 0 && await editAcross(edits)) say('good', translator.t('occurrences.done', { count, number: formatNumber(count, translator.language), undo: presentKey('edit.undo') }));
}

function parts<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / COMMANDS_AT_ONCE) }, (_, at) => items.slice(at * COMMANDS_AT_ONCE, (at + 1) * COMMANDS_AT_ONCE));
}
