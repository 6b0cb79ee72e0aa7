import { isRawObject, type RawObject } from '../common/field-reader.ts';
import type { LabelSchema } from '../../../shared/schema/label-schema.ts';

/** Base name of the file beside the rows that names their classes. */
export const INFO_FILE = 'dataset_info.json';

/** The class names of a column, in the order of their ids, from a parsed `dataset_info.json`; null where it names none. Looks into each configuration where there are several. */
export function labelsOf(info: unknown, column: string): readonly string[] | null {
  if (!isRawObject(info)) return null;
  for (const place of [info, ...Object.values(info)]) {
    const names = isRawObject(place) ? namesOf(featureOf(place['features'], column)) : null;
    if (names !== null) return names;
  }
  return null;
}

/** One feature by its column: of an object by columns, or of the list that data cards have. */
function featureOf(features: unknown, column: string): unknown {
  if (Array.isArray(features)) return features.find((feature: unknown) => isRawObject(feature) && feature['name'] === column);
  return isRawObject(features) && Object.hasOwn(features, column) ? features[column] : undefined;
}

// Where the class names lie in a feature: a sequence of classes as the library writes it, and as data cards do.
const INNER_KEYS = ['feature', 'sequence', 'list', 'class_label'] as const;

function namesOf(feature: unknown): readonly string[] | null {
  if (!isRawObject(feature)) return null;
  const names = listOfNames(feature['names']);
  if (names !== null) return names;
  for (const key of INNER_KEYS) {
    const inner = namesOf(feature[key]);
    if (inner !== null) return inner;
  }
  return null;
}

/** Names as a list, or by their ids: `{ "0": "O" }`. */
function listOfNames(names: unknown): readonly string[] | null {
  const values: unknown = isRawObject(names) ? valuesById(names) : names;
  return Array.isArray(values) && values.length > 0 && values.every((name: unknown) => typeof name === 'string') ? values : null;
}

function valuesById(names: RawObject): readonly unknown[] {
  return Array.from({ length: Object.keys(names).length }, (_, id) => (Object.hasOwn(names, String(id)) ? names[String(id)] : undefined));
}

/** The class names of an export: all types of the schema in its order, so that ids are known before the first row. */
export function labelsOfSchema({ types }: LabelSchema): readonly string[] {
  return ['O', ...types.flatMap(({ name }) => [`B-${name}`, `I-${name}`])];
}

/** The content of `dataset_info.json` for rows with these classes. */
export function datasetInfo(names: readonly string[]): string {
  const text = { dtype: 'string', _type: 'Value' };
  const features = {
    id: text,
    tokens: { feature: text, _type: 'Sequence' },
    ner_tags: { feature: { names, _type: 'ClassLabel' }, _type: 'Sequence' },
  };
  return `${JSON.stringify({ features }, null, 2)}\n`;
}
