import { join } from 'node:path';
import type { AnnotatorId, ArticleId, EngineId } from '../../shared/ids.ts';

/** Whose work on which article: names one annotation set. */
export interface SetKey {
  readonly article: ArticleId;
  readonly annotator: AnnotatorId;
}

/** What which engine says of which article: names one file of suggestions. */
export interface SuggestionKey {
  readonly engine: EngineId;
  readonly article: ArticleId;
}

/** Where everything of a project lies. Names are made only from validated ids of our own. */
export const layout = {
  projectFile: (folder: string): string => join(folder, 'project.json'),
  documents: (folder: string): string => join(folder, 'documents'),
  document: (folder: string, article: ArticleId): string => join(folder, 'documents', `${article}.json`),
  annotations: (folder: string): string => join(folder, 'annotations'),
  sets: (folder: string, article: ArticleId): string => join(folder, 'annotations', article),
  set: (folder: string, key: SetKey): string => join(folder, 'annotations', key.article, `${key.annotator}.json`),
  journal: (folder: string, key: SetKey): string => join(folder, 'annotations', key.article, `${key.annotator}${JOURNAL_ENDING}`),
  steps: (folder: string): string => join(folder, 'steps'),
  stepsLog: (folder: string, annotator: AnnotatorId): string => join(folder, 'steps', `${annotator}.jsonl`),
  quarantine: (folder: string): string => join(folder, 'quarantine'),
  suggestions: (folder: string): string => join(folder, 'suggestions'),
  engine: (folder: string, engine: EngineId): string => join(folder, 'suggestions', engine),
  suggestion: (folder: string, key: SuggestionKey): string => join(folder, 'suggestions', key.engine, `${key.article}.json`),
  indexes: (folder: string): string => join(folder, 'index'),
  searchFile: (folder: string, name: string): string => join(folder, 'index', name),
  index: (folder: string, annotator: AnnotatorId): string => join(folder, 'index', `${annotator}.json`),
} as const;

/** How a journal's file name ends. */
export const JOURNAL_ENDING = '.journal.jsonl';

/** The folders that a new project starts with, in the order of their making. */
export function projectFolders(folder: string): readonly string[] {
  return [layout.documents(folder), layout.annotations(folder), layout.steps(folder), layout.suggestions(folder), layout.indexes(folder), layout.quarantine(folder)];
}
