import type { AnnotatorId } from '../../shared/ids.ts';
import type { JudgedTag, Position } from '../../shared/review.ts';
import type { Difference } from '../../shared/review-queue.ts';
import type { CodePointRange } from '../../shared/offsets.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { compareText, isSamePlace } from '../model/span-place.ts';
import { alignSpans, type AlignedSpan, type OwnedSpan } from './align-spans.ts';
import { compareLabels } from './compare-labels.ts';
import { compareLinks } from './compare-links.ts';
import { judgedTag, NO_TAG } from './reading.ts';
import { gatherReadings, type AlignedCase, type Reading, type ReviewCase, type TagCase } from './review-case.ts';

/**
 * Compares the sets of some annotators of one article: every tag, link and label of theirs is in exactly one case. Symmetric in the annotators.
 * With one annotator alone each tag is a case of its own.
 */
export function compareArticle(schema: LabelSchema, sets: readonly AnnotationSet[]): readonly ReviewCase[] {
  const sorted = sets.toSorted((a, b) => compareText(a.annotator.name, b.annotator.name) || compareText(a.annotator.id, b.annotator.id));
  const owned = sorted.flatMap(({ annotator, spans }) => [...spans.values()].map((span) => ({ annotator: annotator.id, span })));
  const seen = new Map<string, number>();
  const aligned = alignSpans(schema, owned).map((members): AlignedCase => ({ members, tagCase: tagCaseOf({ members, annotators: sorted.map(({ annotator }) => annotator.id), seen }) }));
  return [...aligned.map(({ tagCase }) => tagCase), ...compareLinks(schema, sorted, aligned), ...compareLabels(sorted)];
}

interface Group {
  readonly members: readonly AlignedSpan[];
  readonly annotators: readonly AnnotatorId[];
  /** How often each case id was given already: two annotators may both have tagged the same twice. */
  readonly seen: Map<string, number>;
}

function tagCaseOf({ members, annotators, seen }: Group): TagCase {
  const answers = annotators.map((annotator) => {
    const member = members.find((each) => each.annotator === annotator);
    return { annotator, item: member?.span.id ?? null, key: member?.key ?? NO_TAG, value: member === undefined ? null : judgedTag(member.span) };
  });
  const readings = gatherReadings(answers);
  const place = placeOf(members);
  const name = `tag ${String(place.start)} ${String(place.end)} ${readings.map(({ key }) => key).join(' ')}`;
  const times = (seen.get(name) ?? 0) + 1;
  seen.set(name, times);
  return {
    kind: 'tag', id: times === 1 ? name : `${name} ${String(times)}`, readings, place, differences: annotators.length === 1 ? ['single'] : differencesOf(readings),
    positions: answers.map(({ annotator, item, key }): Position => ({ annotator, item, reading: key })),
  };
}

function differencesOf(readings: readonly Reading<JudgedTag>[]): Difference[] {
  if (readings.length < 2) return [];
  const tags = readings.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = tags;
  const differ = (by: (tag: JudgedTag) => boolean): boolean => tags.some((tag) => by(tag));
  const isOneType = first === undefined || !differ(({ type }) => type !== first.type);
  const isOnePlace = first === undefined || !differ((tag) => !isSamePlace(tag, first));
  const found: Difference[] = [];
  if (tags.length < readings.length) found.push('missing');
  if (!isOneType) found.push('type');
  if (!isOnePlace) found.push('boundary');
  // What is left when the same type stands at the same place with another key.
  if (isOneType && isOnePlace && tags.length > 1) found.push('attribute');
  return found;
}

function placeOf(members: readonly OwnedSpan[]): CodePointRange {
  const [first, ...others] = members.map(({ span }) => span);
  if (first === undefined) throw new Error('a case without tags');
  return others.reduce<CodePointRange>((place, { start, end }) => ({ start: start < place.start ? start : place.start, end: end > place.end ? end : place.end }), { start: first.start, end: first.end });
}
