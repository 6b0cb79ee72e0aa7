import { refuse, ok, type Result } from '../../shared/result.ts';
import type { Format, FormatDescription } from './format.ts';
import { guillemetJsonlFormat } from './guillemet-jsonl.ts';
import { textFormat } from './text.ts';

const FORMATS: readonly Format[] = [textFormat, guillemetJsonlFormat];

/** The formats of this program, in the order in which they are listed. */
export function listFormats(): readonly FormatDescription[] {
  return FORMATS.map((format) => format.description);
}

/** Finds a format that reads by its exact name, or refuses with `import.unknown_format`. */
export function findReader(name: string): Result<Format> {
  const format = FORMATS.find(({ description }) => description.name === name && description.reads);
  return format === undefined ? refuse('import.unknown_format', { name }) : ok(format);
}

/** Finds a format that writes by its exact name, or refuses with `export.unknown_format`. */
export function findWriter(name: string): Result<Format> {
  const format = FORMATS.find(({ description }) => description.name === name && description.writes);
  return format === undefined ? refuse('export.unknown_format', { name }) : ok(format);
}

/** The reading format that a file's name speaks for; null when none does. */
export function readerForFile(name: string): Format | null {
  const lower = name.toLowerCase();
  return FORMATS.find(({ description, endings }) => description.reads && endings.some((ending) => lower.endsWith(ending))) ?? null;
}
