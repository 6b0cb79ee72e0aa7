import path from 'node:path';
import { createProject } from '../../annotations/store/project-file.ts';
import { walkFiles } from '../../annotations/jobs/walk-files.ts';
import type { Files } from '../../annotations/store/files.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { ImportReport } from '../../shared/reports.ts';
import type { OpenedProject } from '../../shared/ipc/contract.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import { describeProject, type Session } from '../session.ts';
import { freeFolder } from '../free-folder.ts';

/** What these requests need besides the session. */
export interface ProjectContext {
  readonly session: Session;
  readonly dialogs: FileDialogs;
  readonly projectsFolder: string;
  readonly samplesFolder: string;
  readonly sampleTitle: () => string;
  /** Imports files and folders into the open project, with progress. */
  readonly importPaths: (paths: readonly string[]) => Promise<Result<ImportReport>>;
}

type Name = 'project.create' | 'project.openFolder' | 'project.openDialog' | 'project.openRecent' | 'project.forgetRecent' | 'project.openSample' | 'project.openDropped' | 'project.close';
type Opening = Promise<Result<{ opened: OpenedProject | null; imported: ImportReport | null }>>;

const NOTHING = ok({ opened: null, imported: null });

/** Making, opening and leaving projects. */
export function projectRequests(context: ProjectContext): Pick<RequestHandlers, Name> {
  const { session, dialogs } = context;
  return {
    'project.create': async ({ title }) => {
      const place = await dialogs.chooseFolder('dialogs.newProjectPlace', true);
      return place === null ? NOTHING : makeAndOpen(context, { title, parent: place, paths: [] });
    },
    'project.openFolder': async () => {
      const folder = await dialogs.chooseFolder('dialogs.folderOfArticles');
      return folder === null ? NOTHING : openArticles(context, folder);
    },
    'project.openDialog': async () => {
      const folder = await dialogs.chooseFolder('dialogs.openProject');
      return folder === null ? NOTHING : open(session, folder);
    },
    'project.openRecent': async ({ id }) => {
      const folder = session.folderOfRecent(id);
      return folder.ok ? open(session, folder.value) : folder;
    },
    'project.forgetRecent': async ({ id }) => {
      const forgotten = await session.forgetRecent(id);
      return forgotten.ok ? ok({ recent: [...await session.recent()] }) : forgotten;
    },
    'project.openSample': () => openSample(context),
    'project.openDropped': ({ paths }) => openDropped(context, paths),
    'project.close': async () => {
      const closed = await session.close();
      return closed.ok ? ok({ recent: [...await session.recent()] }) : closed;
    },
  };
}

async function open(session: Session, folder: string): Opening {
  const opened = await session.open(folder);
  return opened.ok ? ok({ opened: opened.value, imported: null }) : opened;
}

/** A folder that is a project is opened; one of articles becomes a project of its name, its files untouched. */
async function openArticles(context: ProjectContext, folder: string): Opening {
  const { files } = context.session.env;
  const isProject = await files.stat(path.join(folder, 'project.json')).then(() => true, () => false);
  if (isProject) return open(context.session, folder);
  if (!await holdsArticles(files, folder)) return refuse('import.nothing_found', { path: folder });
  const made = await context.session.madeFrom(folder);
  return made === null
    ? makeAndOpen(context, { title: path.basename(folder), parent: context.projectsFolder, paths: [folder] })
    : openAndImport(context, made, [folder]);
}

/** Looks for one article, so that no empty project is made of a wrong folder. */
async function holdsArticles(files: Files, folder: string): Promise<boolean> {
  for await (const found of walkFiles(files, { path: folder, isMeant: (name) => name.toLowerCase().endsWith('.txt'), leaveOut: '' })) {
    if (found.kind === 'file') return true;
  }
  return false;
}

/** One folder is opened as if it had been chosen; files become a project named after the folder they lie in. */
async function openDropped(context: ProjectContext, paths: readonly string[]): Opening {
  const [first] = paths;
  if (first === undefined) return NOTHING;
  const found = await context.session.env.files.stat(first).catch(() => null);
  if (paths.length === 1 && found?.kind === 'folder') return openArticles(context, first);
  return makeAndOpen(context, { title: path.basename(path.dirname(first)), parent: context.projectsFolder, paths });
}

/** The sample is made once; after that it is the person's own project like any other. */
async function openSample(context: ProjectContext): Opening {
  const title = context.sampleTitle();
  const folder = path.join(context.projectsFolder, title);
  const exists = await context.session.env.files.stat(path.join(folder, 'project.json')).then(() => true, () => false);
  return exists ? open(context.session, folder) : makeAndOpen(context, { title, parent: context.projectsFolder, paths: [context.samplesFolder] });
}

async function makeAndOpen(context: ProjectContext, wanted: { title: string; parent: string; paths: readonly string[] }): Opening {
  const { session } = context;
  const folder = await freeFolder(session.env.files, wanted.parent, wanted.title);
  const made = await createProject(session.env, folder, { title: wanted.title, owner: session.profile });
  return made.ok ? openAndImport(context, folder, wanted.paths) : made;
}

async function openAndImport(context: ProjectContext, folder: string, paths: readonly string[]): Opening {
  const { session } = context;
  const opened = await session.open(folder, paths[0]);
  if (!opened.ok) return opened;
  if (paths.length === 0) return ok({ opened: opened.value, imported: null });
  const imported = await context.importPaths(paths);
  if (!imported.ok) return imported;
  const workspace = session.requireWorkspace();
  return workspace.ok ? ok({ opened: describeProject(workspace.value), imported: imported.value }) : workspace;
}
