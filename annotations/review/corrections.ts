import type { SingleCommand } from '../../shared/command.ts';
import { relationIdSchema, spanIdSchema, type MakeId } from '../../shared/ids.ts';
import type { JsonValue } from '../../shared/json.ts';
import type { Annotator, Span } from '../../shared/records.ts';
import type { Decision, JudgedTag, Reply } from '../../shared/review.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { outcomeKeys } from './judge-cases.ts';
import { judgedTag, NO_TAG, readingKey } from './reading.ts';

/** What somebody said to a decision, and who. */
export type SpokenReply = Reply & { readonly by: Annotator };

/** A decision of a reviewer that goes against what an annotator had when it was taken. */
export interface FoundCorrection {
  readonly reviewer: Annotator;
  readonly decision: Decision;
  readonly mine: JudgedTag | null;
  /** `accepted` once the annotator's set says what was decided or they said so, `answered` while the last word is theirs. */
  readonly state: 'open' | 'accepted' | 'answered';
  readonly replies: readonly SpokenReply[];
}

/** The corrections of an annotator's work on one article, in the order of the text. */
export function findCorrections(schema: LabelSchema, mine: AnnotationSet, others: readonly AnnotationSet[]): readonly FoundCorrection[] {
  const reviewers = others.filter(({ annotator }) => annotator.id !== mine.annotator.id);
  return reviewers.flatMap(({ annotator: reviewer, decisions }) => [...decisions.values()].filter((decision) => corrects(schema, decision, mine.annotator)).map((decision): FoundCorrection => {
    const replies = repliesTo(decision, [mine, ...reviewers]);
    const tag = ownTag(decision, mine);
    return { reviewer, decision, mine: tag === null ? null : judgedTag(tag), replies, state: stateOf(schema, { decision, mine, replies }) };
  })).sort((a, b) => placeOf(a) - placeOf(b));
}

/** Everything said to a decision, oldest first. */
export function repliesTo(decision: Decision, sets: readonly AnnotationSet[]): readonly SpokenReply[] {
  const said = sets.flatMap(({ annotator, replies }) => [...replies.values()].filter((reply) => reply.decision === decision.id).map((reply) => ({ ...reply, by: annotator })));
  return said.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1));
}

/** The edits that bring an annotator's set to what was decided; none when it is there already. */
export function acceptanceEdits({ schema, makeId }: { schema: LabelSchema; makeId: MakeId }, mine: AnnotationSet, decision: Decision): readonly SingleCommand[] {
  switch (decision.outcome.kind) {
    case 'tags': return tagEdits({ schema, makeId }, mine, { tags: decision.outcome.tags, own: ownTag(decision, mine) });
    case 'link': return linkEdits({ schema, makeId }, mine, { decision, holds: decision.outcome.holds });
    case 'label': return decision.subject.kind === 'label' ? labelEdits(mine, decision.subject.name, decision.outcome.value) : [];
    case 'postponed': return [];
  }
}

function corrects(schema: LabelSchema, decision: Decision, { id }: Annotator): boolean {
  const position = decision.positions.find(({ annotator }) => annotator === id);
  if (position === undefined) return false;
  switch (decision.outcome.kind) {
    case 'postponed': return false;
    case 'tags': return decision.outcome.tags.length === 0 ? position.reading !== NO_TAG : !(decision.outcome.tags.length === 1 && outcomeKeys(schema, decision)[0] === position.reading);
    case 'link': return decision.outcome.holds !== (position.item !== null);
    case 'label': return position.reading !== (decision.outcome.value === null ? '' : canonicalJson(decision.outcome.value));
  }
}

/** The annotator's own tag that the decision speaks of, if it is still there. */
function ownTag(decision: Decision, mine: AnnotationSet): Span | null {
  const item = decision.subject.kind === 'tag' ? decision.positions.find(({ annotator }) => annotator === mine.annotator.id)?.item : null;
  return [...mine.spans.values()].find(({ id }) => id === item) ?? null;
}

function stateOf(schema: LabelSchema, { decision, mine, replies }: { decision: Decision; mine: AnnotationSet; replies: readonly SpokenReply[] }): FoundCorrection['state'] {
  const isFollowed = acceptanceEdits({ schema, makeId: () => '0' }, mine, decision).length === 0;
  if (isFollowed || replies.some(({ stance, by }) => stance === 'accepted' && by.id === mine.annotator.id)) return 'accepted';
  return replies.at(-1)?.by.id === mine.annotator.id ? 'answered' : 'open';
}

function placeOf({ decision, mine }: FoundCorrection): number {
  const [first] = decision.outcome.kind === 'tags' ? decision.outcome.tags : [];
  return mine?.start ?? first?.start ?? Number.MAX_SAFE_INTEGER;
}

function tagEdits({ schema, makeId }: { schema: LabelSchema; makeId: MakeId }, mine: AnnotationSet, { tags, own }: { tags: readonly JudgedTag[]; own: Span | null }): readonly SingleCommand[] {
  const present = new Set([...mine.spans.values()].map((span) => readingKey(schema, span)));
  const missing = tags.filter((tag) => !present.has(readingKey(schema, tag)));
  const isWrong = own !== null && !tags.some((tag) => readingKey(schema, tag) === readingKey(schema, own));
  const [first, ...others] = missing;
  if (own !== null && isWrong && first !== undefined) return [...changes(own, first), ...others.map((tag) => addition(makeId, tag))];
  return [...(own !== null && isWrong ? [{ kind: 'span.remove' as const, id: own.id }] : []), ...missing.map((tag) => addition(makeId, tag))];
}

/** The edits that make one tag of another, so that its links stay. */
function changes(own: Span, wanted: JudgedTag): readonly SingleCommand[] {
  const { type, start, end, text, fragments, attributes } = wanted;
  const isMoved = canonicalJson([own.start, own.end, own.fragments]) !== canonicalJson([start, end, fragments]);
  return [
    ...(isMoved ? [{ kind: 'span.resize' as const, id: own.id, start, end, text, ...(fragments === undefined ? {} : { fragments }) }] : []),
    ...(own.type === type ? [] : [{ kind: 'span.retype' as const, id: own.id, type }]),
    ...(own.type === type && canonicalJson(own.attributes) === canonicalJson(attributes) ? [] : [{ kind: 'span.setAttributes' as const, id: own.id, attributes }]),
  ];
}

function addition(makeId: MakeId, tag: JudgedTag): SingleCommand {
  return { kind: 'span.add', id: spanIdSchema.parse(makeId()), ...tag };
}

function linkEdits({ schema, makeId }: { schema: LabelSchema; makeId: MakeId }, mine: AnnotationSet, { decision: { subject }, holds }: { decision: Decision; holds: boolean }): readonly SingleCommand[] {
  if (subject.kind !== 'link') return [];
  const endsAt = (keys: readonly string[]): Span | undefined => [...mine.spans.values()].find((span) => keys.includes(readingKey(schema, span)));
  const [from, to] = [endsAt(subject.from), endsAt(subject.to)];
  if (from === undefined || to === undefined) return [];
  const link = [...mine.relations.values()].find((each) => each.type === subject.type && ((each.from === from.id && each.to === to.id) || (each.from === to.id && each.to === from.id)));
  if (holds === (link !== undefined)) return [];
  return link === undefined
    ? [{ kind: 'relation.add', id: relationIdSchema.parse(makeId()), type: subject.type, from: from.id, to: to.id }]
    : [{ kind: 'relation.remove', id: link.id }];
}

function labelEdits(mine: AnnotationSet, name: string, value: JsonValue): readonly SingleCommand[] {
  const { [name]: before = null, ...others } = mine.document.labels;
  return canonicalJson(before) === canonicalJson(value) ? [] : [{ kind: 'document.setLabels', labels: value === null ? others : { ...others, [name]: value } }];
}
