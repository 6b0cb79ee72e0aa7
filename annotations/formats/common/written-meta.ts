import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import { readArticleDate } from './article-date.ts';
import { readLanguage } from './article-language.ts';

/** What a file says of an article in its own words; absent, null or blank where it says nothing. */
export interface WrittenMeta {
  readonly headline?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly source?: string | null | undefined;
  /** Kept under its own names; those that have a meaning of ours get a stroke after them. */
  readonly others?: Iterable<readonly [name: string, value: JsonValue]>;
}

const OURS: readonly string[] = ['date', 'headline', 'header_kind', 'language', 'source'];

/** The metadata of a record from what its file says. A date or language that cannot be read for certain is kept as it is written, as `date_text` or `language_text`. */
export function metaOfWritten({ headline, date, language, source, others = [] }: WrittenMeta): JsonObject {
  const [title, day, tongue, origin] = [headline, date, language, source].map((value) => (value ?? '').trim());
  const kept = [...others].filter(([name, value]) => name !== '' && value !== '').map(([name, value]) => [OURS.includes(name) ? `${name}_` : name, value] as const);
  return Object.fromEntries([
    ...kept,
    ...(title === undefined || title === '' ? [] : [['headline', title], ['header_kind', 'headline']] as const),
    ...known('date', day, readArticleDate), ...known('language', tongue, readLanguage),
    ...known('source', origin, (name) => name),
  ]);
}

function known(name: string, written: string | undefined, read: (written: string) => string | null): readonly (readonly [string, string])[] {
  if (written === undefined || written === '') return [];
  const value = read(written);
  return value === null ? [[`${name}_text`, written]] : [[name, value]];
}
