import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createProject } from '../../annotations/store/project-file.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { TASKS } from '../../electron/background/tasks.ts';
import type { TaskName } from '../../electron/background/task-names.ts';
import type { TaskControl, TaskOutput } from '../../electron/background/tasks.ts';
import { Colleague } from '../../electron/colleague.ts';
import { Exchange } from '../../electron/exchange.ts';
import type { FileDialogs } from '../../electron/file-dialogs.ts';
import { JobRunner } from '../../electron/job-runner.ts';
import { acrossRequests } from '../../electron/requests/across-requests.ts';
import { agreementRequests } from '../../electron/requests/agreement-requests.ts';
import { overviewRequests } from '../../electron/requests/overview-requests.ts';
import { appRequests } from '../../electron/requests/app-requests.ts';
import { backupRequests } from '../../electron/requests/backup-requests.ts';
import { diagnosticsRequests } from '../../electron/requests/diagnostics-requests.ts';
import { editRequests } from '../../electron/requests/edit-requests.ts';
import { exchangeRequests } from '../../electron/requests/exchange-requests.ts';
import { projectRequests } from '../../electron/requests/project-requests.ts';
import { modelRequests } from '../../electron/requests/model-requests.ts';
import { reviewRequests } from '../../electron/requests/review-requests.ts';
import { schemaRequests } from '../../electron/requests/schema-requests.ts';
import { COMPANIONS, type Answer } from '../../electron/background/companions.ts';
import { suggestionRequests } from '../../electron/requests/suggestion-requests.ts';
import { searchRequests } from '../../electron/requests/search-requests.ts';
import type { Companion } from '../../electron/background/companion.ts';
import type { CompanionName } from '../../electron/background/companion-names.ts';
import { ProjectSearch } from '../../electron/project-search.ts';
import { Suggestions } from '../../electron/suggestions.ts';
import { sourceRequests } from '../../electron/requests/source-requests.ts';
import { describeProject, Session } from '../../electron/session.ts';
import type { RequestHandlers } from '../../electron/ipc/router.ts';
import type { Article } from '../../shared/records.ts';
import type { Result } from '../../shared/result.ts';
import { ada, ben, tag, stepId, testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { RUNTIME } from '../helpers/tiny-model.ts';
import { silentSession } from '../helpers/silent-session.ts';

/** The program without its window: the real session and the real handler of every channel, on a real disk. */
export interface WholeProgram {
  readonly root: string;
  readonly folder: string;
  readonly env: StoreEnvironment;
  readonly session: Session;
  readonly handlers: RequestHandlers;
}

/** What the system's dialogs answer, drawn anew each time; null for a person who cancels. */
export interface DialogAnswers {
  /** `isNew` where the person is asked for a place to put something. */
  readonly folder: (isNew: boolean) => string | null;
  readonly files: () => readonly string[] | null;
  readonly place: () => string | null;
}

/** Makes a project of some articles in `root/work`, owned and opened by Ada, with a tag of hers and a colleague's copy beside it. */
export async function openWholeProgram(root: string, articles: readonly Article[], answers: DialogAnswers): Promise<WholeProgram> {
  const env = testEnvironment(root);
  const session = new Session(env, 'en', silentSession);
  const folder = path.join(root, 'work', 'project');
  for (const name of ['work', 'samples', 'made', 'out']) await mkdir(path.join(root, name));
  await writeFile(path.join(root, 'samples', 'a.txt'), 'Anne Roy est à Lyon.\n');
  for (const [place, person] of [[path.join(root, 'work', 'colleague'), ben], [folder, ada]] as const) {
    unwrap(await session.saveProfile(person));
    unwrap(await createProject(env, place, { title: 'Test', owner: person }));
    unwrap(await session.open(place));
    const workspace = unwrap(session.requireWorkspace());
    for (const article of articles) {
      unwrap(await workspace.addArticle(article));
      unwrap(await workspace.apply(article.id, tag(article, placeOf(article, 'Ada')), stepId()));
    }
  }
  return { root, folder, env, session, handlers: handlersOf({ root, env, session }, answers) };
}

function placeOf({ text }: Article, words: string): readonly [number, number] {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return [start, start + [...words].length];
}

function handlersOf({ root, env, session }: Pick<WholeProgram, 'root' | 'env' | 'session'>, answers: DialogAnswers): RequestHandlers {
  const translate = () => (key: string): string => key;
  const watcher = { translate, onProgress: () => undefined };
  const choose = (answer: () => unknown) => (): Promise<unknown> => Promise.resolve(answer());
  const dialogs = {
    chooseFolder: (_title: string, isNew = false) => Promise.resolve(answers.folder(isNew)), chooseFiles: choose(answers.files), chooseSchema: choose(() => answers.files()?.[0] ?? null),
    chooseSchemaExport: choose(answers.place), chooseReport: choose(answers.place), chooseChart: choose(answers.place), chooseDiagnostics: choose(answers.place), chooseExport: choose(answers.place),
  } as unknown as FileDialogs;
  const exchange = new Exchange(session, { dialogs, ...watcher });
  const colleague = new Colleague(session, { dialogs, ...watcher });
  const jobs = new JobRunner(watcher);
  // What runs in a process of its own in the program; here in this one, so that whatever breaks in it is seen.
  const inBackground = async <Name extends TaskName>(name: Name, input: unknown, control: TaskControl): Promise<Result<TaskOutput<Name>>> => {
    const workspace = session.requireWorkspace();
    if (!workspace.ok) return workspace;
    return await TASKS[name](workspace.value.reader, input, { ...control, env }) as Result<TaskOutput<Name>>;
  };
  return {
    ...appRequests({
      session, versions: {}, logFile: path.join(root, 'log'), lastExport: () => exchange.lastExport, openAtStart: () => Promise.resolve(session.workspace === null ? null : describeProject(session.workspace)),
      takeMishap: () => null, reload: () => undefined, showInFolder: () => undefined, useTheme: () => undefined,
    }),
    ...diagnosticsRequests({
      session, dialogs, log: { file: path.join(root, 'log'), info: () => undefined, error: () => undefined }, versions: {}, cutOff: null, saveState: () => null, translate,
    }),
    ...projectRequests({ session, dialogs, projectsFolder: path.join(root, 'made'), samplesFolder: path.join(root, 'samples'), sampleTitle: () => 'Sample', importPaths: (paths) => exchange.importPaths(paths) }),
    ...editRequests(session), ...sourceRequests({ session, openOutside: () => Promise.resolve(false) }),
    ...acrossRequests({ session, jobs, searches: new JobRunner(watcher), onFound: () => undefined }),
    ...exchangeRequests(exchange, colleague, jobs), ...reviewRequests({ session, jobs, inBackground }),
    ...agreementRequests({ session, jobs, dialogs, translate, inBackground }), ...schemaRequests({ session, dialogs, exchange }),
    ...backupRequests({ session, jobs, dialogs, translate, inBackground }),
    ...suggestionRequests(new Suggestions({ companion: companionHere(env, 'suggester'), workspace: () => session.requireWorkspace(), onStale: () => undefined })),
    ...searchRequests(new ProjectSearch(companionHere(env, 'searcher'), () => session.requireWorkspace()), new JobRunner(watcher)),
    ...overviewRequests({ session, jobs, dialogs, translate, inBackground }),
    ...modelRequests({ session, jobs, dialogs, runtime: RUNTIME, inBackground }),
  };
}

/** A companion of the program, in this process; it begins anew with each question. */
function companionHere<Name extends CompanionName>(env: StoreEnvironment, name: Name): Pick<Companion<Name>, 'ask' | 'isAwake' | 'end'> {
  return {
    isAwake: true, end: () => undefined,
    ask: (work, { question, input }, control) => {
      const answers: Readonly<Record<string, Answer<unknown>>> = COMPANIONS[name]({ env, reader: () => work.reader, annotator: work.annotator });
      return answers[question]?.(input, control) as never;
    },
  };
}
