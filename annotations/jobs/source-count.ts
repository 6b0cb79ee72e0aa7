import type { ImportSource } from '../../shared/reports.ts';
import type { TextUnit } from '../formats/common/offset-unit.ts';

type Countable = 'documents' | 'known' | 'spans' | 'relations' | 'suggestions' | 'refused' | 'repaired';

const EXAMPLES = 3;

/** Counts what an import brings by the format that its files look like. */
export class SourceCount {
  readonly #sources = new Map<string, ImportSource>();
  #present: ImportSource | null = null;

  /** From here on everything is counted for this file; null for a format that nobody recognised. */
  enter(file: string, recognised: string | null, format: string | null): void {
    const key = JSON.stringify([recognised, format]);
    const source = this.#sources.get(key) ?? {
      recognised, format, files: 0, examples: [], documents: 0, known: 0, spans: 0, relations: 0, suggestions: 0, refused: 0, repaired: 0, units: {},
    };
    source.files += 1;
    if (source.examples.length < EXAMPLES) source.examples.push(file);
    this.#sources.set(key, source);
    this.#present = source;
  }

  /** What is counted until the next file is entered belongs to no format. */
  leave(): void {
    this.#present = null;
  }

  count(what: Countable, number = 1): void {
    if (this.#present !== null) this.#present[what] += number;
  }

  /** A record with tags whose offsets were read in a unit. */
  unit(unit: TextUnit): void {
    if (this.#present !== null) this.#present.units[unit] = (this.#present.units[unit] ?? 0) + 1;
  }

  list(): ImportSource[] {
    return [...this.#sources.values()];
  }
}
