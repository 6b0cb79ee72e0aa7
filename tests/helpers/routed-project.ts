import path from 'node:path';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import type { Files } from '../../annotations/store/files.ts';
import { Exchange } from '../../electron/exchange.ts';
import type { FileDialogs } from '../../electron/file-dialogs.ts';
import { routeRequest, type RequestHandlers } from '../../electron/ipc/router.ts';
import { JobRunner } from '../../electron/job-runner.ts';
import { acrossRequests } from '../../electron/requests/across-requests.ts';
import { editRequests } from '../../electron/requests/edit-requests.ts';
import { projectRequests } from '../../electron/requests/project-requests.ts';
import { schemaRequests } from '../../electron/requests/schema-requests.ts';
import { Session } from '../../electron/session.ts';
import type { RequestName } from '../../shared/ipc/channels.ts';
import { requestContract, type Envelope, type RequestOutput } from '../../shared/ipc/contract.ts';
import type { Article } from '../../shared/records.ts';
import { memoryFiles } from './memory-files.ts';
import { quietControl } from './jobs-fixture.ts';
import { ada, testEnvironment, unwrap } from './store-fixture.ts';
import { silentSession } from './silent-session.ts';

/** A project that is reached as the window reaches it: by requests through the router, as JSON there and back. */
export interface RoutedProject {
  /** Sends a request, whatever its input is; an answer is checked against the contract. */
  readonly send: <Name extends RequestName>(name: Name, input: unknown) => Promise<Envelope<RequestOutput<Name>>>;
  /** The project's labelled JSONL, as the export writes it. */
  readonly exported: () => Promise<string>;
  /** Closes the project and opens it again as the start page does. */
  readonly reopen: () => Promise<RequestOutput<'project.openRecent'>>;
  readonly close: () => Promise<void>;
  /** All files of the project's folder, by their paths. */
  readonly files: () => Promise<Readonly<Record<string, string>>>;
}

let projects = 0;

/** Makes a project of some articles on a disk in memory and opens it in a session of its own, with the real handlers; locks lie in `root`. */
export async function openRouted(root: string, articles: readonly Article[]): Promise<RoutedProject> {
  const env = testEnvironment(root, memoryFiles(path.join(root, 'user-data')));
  const session = new Session(env, 'en', silentSession);
  const folder = path.join(root, `project-${String(projects += 1)}`);
  unwrap(await session.saveProfile(ada));
  unwrap(await createProject(env, folder, { title: 'Test', owner: ada }));
  unwrap(await session.open(folder));
  for (const article of articles) unwrap(await unwrap(session.requireWorkspace()).addArticle(article));
  const send = sender(handlersOf(session, root));
  return {
    send,
    exported: () => exportOf(session),
    reopen: async () => {
      const [recent] = unwrap(await send('project.close', {})).recent;
      return unwrap(await send('project.openRecent', { id: recent?.id }));
    },
    close: async () => { unwrap(await session.close()); },
    files: () => filesIn(env.files, folder),
  };
}

async function filesIn(files: Files, folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await files.list(folder)) {
    const inner = path.join(folder, name);
    if ((await files.stat(inner)).kind === 'folder') Object.assign(found, await filesIn(files, inner));
    else found[inner] = Buffer.from(await files.read(inner)).toString('base64');
  }
  return found;
}

/** The handlers of the program that need no window; a request that has none here fails as a broken handler does. */
function handlersOf(session: Session, root: string): RequestHandlers {
  const jobs = new JobRunner({ translate: () => (key) => key, onProgress: () => undefined });
  const dialogs = {} as FileDialogs;
  const exchange = new Exchange(session, { dialogs, translate: () => (key) => key, onProgress: () => undefined });
  return {
    ...editRequests(session),
    ...schemaRequests({ session, dialogs, exchange }),
    ...acrossRequests({ session, jobs, searches: jobs, onFound: () => undefined }),
    ...projectRequests({
      session, dialogs, projectsFolder: root, samplesFolder: root, sampleTitle: () => 'Sample', importPaths: () => Promise.reject(new Error('no imports here')),
    }),
  } as RequestHandlers;
}

function sender(handlers: RequestHandlers): RoutedProject['send'] {
  const report = (request: string, cause: unknown): void => { throw new Error(`${request} broke`, { cause }); };
  return async (name, input) => {
    const reply = overTheWire(await routeRequest({ handlers, report }, { isTrusted: true }, { name, input: overTheWire(input) })) as Envelope<never>;
    return reply.ok ? { ok: true, value: requestContract[name].output.parse(reply.value) as never } : reply;
  };
}

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

async function exportOf(session: Session): Promise<string> {
  const { reader } = unwrap(session.requireWorkspace());
  const pieces: Uint8Array[] = [];
  const output = { kind: 'stream' as const, write: async (bytes: Uint8Array) => { pieces.push(bytes); } };
  const request = { format: guillemetJsonlFormat, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output };
  const report = unwrap(await exportProject(session.env, { reader, request }, quietControl()));
  if (report.refused.length > 0) throw new Error(`not exported: ${JSON.stringify(report.refused)}`);
  return Buffer.concat(pieces).toString('utf8');
}
