import { isRawObject, type RawObject } from '../common/field-reader.ts';
import { TEXT_NAMES } from '../common/usual-names.ts';

/** The names under which doccano has kept labels over the years; all may hold tags or labels of the whole text. */
export const LABEL_NAMES = ['label', 'labels', 'annotations', 'entities', 'cats'] as const;

/** Where a record keeps its text: the chosen key, else the first usual one that holds a string; null where there is none. */
export function textKeyOf(raw: RawObject, chosen: string | number | undefined): string | null {
  const names: readonly string[] = chosen === undefined ? TEXT_NAMES : [String(chosen)];
  return names.find((name) => Object.hasOwn(raw, name) && typeof raw[name] === 'string') ?? null;
}

/** Whether a JSON value is a record with a text under a usual name. */
export function hasText(json: unknown): boolean {
  return isRawObject(json) && textKeyOf(json, undefined) !== null;
}

const EXPORT_WORDS = new Set([
  'all', 'unknown', 'export', 'exports', 'exported', 'doccano', 'dataset', 'datasets', 'data', 'project', 'annotation', 'annotations', 'labels', 'articles',
  'corpus', 'train', 'dev', 'test', 'valid', 'validation', 'output',
]);

/**
 * The annotator that doccano names a file after; null for the names that it gives to the work of all or of nobody known,
 * and for those that people give to exports and data sets.
 */
export function annotatorOfFile(name: string): string | null {
  const stem = name.replace(/\.[^.]*$/, '');
  const words = stem.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.length === 0 || words.some((word) => EXPORT_WORDS.has(word)) ? null : stem;
}
