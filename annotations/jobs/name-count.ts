import type { ForeignName } from '../../shared/reports.ts';
import type { NamedRecords, AddedName } from './plain-types.ts';
import { mappedAttribute, renamed, type NameMap } from './name-map.ts';

/** Counts how often the names are used that an import adds to the schema or that its map gives another one. */
export class NameCount {
  readonly #names = new Map<string, ForeignName>();
  readonly #added = new Set<string>();

  /** Counts what a map will rename in records as the file has them. */
  countMapped({ spans, relations }: NamedRecords, { types = {}, attributes = {}, relations: links = {} }: NameMap): void {
    for (const { type, attributes: values } of spans) {
      const after = renamed(types, type);
      if (after !== type) this.#count({ kind: 'type', type: null, name: type }, after);
      for (const name of Object.keys(values)) {
        const becomes = mappedAttribute(attributes, after, name);
        if (becomes !== null && becomes !== name) this.#count({ kind: 'attribute', type: after, name }, becomes);
      }
    }
    for (const { type } of relations) if (renamed(links, type) !== type) this.#count({ kind: 'relation', type: null, name: type }, renamed(links, type));
  }

  /** Notes a name that was added to the schema; its uses are counted from here on. */
  add(name: AddedName): void {
    this.#added.add(keyOf(name));
  }

  /** Counts the added names in records as they land. */
  countAdded({ spans, relations }: NamedRecords): void {
    if (this.#added.size === 0) return;
    for (const { type, attributes } of spans) {
      this.#countIfAdded({ kind: 'type', type: null, name: type });
      for (const name of Object.keys(attributes)) this.#countIfAdded({ kind: 'attribute', type, name });
    }
    for (const { type } of relations) this.#countIfAdded({ kind: 'relation', type: null, name: type });
  }

  /** Types before attributes before links, the most used first. */
  list(): ForeignName[] {
    const order = ['type', 'attribute', 'relation'];
    return [...this.#names.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.uses - a.uses);
  }

  #countIfAdded(name: AddedName): void {
    if (this.#added.has(keyOf(name))) this.#count(name, null);
  }

  #count(name: AddedName, becomes: string | null): void {
    const key = keyOf(name);
    const uses = this.#names.get(key)?.uses ?? 0;
    this.#names.set(key, { ...name, uses: uses + 1, becomes });
  }
}

function keyOf({ kind, type, name }: AddedName): string {
  return JSON.stringify([kind, type, name]);
}
