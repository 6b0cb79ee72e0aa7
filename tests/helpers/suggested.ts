import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { readingQuarantine } from '../../annotations/store/quarantine.ts';
import { engineIdOf, writeSuggestions } from '../../annotations/store/suggestion-store.ts';
import { layout } from '../../annotations/store/layout.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import type { Article } from '../../shared/records.ts';
import { tag } from './small-project.ts';
import { unwrap } from './store-fixture.ts';

/** Stores that an engine takes some words of an article, at their first place, for persons. */
export async function suggestWords(env: StoreEnvironment, folder: string, { engine, article }: { engine: string; article: Article }, ...words: readonly string[]): Promise<void> {
  const spans = words.map((each, index) => {
    const start = [...article.text.slice(0, article.text.indexOf(each))].length;
    return tag(article.text, [`${engine}-${String(index)}`, 'PERSON', [start, start + [...each].length]], { origin: `suggestion:${engine}`, confidence: 0.7 });
  });
  unwrap(await writeSuggestions(env, { folder, quarantine: readingQuarantine }, { engine, article: article.id, spans, relations: [], why: [] }));
}

/** What an engine suggests of an article, as `TYPE words`; null where nothing is stored. */
export async function suggestedOf(env: StoreEnvironment, folder: string, { engine, article }: { engine: string; article: Article }): Promise<readonly string[] | null> {
  const stored = unwrap(await unwrap(await openReader(env, folder)).readSuggestions({ engine: engineIdOf(engine), article: article.id }));
  return stored?.spans.map(({ type, text }) => `${type} ${text}`) ?? null;
}

/** Where the suggestions of an engine for an article lie. */
export function suggestionPath(folder: string, { engine, article }: { engine: string; article: Article }): string {
  return layout.suggestion(folder, { engine: engineIdOf(engine), article: article.id });
}
