import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProject } from '../../annotations/store/project-file.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { Session } from '../../electron/session.ts';
import { ada, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';
import { silentSession } from '../helpers/silent-session.ts';

test('projects that are opened at once are opened one after the other: the last is the open one, to be written to, and none stays locked', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  const [first, second] = [join(root, 'first'), join(root, 'second')];
  for (const folder of [first, second]) unwrap(await createProject(env, folder, { title: 'P', owner: ada }));
  const session = new Session(env, 'en', silentSession);
  unwrap(await session.saveProfile(ada));
  for (const opened of await Promise.all([first, second, second, first].map((folder) => session.open(folder)))) expect(unwrap(opened).readOnly).toBeNull();
  expect(session.workspace?.folder).toBe(first);
  unwrap(await session.close());
  for (const folder of [first, second]) {
    const again = unwrap(await openProject(env, { folder, annotator: ada }));
    expect(again.readOnly).toBeNull();
    unwrap(await again.close());
  }
}));
