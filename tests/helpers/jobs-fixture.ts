import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JobControl } from '../../annotations/jobs/job.ts';
import { importPaths, type ImportRequest } from '../../annotations/jobs/import-paths.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { ImportReport } from '../../shared/reports.ts';
import { openFresh, testEnvironment, unwrap, withFolder } from './store-fixture.ts';

/** A job that nobody stops, whose refusals are described by their codes. */
export function quietControl(signal: AbortSignal = new AbortController().signal): JobControl {
  return { signal, onProgress: () => undefined, describe: ({ code }) => code };
}

/** Writes files of the given names and contents. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

export interface JobFixture {
  readonly root: string;
  /** Folder for files to import. */
  readonly source: string;
  readonly folder: string;
  readonly env: StoreEnvironment;
  readonly workspace: Workspace;
  /** Imports from the source folder, or from paths inside it. */
  readonly bring: (request?: Partial<ImportRequest>, control?: JobControl) => Promise<ImportReport>;
}

/** A fresh project opened by Ada, and a folder to import from. */
export async function withImports(body: (fixture: JobFixture) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const [folder, source] = [join(root, 'project'), join(root, 'source')];
    await mkdir(source);
    const env = testEnvironment(root);
    const workspace = await openFresh(env, folder);
    const bring = async (request: Partial<ImportRequest> = {}, control = quietControl()): Promise<ImportReport> => {
      const whole: ImportRequest = { paths: [source], format: 'auto', annotator: null, unit: null, map: {}, dryRun: false, ...request };
      return unwrap(await importPaths(env, { workspace, request: whole }, control));
    };
    await body({ root, source, folder, env, workspace, bring });
    await workspace.close();
  });
}
