import type { AgreementReport, AgreementRequest } from '../../shared/agreement.ts';
import { RESERVED_NAMES, type ArticleId } from '../../shared/ids.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { AgreementTally } from '../agreement/agreement-tally.ts';
import { buildReport } from '../agreement/build-report.ts';
import { taggingOf, type Tagging } from '../agreement/tagging.ts';
import { isWorkedOn } from '../model/annotation-set.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { JobControl } from './job.ts';
import { runSteps } from './run-steps.ts';

const GOLD = RESERVED_NAMES[0];

/** Measures the agreement of a project's annotators, the gold set left out. Refuses with `agreement.cancelled` when it is stopped, and when an article or a set cannot be read. */
export async function measureAgreement(reader: ProjectReader, request: AgreementRequest, control: Pick<JobControl, 'signal' | 'onProgress'>): Promise<Result<AgreementReport>> {
  const [ids, annotators] = [await reader.articleIds(), await findAnnotators(reader, request)];
  if (!ids.ok) return ids;
  if (!annotators.ok) return annotators;
  const tally = new AgreementTally({ annotators: annotators.value, schema: reader.project.schema, seed: request.seed, layer: request.layer });
  for (const [done, id] of ids.value.entries()) {
    if (control.signal.aborted) return refuse('agreement.cancelled');
    const added = await addArticle(reader, tally, id);
    if (!added.ok) return added;
    control.onProgress({ done, total: ids.value.length, unit: 'items', current: id });
  }
  // What is left to do has no count: chance is drawn until it is known well enough.
  control.onProgress({ done: ids.value.length, total: null, unit: 'items', current: '' });
  const report = await runSteps(buildReport(tally), { signal: control.signal, code: 'agreement.cancelled' });
  if (report.ok) control.onProgress({ done: ids.value.length, total: ids.value.length, unit: 'items', current: '' });
  return report;
}

async function findAnnotators(reader: ProjectReader, { annotators }: AgreementRequest): Promise<Result<readonly Annotator[]>> {
  const people = await reader.people();
  if (!people.ok) return people;
  return ok(people.value.filter(({ id }) => id !== GOLD && (annotators === null || annotators.includes(id))));
}

async function addArticle(reader: ProjectReader, tally: AgreementTally, id: ArticleId): Promise<Result<void>> {
  const taggings = await readTaggings(reader, tally, id);
  if (!taggings.ok) return taggings;
  tally.see(taggings.value);
  if (taggings.value.length < 2) return ok(undefined);
  const article = await reader.readArticle(id);
  if (!article.ok) return article;
  const { text, meta: { source, date, language } } = article.value;
  tally.add({ id, source, text, length: createOffsetMap(text).length, date, language, taggings: taggings.value });
  return ok(undefined);
}

async function readTaggings(reader: ProjectReader, tally: AgreementTally, id: ArticleId): Promise<Result<readonly Tagging[]>> {
  const present = await reader.annotatorsOf(id);
  if (!present.ok) return present;
  const taggings: Tagging[] = [];
  for (const annotator of present.value.filter((one) => tally.annotators.some((chosen) => chosen.id === one))) {
    const set = await reader.readSetOf(id, annotator);
    if (!set.ok) return set;
    if (set.value !== null && isWorkedOn(set.value)) taggings.push(taggingOf(set.value));
  }
  return ok(taggings);
}
