import { isTooDeep, type JsonObject, type JsonValue } from '../../../shared/json.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { createProblemList, isRawObject, type ProblemList, type RawObject } from '../common/field-reader.ts';
import type { FormatInput } from '../common/format-input.ts';
import { refusedItem, type ForeignRecord, type ForeignRelation, type ForeignSpan, type ReadItem } from '../common/foreign-record.ts';
import { DOCUMENT_TYPES, ENDS, NOTE, SEGMENTS } from '../common/uima-names.ts';
import { hasPlace, offsetOf, readStructures, referencesOf, referringFeatures, type Structure, type Structures } from './structures.ts';

/** Reads a CAS: an article for each view that has a text. */
export async function* readCas(input: FormatInput): AsyncGenerator<ReadItem> {
  const root = await readRoot(input);
  if (!root.ok) return yield refusedItem(null, root.error);
  const structures = readStructures(root.value['%FEATURE_STRUCTURES']);
  const sofas = [...structures.byId.values()].filter(({ type }) => type === 'Sofa');
  const withText = sofas.filter(({ fields }) => typeof fields['sofaString'] === 'string' && fields['sofaString'] !== '');
  if (withText.length === 0) yield refusedItem(null, { code: 'import.no_text', params: {} });
  for (const sofa of withText) yield { kind: 'record', record: new ViewReader(structures, sofa, withText[0] === sofa).record(input.name) };
}

async function readRoot(input: FormatInput): Promise<Result<RawObject>> {
  const file = await input.text();
  if (!file.ok) return file;
  const parsed = parse(file.value.raw);
  if (parsed === undefined) return refuse('import.bad_json');
  if (isTooDeep(parsed)) return refuse('import.too_deep');
  return isRawObject(parsed) ? ok(parsed) : refuse('import.bad_line', { line: 1 });
}

/** Undefined where a text is no JSON. */
function parse(raw: string): unknown {
  try {
    return JSON.parse(raw.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** What stands in one view of a CAS. */
class ViewReader {
  readonly #structures: Structures;
  readonly #sofa: Structure;
  readonly #problems: ProblemList = createProblemList(null);
  readonly #skipped = new Map<string, number>();
  readonly #spans: ForeignSpan[] = [];
  readonly #relations: ForeignRelation[] = [];
  #meta: JsonObject = {};

  /** What names no view belongs to the first. */
  constructor(structures: Structures, sofa: Structure, isFirst: boolean) {
    this.#structures = structures;
    this.#sofa = sofa;
    if (isFirst) for (const field of structures.bad) this.#refuse(field);
    const own = [...structures.byId.values()].filter((structure) => {
      const [view] = referencesOf(structures, structure, 'sofa');
      return hasPlace(structure) && (view === undefined ? isFirst : view === sofa.id);
    });
    for (const structure of own) this.#read(structure);
    if (isFirst) this.#countOthers();
  }

  record(file: string): ForeignRecord {
    const text = String(this.#sofa.fields['sofaString']);
    return {
      line: null, text, source: file, meta: this.#meta, annotator: null, unit: 'utf_16',
      // The unit is a rule of the format, and nothing in the file could prove another one.
      evidence: [{ piece: [0, text.length], text }],
      spans: this.#spans, relations: this.#relations,
      skipped: Object.fromEntries(this.#skipped), refused: this.#problems.refused, repaired: this.#problems.repaired,
    };
  }

  #refuse(field: string): void {
    this.#problems.refuse({ code: 'import.bad_field', params: { field, problem: '?' } });
  }

  #skip(what: string): void {
    this.#skipped.set(what, (this.#skipped.get(what) ?? 0) + 1);
  }

  #read(structure: Structure): void {
    const segments = SEGMENTS.get(structure.type);
    const ends = ENDS.find((pair) => pair.every((end) => structure.fields[`@${end}`] !== undefined));
    if (segments !== undefined) this.#skip(segments);
    else if (DOCUMENT_TYPES.has(structure.type)) this.#document(structure);
    else if (ends !== undefined) this.#relation(structure, ends);
    else this.#span(structure);
  }

  #document({ fields }: Structure): void {
    this.#skip('structures');
    const named = { source: fields['documentTitle'] ?? fields['documentId'], language: fields['language'] };
    const known = Object.entries(named).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && entry[1] !== 'x-unspecified');
    this.#meta = { ...this.#meta, ...Object.fromEntries(known) };
  }

  #span(structure: Structure): void {
    const [start, end] = [offsetOf(structure, 'begin'), offsetOf(structure, 'end')];
    if (typeof start !== 'number' || typeof end !== 'number') return this.#refuse(`${structure.id}.${typeof start === 'number' ? 'end' : 'begin'}`);
    this.#spans.push({ key: structure.id, type: structure.type, pieces: [[start, end]], quoted: null, ...this.#details(structure) });
    for (const feature of referringFeatures(structure).filter((name) => this.#arrayOf(structure.fields[`@${name}`]) === null)) {
      for (const id of referencesOf(this.#structures, structure, feature)) this.#slot(structure, feature, id);
    }
  }

  /** What fills a slot: another annotation, or a link that carries a role beside it. */
  #slot(host: Structure, feature: string, id: string): void {
    const filler = this.#structures.byId.get(id);
    const [target] = filler === undefined || hasPlace(filler) ? [] : referencesOf(this.#structures, filler, 'target');
    if (target === undefined) return this.#join({ type: feature, from: host.id, to: id });
    const role = filler?.fields['role'];
    this.#join({ type: feature, from: host.id, to: target, ...(typeof role === 'string' && role !== '' ? { attributes: { role } } : {}) });
  }

  #relation(structure: Structure, [governor, dependent]: readonly [string, string]): void {
    const [from] = referencesOf(this.#structures, structure, governor);
    const [to] = referencesOf(this.#structures, structure, dependent);
    if (from === undefined || to === undefined) this.#refuse(`${structure.id}.@${from === undefined ? governor : dependent}`);
    else this.#join({ type: structure.type, from, to, ...this.#details(structure) });
  }

  /** Links between tokens belong to the segmentation; what is linked to a structure without a place is no link between tags. */
  #join(relation: ForeignRelation): void {
    const ends = [relation.from, relation.to].map((id) => this.#structures.byId.get(id));
    if (ends.some((end) => end !== undefined && SEGMENTS.has(end.type))) this.#skip('token_relations');
    else if (ends.some((end) => end !== undefined && !hasPlace(end))) this.#skip('structures');
    else this.#relations.push(relation);
  }

  #details(structure: Structure): Pick<ForeignSpan, 'attributes' | 'note'> {
    const { id, fields } = structure;
    const features = Object.entries(fields).filter(([key, value]) => value !== null && !/^[%@^]|^(?:begin|end|sofa|__proto__)$/.test(key));
    const attributes: [string, JsonValue][] = [];
    for (const [key, value] of features) {
      const plain = plainValue(value);
      if (plain === undefined) this.#refuse(`${id}.${key}`);
      else if (key !== NOTE || typeof plain !== 'string') attributes.push([key.replace(/^#/, ''), plain]);
    }
    for (const feature of referringFeatures(structure)) {
      const values = this.#arrayOf(fields[`@${feature}`]);
      if (values !== null) attributes.push([feature, values]);
    }
    const note = fields[NOTE];
    return { attributes: Object.fromEntries(attributes), ...(typeof note === 'string' ? { note } : {}) };
  }

  /** The elements of an array of plain values; null for anything else. */
  #arrayOf(reference: unknown): JsonValue | null {
    const array = typeof reference === 'number' || typeof reference === 'string' ? this.#structures.byId.get(String(reference)) : undefined;
    return array === undefined || array.type === 'FSArray' || array.type.endsWith('[]') ? null : plainValue(array.fields['%ELEMENTS']) ?? null;
  }

  /** Structures that are neither in the text nor arrays, links or views: what they say is no tag. */
  #countOthers(): void {
    for (const structure of this.#structures.byId.values()) {
      const isPart = hasPlace(structure) || structure.type === 'Sofa' || structure.fields['%ELEMENTS'] !== undefined || structure.fields['@target'] !== undefined;
      if (!isPart) this.#skip('structures');
    }
  }
}

/** A string, a number, a truth value or a list of such; undefined for anything else. */
function plainValue(value: unknown): JsonValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const values = value.map(plainValue);
  return values.every((item) => item !== undefined) ? values : undefined;
}
