import { isRawObject, type RawObject } from '../common/field-reader.ts';
import { TEXT_NAMES } from '../common/usual-names.ts';

/**
 * Which key of a task's data holds the text: the chosen one, else one that a result speaks of, else a usual name, else the only string;
 * null where none does.
 */
export function textKeyOf(data: RawObject, results: readonly unknown[], chosen: string | number | undefined): string | null {
  const strings = Object.entries(data).flatMap(([key, value]) => (typeof value === 'string' ? [key] : []));
  if (chosen !== undefined) return strings.find((key) => key === String(chosen)) ?? null;
  const targets = new Set(results.flatMap((result) => (isRawObject(result) && typeof result['to_name'] === 'string' ? [result['to_name']] : [])));
  const named = strings.find((key) => targets.has(key)) ?? TEXT_NAMES.find((key) => strings.includes(key));
  return named ?? (strings.length === 1 ? strings[0] ?? null : null);
}
