import type { SpanId } from '../../shared/ids.ts';
import type { Relation, Span } from '../../shared/records.ts';
import type { SettledRecord, SettledSet } from '../formats/common/foreign-record.ts';
import { engineNamed } from '../store/suggestion-store.ts';

/** What one engine says in a record. */
export interface EngineShare {
  readonly engine: string;
  readonly set: SettledSet;
}

/** A record by whom its tags belong to. */
export interface SharedOut {
  /** A person's work; null where the record has none. */
  readonly set: SettledSet | null;
  readonly engines: readonly EngineShare[];
  /** Suggestions that are nobody's to store: those of the program's own engines, which say them again, and what engines say of articles as a whole. */
  readonly skipped: number;
}

/** Whose suggestions those of a record are where it does not say so itself, and whether all its tags are meant as such. */
export interface Sharing {
  /** The engine that takes all tags; null where the record decides. */
  readonly engine: string | null;
  /** Name of the format, which stands for an engine without a name. */
  readonly format: string;
}

/** Divides a record between the person who worked and the engines that suggested. */
export function shareOut({ set, pending }: SettledRecord, { engine, format }: Sharing): SharedOut {
  if (engine === null) return { set, ...byOrigin(pending, format) };
  // Nothing is something too: it takes the place of what the engine said of the article before.
  const all = settled([...set?.spans ?? [], ...pending.spans], [...set?.relations ?? [], ...pending.relations]);
  return { set: null, engines: [{ engine, set: all }], skipped: Object.keys(set?.document.labels ?? {}).length };
}

function byOrigin({ spans, relations }: SettledRecord['pending'], format: string): Pick<SharedOut, 'engines' | 'skipped'> {
  const owners = new Map<SpanId, string | null>(spans.map((span) => [span.id, ownerOf(span, format)]));
  // A link goes with the suggested tag that it hangs on; one between tags that are nobody's suggestions is listed as without its ends.
  const ownerOfLink = ({ from, to }: Relation): string | null => (owners.has(from) ? owners.get(from) : owners.has(to) ? owners.get(to) : format) ?? null;
  const names = new Set([...owners.values(), ...relations.map(ownerOfLink)].filter((name) => name !== null));
  return {
    engines: [...names].map((engine) => ({ engine, set: settled(spans.filter(({ id }) => owners.get(id) === engine), relations.filter((relation) => ownerOfLink(relation) === engine)) })),
    skipped: [...spans.map(({ id }) => owners.get(id)), ...relations.map(ownerOfLink)].filter((name) => name === null).length,
  };
}

const ORIGIN = 'suggestion:';

/** The engine of a suggested tag; null for one of the program's own. A name that cannot be one gives way to the format's. */
function ownerOf({ origin }: Span, format: string): string | null {
  const named = engineNamed(origin.startsWith(ORIGIN) ? origin.slice(ORIGIN.length) : format);
  if (named.ok) return named.value.name;
  return named.error.code === 'engine.own_name' ? null : format;
}

function settled(spans: readonly Span[], relations: readonly Relation[]): SettledSet {
  return { annotator: null, document: { status: 'todo', labels: {} }, spans, relations };
}
