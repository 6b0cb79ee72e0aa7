import type { DoctorReport, Finding } from '../../shared/doctor.ts';
import { articleIdSchema, annotatorIdSchema, type AnnotatorId, type ArticleId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { articleFolders, namesIn } from '../backup/project-parts.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt, orThrow } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { annotatorOfFile } from '../store/project-reader.ts';
import type { Diagnosis, Patient } from './diagnosis.ts';
import { examineProjectFile } from './examine-project-file.ts';
import { examineIndexes, examineStrangers, type Expected } from './examine-rest.ts';
import { examineSet } from './examine-set.ts';
import { examineSteps } from './examine-steps.ts';
import { examineSuggestions, listSuggestions } from './examine-suggestions.ts';
import { examineText } from './examine-text.ts';

/** What is done with each diagnosis as it is made; answers the finding as it stands then. */
export type Treat = (diagnosis: Diagnosis) => Promise<Result<Finding>>;

/**
 * Examines every file of a project against itself, against the others and against the backups, and tells what a repair would do. Nothing on disk is changed.
 * Refuses a folder that is no project, what the disk refuses, and with `doctor.cancelled`.
 */
export async function examine(env: StoreEnvironment, folder: string, control: JobControl): Promise<Result<DoctorReport>> {
  const real = await attempt(folder, () => env.files.realPath(folder));
  if (!real.ok) return real.error.params['reason'] === 'ENOENT' ? refuse('project.not_found', { folder }) : real;
  return walkProject(env, { folder: real.value, treat: async ({ finding }) => ok(finding) }, control);
}

/** Goes through a project by its real path, file by file, and treats each diagnosis before the next file is looked at. */
export function walkProject(env: StoreEnvironment, { folder, treat }: { folder: string; treat: Treat }, control: JobControl): Promise<Result<DoctorReport>> {
  return attempt(folder, async () => {
    const { project, donors, isNewer, diagnoses } = orThrow(await examineProjectFile(env, folder));
    const walk = new Walk({ env, folder, project, donors }, treat, control);
    // What a later version wrote is not ours to judge.
    orThrow(isNewer ? await walk.treatAll(diagnoses) : await walk.run(diagnoses));
    return walk.report();
  });
}

class Walk {
  readonly #patient: Patient;
  readonly #treat: Treat;
  readonly #control: JobControl;
  readonly #findings: Finding[] = [];
  #articles = 0;
  #sets = 0;

  constructor(patient: Patient, treat: Treat, control: JobControl) {
    this.#patient = patient;
    this.#treat = treat;
    this.#control = control;
  }

  async run(ofProject: readonly Diagnosis[]): Promise<Result<void>> {
    const expected = await examineIndexes(this.#patient);
    if (!expected.ok) return expected;
    const steps = await this.#walkSteps();
    const articles = steps.ok ? await this.#walkArticles(expected.value) : steps;
    const suggestions = articles.ok ? await this.#walkSuggestions() : articles;
    if (!suggestions.ok) return suggestions;
    // Last: where nothing is left of the project's own file, it is made anew from sets that are mended by then.
    const own = await this.treatAll([...ofProject, ...expected.value.diagnoses]);
    const strangers = own.ok ? await examineStrangers(this.#patient) : own;
    return strangers.ok ? this.treatAll(strangers.value) : strangers;
  }

  async treatAll(diagnoses: readonly Diagnosis[]): Promise<Result<void>> {
    let isMended = false;
    for (const diagnosis of diagnoses) {
      const treated = await this.#treat(diagnosis);
      if (!treated.ok) return treated;
      // What is mended together is told together.
      isMended = treated.value.mended || (isMended && diagnosis.mend === null);
      this.#findings.push(isMended ? { ...treated.value, mended: true } : treated.value);
    }
    return ok(undefined);
  }

  report(): DoctorReport {
    const findings = this.#findings;
    const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
    return {
      ok: findings.every(({ severity, mended }) => severity === 'harmless' || mended), findings, articles: this.#articles, sets: this.#sets,
      totals: { harmless: count('harmless'), repairable: count('repairable'), loss: count('loss'), mended: findings.filter(({ mended }) => mended).length },
    };
  }

  async #walkSteps(): Promise<Result<void>> {
    const { env, folder } = this.#patient;
    const names = await attempt(folder, () => namesIn(env.files, folder, 'steps'));
    if (!names.ok) return names;
    for (const path of new Set([...names.value.paths, ...this.#patient.donors.stepsLogs])) {
      const annotator = annotatorIdSchema.safeParse(path.slice('steps/'.length, -'.jsonl'.length));
      const examined = annotator.success ? await examineSteps(this.#patient, annotator.data) : ok([]);
      const treated = examined.ok ? await this.treatAll(examined.value) : examined;
      if (!treated.ok) return treated;
    }
    return ok(undefined);
  }

  async #walkSuggestions(): Promise<Result<void>> {
    const paths = await listSuggestions(this.#patient);
    if (!paths.ok) return paths;
    for (const [done, path] of paths.value.entries()) {
      if (this.#control.signal.aborted) return refuse('doctor.cancelled');
      this.#control.onProgress({ done, total: paths.value.length, unit: 'items', current: path });
      const examined = await examineSuggestions(this.#patient, path);
      const treated = examined.ok ? await this.treatAll(examined.value) : examined;
      if (!treated.ok) return treated;
    }
    return ok(undefined);
  }

  async #walkArticles(expected: Expected): Promise<Result<void>> {
    const found = await this.#allArticles(expected);
    if (!found.ok) return found;
    for (const [done, [id, paths]] of found.value.entries()) {
      if (this.#control.signal.aborted) return refuse('doctor.cancelled');
      this.#control.onProgress({ done, total: found.value.length, unit: 'items', current: id });
      const walked = await this.#walkArticle(id, { paths, expected });
      if (!walked.ok) return walked;
    }
    return ok(undefined);
  }

  /** Articles that have a text, sets, or a line in a list, with the paths of their sets. */
  async #allArticles(expected: Expected): Promise<Result<readonly (readonly [ArticleId, readonly string[]])[]>> {
    const { env, folder } = this.#patient;
    return attempt(folder, async () => {
      const documents = (await namesIn(env.files, folder, 'documents')).paths.map((path) => path.slice('documents/'.length, -'.json'.length));
      const all = new Map<string, readonly string[]>([...documents, ...expected.articles].map((id) => [id, []]));
      for (const path of (await articleFolders(env.files, folder)).paths) all.set(path.slice('annotations/'.length), (await namesIn(env.files, folder, path)).paths);
      return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, paths]) => [articleIdSchema.parse(id), paths] as const);
    });
  }

  async #walkArticle(id: ArticleId, { paths, expected }: { paths: readonly string[]; expected: Expected }): Promise<Result<void>> {
    const wanted = expected.sets.get(id) ?? new Set<AnnotatorId>();
    const people = new Set([...paths.flatMap((path) => annotatorOfFile(path.split('/').at(-1) ?? '')), ...wanted]);
    const text = await examineText(this.#patient, id, people.size > 0 || expected.articles.has(id));
    const treated = text.ok ? await this.treatAll(text.value.diagnoses) : text;
    if (!text.ok || !treated.ok) return treated;
    if (text.value.article !== null) this.#articles += 1;
    for (const annotator of people) {
      const examined = await examineSet(this.#patient, { key: { article: id, annotator }, article: text.value.article, isExpected: wanted.has(annotator) });
      const mended = examined.ok ? await this.treatAll(examined.value) : examined;
      if (!mended.ok) return mended;
      this.#sets += 1;
    }
    return ok(undefined);
  }
}
