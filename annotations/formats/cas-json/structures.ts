import { isRawObject, type RawObject } from '../common/field-reader.ts';
import { shortName } from '../common/uima-names.ts';

/** One feature structure of a CAS. */
export interface Structure {
  readonly id: string;
  /** Short name of its type. */
  readonly type: string;
  readonly fields: RawObject;
}

/** All structures of a CAS by their ids; those that cannot be read are named by their place. */
export interface Structures {
  readonly byId: ReadonlyMap<string, Structure>;
  readonly bad: readonly string[];
}

/** Reads the structures of a CAS: a list, or an object by id. */
export function readStructures(value: unknown): Structures {
  const entries = Array.isArray(value) ? value.map((item: unknown) => [idOf(item), item] as const) : Object.entries(isRawObject(value) ? value : {});
  const byId = new Map<string, Structure>();
  const bad: string[] = [];
  for (const [index, [id, fields]] of entries.entries()) {
    const type = isRawObject(fields) ? fields['%TYPE'] : undefined;
    if (isRawObject(fields) && typeof type === 'string' && id !== null && !byId.has(id)) byId.set(id, { id, type: shortName(type), fields });
    else bad.push(`%FEATURE_STRUCTURES.${String(index)}`);
  }
  return { byId, bad };
}

function idOf(item: unknown): string | null {
  const id = isRawObject(item) ? item['%ID'] : undefined;
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
}

/** An offset of an annotation, also under the mark that newer drafts give it; undefined where there is none. */
export function offsetOf({ fields }: Structure, name: 'begin' | 'end'): unknown {
  return fields[name] ?? fields[`^${name}`];
}

/** Whether a structure claims a place in the text. */
export function hasPlace(structure: Structure): boolean {
  return offsetOf(structure, 'begin') !== undefined || offsetOf(structure, 'end') !== undefined;
}

/** The ids that a feature refers to, through arrays; none where it is no reference. */
export function referencesOf({ byId }: Structures, { fields }: Structure, feature: string): readonly string[] {
  const value = fields[`@${feature}`];
  const ids = (Array.isArray(value) ? value : [value]).flatMap((id: unknown) => (typeof id === 'number' || typeof id === 'string' ? [String(id)] : []));
  return ids.flatMap((id) => {
    const elements: unknown = byId.get(id)?.fields['%ELEMENTS'];
    return Array.isArray(elements) ? elements.filter((element) => element !== null).map(String) : [id];
  });
}

/** The names of the features that refer to other structures. */
export function referringFeatures({ fields }: Structure): readonly string[] {
  return Object.keys(fields).filter((key) => key.startsWith('@') && key !== '@sofa').map((key) => key.slice(1));
}
