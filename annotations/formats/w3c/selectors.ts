import type { AppError } from '../../../shared/errors.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ForeignSpan, Piece } from '../common/foreign-record.ts';
import { isRawObject, type RawObject } from '../common/field-reader.ts';
import { iriOf, isOfType, listed } from './terms.ts';

/** What a target says of one place: where, which words, and which words around. */
export interface Selected {
  readonly piece: Piece | null;
  readonly quoted: string | null;
  readonly context: ForeignSpan['context'];
}

/** A target: the resource it lies in, and the place; no place where the whole resource is meant. */
export interface Target {
  readonly source: string;
  /** The resource as it is described, where it is. */
  readonly described: RawObject | null;
  readonly selected: Selected | null;
}

/** Reads a target; refused where it names no source or selects by what only a browser's page has. */
export function readTarget(target: unknown, path: string): Result<Target> {
  const isSpecific = isRawObject(target) && (target['source'] !== undefined || target['selector'] !== undefined);
  const resource = isSpecific ? target['source'] : target;
  const iri = iriOf(resource);
  if (iri === null) return bad(`${path}.source`, typeof resource);
  const fragment = /#(char=\d+,\d+)$/.exec(iri)?.[1];
  const source = fragment === undefined ? iri : iri.slice(0, iri.lastIndexOf('#'));
  const described = isRawObject(resource) ? resource : null;
  const selectors = [...(isSpecific ? listed(target['selector']) : []), ...(fragment === undefined ? [] : [{ type: 'FragmentSelector', value: fragment }])];
  if (selectors.length === 0) return ok({ source, described, selected: null });
  const selected = readSelectors(selectors, `${path}.selector`);
  return selected.ok ? ok({ source, described, selected: selected.value }) : selected;
}

/** Several selectors of one target describe the same place; those of unknown kinds do not matter where another one says enough. */
function readSelectors(selectors: readonly unknown[], path: string): Result<Selected> {
  const read = selectors.map((selector) => readSelector(selector));
  const known = read.filter((selected) => selected !== null);
  const [piece] = known.flatMap((selected) => (selected.piece === null ? [] : [selected.piece]));
  const [words] = known.filter(({ quoted }) => quoted !== null);
  if (piece === undefined && words === undefined) return bad(path, kindsOf(selectors));
  return ok({ piece: piece ?? null, quoted: words?.quoted ?? null, context: words?.context });
}

function kindsOf(selectors: readonly unknown[]): string {
  return selectors.map((selector) => (isRawObject(selector) ? JSON.stringify(selector['type'] ?? null) : typeof selector)).join(' ');
}

function readSelector(selector: unknown): Selected | null {
  if (!isRawObject(selector)) return null;
  const own = ownSelection(selector);
  const [refined] = listed(selector['refinedBy']);
  return refined === undefined ? own : refine(own, readSelector(refined));
}

function ownSelection(selector: RawObject): Selected | null {
  const { start, end, exact, prefix, suffix, value } = selector;
  if (isOfType(selector, 'TextPositionSelector')) {
    return typeof start === 'number' && typeof end === 'number' ? { piece: [start, end], quoted: null, context: undefined } : null;
  }
  if (isOfType(selector, 'TextQuoteSelector')) {
    if (typeof exact !== 'string' || exact === '') return null;
    const around = { prefix: typeof prefix === 'string' ? prefix : '', suffix: typeof suffix === 'string' ? suffix : '' };
    return { piece: null, quoted: exact, context: around };
  }
  const range = isOfType(selector, 'FragmentSelector') && typeof value === 'string' ? /^char=(\d+),(\d+)$/.exec(value) : null;
  return range === null ? null : { piece: [Number(range[1]), Number(range[2])], quoted: null, context: undefined };
}

/**
 * A selection inside another one. Offsets in a stretch with offsets are counted from its start; words inside anything are what is meant,
 * and a place that is only known to lie around them is none of their own. What cannot be told from its outer selection selects nothing.
 */
function refine(outer: Selected | null, inner: Selected | null): Selected | null {
  if (inner === null) return null;
  if (inner.piece === null) return inner;
  if (outer?.piece === undefined || outer.piece === null) return null;
  const [from] = outer.piece;
  return { ...inner, piece: [from + inner.piece[0], from + inner.piece[1]] };
}

function bad(field: string, problem: string): { ok: false; error: AppError } {
  return { ok: false, error: { code: 'import.bad_field', params: { field, problem } } };
}
