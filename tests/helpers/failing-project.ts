import { join } from 'node:path';
import type { Files } from '../../annotations/store/files.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { ada, makeArticle, testEnvironment, unwrap, withFolder } from './store-fixture.ts';

/** The two articles of the project. */
export const [lyon, paris] = [makeArticle('Ada à Lyon.', 'lyon.txt'), makeArticle('Ben à Paris.', 'paris.txt')] as const;

const failure = Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'test' });

/** A project of two articles on a disk whose calls may be made to fail by the ending of their path. */
export async function withProject(body: (given: { folder: string; workspace: Workspace; fail: (ending: string | null) => void; reopen: () => Promise<Workspace> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    let bad: string | null = null;
    const fails = (path: string): boolean => bad !== null && path.endsWith(bad);
    const guard = <Value>(call: (path: string) => Promise<Value>) => (path: string): Promise<Value> => (fails(path) ? Promise.reject(failure) : call(path));
    const files: Files = {
      ...nodeFiles, read: guard(nodeFiles.read), list: guard(nodeFiles.list), rename: (from, to) => (fails(to) ? Promise.reject(failure) : nodeFiles.rename(from, to)),
      openAppend: async (path) => { const file = await nodeFiles.openAppend(path); return { ...file, write: (bytes) => (fails(path) ? Promise.reject(failure) : file.write(bytes)) }; },
    };
    const folder = join(root, 'project');
    unwrap(await createProject(testEnvironment(root, files), folder, { title: 'Test', owner: ada }));
    const reopen = async (): Promise<Workspace> => unwrap(await openProject(testEnvironment(root, files), { folder, annotator: ada }));
    const workspace = await reopen();
    for (const article of [lyon, paris]) unwrap(await workspace.addArticle(article));
    await body({ folder, workspace, fail: (ending) => { bad = ending; }, reopen });
  });
}
