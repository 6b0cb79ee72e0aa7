import type { JsonValue } from '../../../shared/json.ts';
import type { ForeignRelation, ForeignSpan } from '../common/foreign-record.ts';
import { NOTE } from '../common/uima-names.ts';
import { splitCell, splitId, unescape } from './escapes.ts';
import type { Column, TsvLayer } from './layers.ts';
import type { TsvRow } from './sentences.ts';

/** Any layer: the target of slots that take every annotation. */
export const ANY_LAYER = 'uima.tcas.Annotation';

interface TsvSpan {
  readonly key: string;
  readonly layer: TsvLayer;
  readonly id: string | null;
  begin: number;
  end: number;
  readonly values: readonly [Column, string][];
}

/** One annotation of a cell: its number, and what each column of its layer says of it, escapes kept. */
interface Item {
  readonly id: string | null;
  readonly values: readonly [Column, string][];
}

/** Tags and links, gathered row by row. A row may refer to one that comes later, so links are made at the end. */
export class TsvAnnotations {
  readonly #layers: readonly TsvLayer[];
  readonly #spans = new Map<string, TsvSpan>();
  readonly #byUnit = new Map<string, TsvSpan[]>();
  readonly #links: { readonly unit: string; readonly layer: TsvLayer; readonly item: Item }[] = [];
  #tokenLinks = 0;

  constructor(layers: readonly TsvLayer[]) {
    this.#layers = layers;
  }

  /** Links between tokens, which are no tags. */
  get tokenLinks(): number {
    return this.#tokenLinks;
  }

  row(row: TsvRow): void {
    let at = 0;
    for (const layer of this.#layers) {
      const cells = row.cells.slice(at, at + layer.columns.length);
      at += layer.columns.length;
      for (const [index, item] of itemsOf(layer, cells).entries()) {
        if (layer.kind === 'relation') this.#links.push({ unit: row.unit, layer, item });
        else this.#span(row, layer, { ...item, index });
      }
    }
  }

  spans(): ForeignSpan[] {
    return [...this.#spans.values()].map(({ key, layer, begin, end, values }) => {
      const { [NOTE]: note, ...attributes } = featuresOf(layer, values);
      return { key, type: layer.short, pieces: [[begin, end] as const], quoted: null, attributes, ...(typeof note === 'string' ? { note } : {}) };
    });
  }

  /** References that lead nowhere keep what they were as the key of their end, so that settling refuses them. */
  relations(): ForeignRelation[] {
    return [...this.#governed(), ...this.#slots(), ...this.#chains()];
  }

  #span({ unit, begin, end }: TsvRow, layer: TsvLayer, { id, values, index }: Item & { index: number }): void {
    const key = `${layer.type} ${id === null ? `${unit} ${String(index)}` : `[${id}]`}`;
    const known = this.#spans.get(key);
    const span = known ?? { key, layer, id, begin, end, values };
    span.begin = Math.min(span.begin, begin);
    span.end = Math.max(span.end, end);
    this.#spans.set(key, span);
    this.#byUnit.set(unit, [...this.#byUnit.get(unit) ?? [], span]);
  }

  /** The tag of a layer at a unit, by its number where there is one; else a key that no tag has. */
  #find(layer: string, unit: string, id: string | null): string {
    const here = (this.#byUnit.get(unit) ?? []).filter((span) => layer === ANY_LAYER || span.layer.type === layer);
    return here.find((span) => id === null || id === '0' || span.id === id)?.key ?? `? ${unit}${id === null ? '' : `[${id}]`}`;
  }

  #governed(): ForeignRelation[] {
    return this.#links.flatMap(({ unit, layer, item }) => {
      const [column, cell] = item.values.find(([{ kind }]) => kind === 'governor') ?? [];
      if (column === undefined || cell === undefined) return [];
      if (!this.#layers.some(({ kind, type }) => kind !== 'relation' && type === column.name)) {
        this.#tokenLinks += 1;
        return [];
      }
      const { value, id } = splitId(cell);
      const [governor = null, dependent = null] = id?.split('_') ?? [];
      const { [NOTE]: note, ...attributes } = featuresOf(layer, item.values);
      return [{
        type: layer.short, from: this.#find(column.name, value, governor), to: this.#find(column.name, unit, dependent), attributes,
        ...(typeof note === 'string' ? { note } : {}),
      }];
    });
  }

  #slots(): ForeignRelation[] {
    return [...this.#spans.values()].flatMap(({ key, values }) => values.flatMap(([column, cell], index) => {
      if (column.kind !== 'filler' || cell === '*') return [];
      const roles = splitCell(splitId(values[index - 1]?.[1] ?? '').value, ';');
      return splitCell(cell, ';').map((filler, at): ForeignRelation => {
        const { value, id } = splitId(filler);
        const role = unescape(splitId(roles[at] ?? '*').value);
        return { type: column.name, from: key, to: this.#find(column.target, value, id), ...(roles[at] === undefined || role === '*' || role === '' ? {} : { attributes: { role } }) };
      });
    }));
  }

  #chains(): ForeignRelation[] {
    const links = new Map<string, { readonly span: TsvSpan; readonly label: string }>();
    const found = [...this.#spans.values()].flatMap((span) => {
      const [whole, label = '', chain = '', place = ''] = span.values.map(([, cell]) => CHAINED.exec(splitId(cell).value)).find((match) => match !== null) ?? [];
      if (span.layer.kind !== 'chain' || whole === undefined) return [];
      const link = { span, label: unescape(label) };
      links.set(`${chain} ${place}`, link);
      return [{ ...link, next: `${chain} ${String(Number(place) + 1)}` }];
    });
    return found.flatMap(({ span, label, next }) => {
      const to = links.get(next);
      return to === undefined ? [] : [{ type: 'next', from: span.key, to: to.span.key, ...(label === '*' || label === '' ? {} : { attributes: { referenceRelation: label } }) }];
    });
  }
}

const CHAINED = /^((?:\\[\s\S]|[^\\])*?)->(\d+)-(\d+)$/u;

/** The annotations of one layer at a unit: those that the cells of its columns stack, side by side. */
function itemsOf({ columns }: TsvLayer, cells: readonly string[]): Item[] {
  const stacks = cells.map((cell) => splitCell(cell, '|'));
  const height = Math.max(0, ...stacks.map((stack) => stack.length));
  return Array.from({ length: height }, (_, index): Item => {
    const values = columns.map((column, at): [Column, string] => [column, stacks[at]?.[index] ?? '_']);
    const named = values.filter(([{ kind }]) => kind === 'feature' || kind === 'role').map(([, cell]) => splitId(cell).id);
    return { id: named.find((id) => id !== null) ?? null, values };
  }).filter(({ values }) => values.some(([, cell]) => cell !== '_' && cell !== ''));
}

/** The plain features that have a value. */
function featuresOf({ kind: layer }: TsvLayer, values: readonly [Column, string][]): Record<string, JsonValue> {
  return Object.fromEntries(values.flatMap(([{ kind, name }, cell]): [string, JsonValue][] => {
    const { value } = splitId(cell);
    const isNothing = kind !== 'feature' || name === '' || name === '__proto__' || value === '*' || value === '_' || value === '';
    return isNothing || (layer === 'chain' && CHAINED.test(value)) ? [] : [[name, unescape(value)]];
  }));
}
