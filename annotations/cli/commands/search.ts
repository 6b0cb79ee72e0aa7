import { resolve } from 'node:path';
import type { CorpusHit } from '../../../shared/corpus-search.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { CorpusSearch } from '../../corpus/search-project.ts';
import { openReader } from '../../store/project-reader.ts';
import { refuse, type Result, ok } from '../../../shared/result.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { problemLines } from '../report-lines.ts';

/** `guillemet search`: a concordance over the project; what the index beside it does not hold is read from the project, and nothing is written. */
export const searchCommand: CliCommand = {
  name: 'search', form: 'search PROJECT QUERY', options: [{ name: 'limit', help: 'limit', value: 'N' }], more: (context) => say(context, 'search.help').split('\n'), run,
};

/** A terminal holds no more; `total` counts all. */
const LISTED_AT_MOST = 10_000;
const CONTEXT = 40;

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const given = requirePositionals(parsed, { names: ['PROJECT', 'QUERY'] });
  if (!given.ok) return fail(context, isJson, given.error);
  const count = readLimit(parsed.text('limit'));
  if (!count.ok) return fail(context, isJson, count.error);
  const [folder, query = ''] = given.value;
  const reader = await openReader(context.env, resolve(context.currentFolder, folder));
  if (!reader.ok) return fail(context, isJson, reader.error);
  const corpus = new Corpus({ env: context.env, reader: () => reader.value, onlyOf: null });
  const refreshed = await corpus.refresh(jobControl(context));
  if (!refreshed.ok) return fail(context, isJson, refreshed.error);
  const { refused } = refreshed.value;
  const page = await new CorpusSearch(corpus, () => reader.value).page(query, { order: 'article', isDescending: false, from: 0, count: count.value });
  if (!page.ok) return fail(context, isJson, page.error);
  const { total, articles } = page.value;
  const hits = page.value.hits.map(({ article, ...hit }) => ({ id: article, ...hit, source: corpus.sourceOf(article) }));
  await print(context, isJson, { json: { total, articles, hits, refused }, lines: [say(context, 'search.sum', { count: total }), ...hits.map(hitLine), ...problemLines(context, 'refused', refused)] });
  return refused.length > 0 ? EXIT.refused : EXIT.done;
}

function readLimit(typed: string | undefined): Result<number> {
  if (typed === undefined) return ok(LISTED_AT_MOST);
  return /^\d{1,9}$/u.test(typed) ? ok(Number(typed)) : refuse('usage.bad_value', { name: '--limit', value: typed });
}

/** The words stand under each other. */
function hitLine({ source, left, match, right }: Pick<CorpusHit, 'left' | 'match' | 'right'> & { readonly source: string }): string {
  const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');
  return `${flat(left).slice(-CONTEXT).padStart(CONTEXT)}[${flat(match)}]${flat(right).slice(0, CONTEXT)}  ${source}`;
}
