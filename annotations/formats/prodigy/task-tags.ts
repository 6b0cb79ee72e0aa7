import type { JsonObject } from '../../../shared/json.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import { isRawObject, readUnknown, type ProblemList, type RawObject } from '../common/field-reader.ts';
import type { ForeignRelation, ForeignSpan } from '../common/foreign-record.ts';
import { readLabelledSpan, type LabelledSpan } from '../common/labelled-span.ts';

/** A token of a task; `end` is exclusive. */
export interface TaskToken {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a model left on a tag of a task that nobody answered: its name, or at least how sure it is. */
function proposalOf({ source, score, ...others }: JsonObject): { proposal: Pick<ForeignSpan, 'proposedBy' | 'confidence'>; rest: JsonObject } {
  const isSure = typeof score === 'number' && score >= 0 && score <= 1;
  const isNamed = typeof source === 'string' && source !== '';
  const rest = { ...others, ...(source === undefined || isNamed ? {} : { source }), ...(score === undefined || isSure ? {} : { score }) };
  if (!isNamed && !isSure) return { proposal: {}, rest };
  return { proposal: { proposedBy: isNamed ? source : 'prodigy', ...(isSure ? { confidence: score } : {}) }, rest };
}

const RELATION_KEYS = ['head', 'child', 'label', 'head_span', 'child_span', 'color'] as const;

/** The tags of a task, and how its relations find their ends among them. */
export class TaskTags {
  readonly #tags: LabelledSpan[] = [];
  readonly #tokens: ReadonlyMap<number, TaskToken>;
  readonly #problems: ProblemList;
  readonly #isAnswered: boolean;

  constructor(spans: readonly unknown[], { tokens, problems, isAnswered }: { tokens: readonly TaskToken[]; problems: ProblemList; isAnswered: boolean }) {
    this.#isAnswered = isAnswered;
    this.#tokens = new Map(tokens.map((token) => [token.id, token]));
    this.#problems = problems;
    spans.forEach((value, index) => {
      const tag = readLabelledSpan(value, `spans.${String(index)}`, problems);
      if (tag !== null) this.#tags.push(tag);
    });
  }

  /** The tags in the order of the task; a key is the place in that order. */
  get spans(): readonly ForeignSpan[] {
    return this.#tags.map(({ start, end, label, text, custom }, index) => {
      const { proposal, rest: { note, ...attributes } } = this.#isAnswered ? { proposal: {}, rest: custom } : proposalOf(custom);
      return {
        key: String(index), type: label, pieces: [[start, end]], quoted: text,
        attributes: typeof note === 'string' || note === undefined ? attributes : { ...attributes, note },
        ...(typeof note === 'string' ? { note } : {}), ...proposal,
      };
    });
  }

  /** Relations from head to child; one whose ends are no tags is refused alone. */
  relationsOf(values: readonly unknown[]): readonly ForeignRelation[] {
    return values.flatMap((value, index) => {
      const path = `relations.${String(index)}`;
      if (isRawObject(value) && typeof value['label'] === 'string' && value['label'] !== '') return this.#relation(value, value['label'], path);
      this.#problems.refuse({ code: 'import.bad_field', params: { field: path, problem: typeof value } });
      return [];
    });
  }

  #relation(raw: RawObject, type: string, path: string): readonly ForeignRelation[] {
    const heads = this.#endsOf(raw['head'], raw['head_span']);
    const children = this.#endsOf(raw['child'], raw['child_span']);
    const [from] = heads;
    // Of two tags that are the same in all, one is the head and the other the child.
    const to = children.find((end) => end !== from) ?? children[0];
    if (from === undefined || to === undefined) {
      this.#problems.refuse({ code: 'relation.missing_end', params: { id: `${type} ${String(raw['head'])} ${String(raw['child'])}` } });
      return [];
    }
    const attributes = readUnknown({ raw, problems: this.#problems, path }, RELATION_KEYS);
    return [{ type, from: String(from), to: String(to), attributes }];
  }

  /** The tags that an end may mean: those equal to the span that it repeats, else the only one at its token. */
  #endsOf(token: unknown, span: unknown): readonly number[] {
    if (isRawObject(span) && typeof span['label'] === 'string') {
      const identity = canonicalJson(span);
      const same = this.#find((tag) => canonicalJson(tag.raw) === identity);
      return same.length > 0 ? same : this.#find(({ start, end, label }) => start === span['start'] && end === span['end'] && label === span['label']);
    }
    const place = typeof token === 'number' ? this.#tokens.get(token) : undefined;
    const last = this.#find(({ raw, end }) => (raw['token_end'] === undefined ? end === place?.end : raw['token_end'] === token));
    if (last.length === 1 || place === undefined) return last.length === 1 ? last : [];
    const around = last.length > 1 ? [] : this.#find(({ start, end }) => start <= place.start && place.end <= end);
    return around.length === 1 ? around : [];
  }

  #find(isMeant: (tag: LabelledSpan) => boolean): readonly number[] {
    return this.#tags.flatMap((tag, index) => (isMeant(tag) ? [index] : []));
  }
}
