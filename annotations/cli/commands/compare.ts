import { resolve } from 'node:path';
import { createOffsetMap } from '../../../shared/offsets.ts';
import type { Annotator } from '../../../shared/records.ts';
import type { JudgedTag } from '../../../shared/review.ts';
import type { Result } from '../../../shared/result.ts';
import { compareTwo, type ArticleDifferences, type Comparison } from '../../jobs/compare-two.ts';
import { summariseCase } from '../../review/summarise-case.ts';
import type { ReviewCase } from '../../review/review-case.ts';
import { findAnnotator, openReader, type ProjectReader } from '../../store/project-reader.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';

/** `guillemet compare`: lists where two annotators differ. */
export const compareCommand: CliCommand = { name: 'compare', form: 'compare PROJECT A B', options: [], run };

type Two = readonly [Annotator, Annotator];

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const given = requirePositionals(parsed, { names: ['PROJECT', 'A', 'B'] });
  if (!given.ok) return fail(context, isJson, given.error);
  const [folder, a = '', b = ''] = given.value;
  const reader = await openReader(context.env, resolve(context.currentFolder, folder));
  if (!reader.ok) return fail(context, isJson, reader.error);
  const two = await findTwo(reader.value, a, b);
  if (!two.ok) return fail(context, isJson, two.error);
  const compared = await compareTwo(reader.value, two.value, jobControl(context));
  if (!compared.ok) return fail(context, isJson, compared.error);
  await print(context, isJson, { json: comparisonJson(compared.value, two.value), lines: comparisonLines(context, compared.value, two.value) });
  for (const { article, code } of compared.value.unread) context.writeError(`${say(context, 'compare.unread', { article, reason: context.translate(`errors.${code}`, { file: article, id: article }) })}\n`);
  return compared.value.unread.length > 0 ? EXIT.refused : EXIT.done;
}

async function findTwo(reader: ProjectReader, a: string, b: string): Promise<Result<Two>> {
  const first = await findAnnotator(reader, a);
  if (!first.ok) return first;
  const second = await findAnnotator(reader, b);
  return second.ok ? { ok: true, value: [first.value, second.value] } : second;
}

function comparisonJson({ articles, agreed, differences }: Comparison, two: Two): Readonly<Record<string, unknown>> {
  const names = new Map(two.map(({ id, name }) => [id, name]));
  const found = differences.flatMap((each) => summaries(each).map(({ reviewCase, summary }) => ({
    id: each.article.id, kind: summary.differences[0] ?? '', types: summary.types, start: summary.start, words: summary.words,
    readings: reviewCase.readings.map(({ by, value }) => ({ by: by.map((annotator) => names.get(annotator) ?? annotator), value })),
  })));
  const kinds = found.map(({ kind }) => kind);
  const by_kind = Object.fromEntries([...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((other) => other === kind).length]));
  return { annotators: two.map(({ name }) => name), documents: articles, agreed, by_kind, differences: found };
}

function comparisonLines(context: CliContext, { articles, agreed, differences }: Comparison, two: Two): readonly string[] {
  const [a, b] = two.map(({ name }) => name);
  const values = { a: a ?? '', b: b ?? '', agreed, articles, count: differences.reduce((sum, { cases }) => sum + cases.length, 0) };
  if (articles === 0) return [say(context, 'compare.none_shared', values)];
  return [say(context, values.count === 0 ? 'compare.none' : 'compare.some', values), ...differences.flatMap((each) => articleLines(context, each, two))];
}

function articleLines(context: CliContext, each: ArticleDifferences, two: Two): readonly string[] {
  const headline = each.article.meta.headline ?? each.article.meta.source;
  return [say(context, 'compare.article', { headline }), ...summaries(each).flatMap(({ reviewCase, summary }) => [
    say(context, 'compare.case', { kind: summary.differences.map((kind) => say(context, `difference.${kind}`)).join(', '), words: summary.words.replaceAll('\n', ' ') }),
    ...readingLines(context, reviewCase, two),
  ])];
}

function summaries({ article, cases }: ArticleDifferences): { reviewCase: ReviewCase; summary: ReturnType<typeof summariseCase> }[] {
  const map = createOffsetMap(article.text);
  return cases.map((reviewCase) => ({ reviewCase, summary: summariseCase(article.id, map, { reviewCase, state: 'open', decision: null }) }));
}

/** What each of the answers says, and who gave it. */
function readingLines(context: CliContext, reviewCase: ReviewCase, two: Two): readonly string[] {
  const line = ({ by }: { by: readonly string[] }, reading: string): string => (
    say(context, 'compare.reading', { reading, names: two.filter(({ id }) => by.includes(id)).map(({ name }) => name).join(', ') })
  );
  switch (reviewCase.kind) {
    case 'tag': return reviewCase.readings.map((reading) => line(reading, reading.value === null ? say(context, 'compare.noTag') : tagWords(context, reading.value)));
    case 'link': return reviewCase.readings.map((reading) => line(reading, say(context, reading.value === null ? 'compare.notLinked' : 'compare.linked')));
    case 'label': return reviewCase.readings.map((reading) => line(reading, reading.value === null ? '–' : JSON.stringify(reading.value)));
  }
}

function tagWords(context: CliContext, { type, text, attributes }: JudgedTag): string {
  const values = JSON.stringify(attributes);
  return say(context, 'compare.tag', { type, text: text.replaceAll('\n', ' ') }) + (values === '{}' ? '' : ` ${values}`);
}
