import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openProject } from '../../annotations/store/open-project.ts';
import { partOfCases, type Cases } from '../fault/part.ts';
import type { Annotator } from '../../shared/records.ts';
import { bundle } from '../helpers/bundle.ts';
import { randomFrom } from '../helpers/random.ts';
import { ada, ben, codeOf, stepId, tag, testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { BURST_ARTICLES, checkTold, makeBurstProject } from './burst.ts';
import { linesOfKilled } from './killed.ts';

/** Two programs on one project: as two people, and as the same one. */
export const twoProcessesPart = partOfCases({
  name: 'two-processes', says: 'Two programs edit one project at once, as two people and as the same one; the first of them is killed, and the second takes over.',
}, openTwoProcesses);

async function openTwoProcesses(seed: number): Promise<Cases> {
  const base = await mkdtemp(join(tmpdir(), 'guillemet-two-'));
  const burst = await bundle(resolve('tests/crash/burst-child.ts'));
  return {
    total: null,
    attempt: async (number) => {
      const root = join(base, String(number));
      await makeBurstProject(root);
      const random = randomFrom((seed * 100_003 + number) >>> 0);
      await (number % 2 === 0 ? asTwoPeople(root, burst.file, random) : asTheSamePerson(root, burst.file));
      await rm(root, { recursive: true });
    },
    close: async () => {
      await burst.remove();
      await rm(base, { recursive: true, force: true });
    },
  };
}

/** Two people work at once, each until their program is killed; nothing that either was told is lost. */
async function asTwoPeople(root: string, file: string, random: () => number): Promise<void> {
  const work = async (person: Annotator): Promise<readonly string[]> => linesOfKilled(file, burstArgs(root, person, 80 + Math.floor(random() * 250)));
  const [adas, bens] = await Promise.all([work(ada), work(ben)]);
  if (adas.length === 0 || bens.length === 0) throw new Error('one of the two got nothing done');
  await checkTold(root, ada, adas);
  await checkTold(root, ben, bens);
}

/** A second program as the same person may only read, and takes over at once when the first is killed. */
async function asTheSamePerson(root: string, file: string): Promise<void> {
  const program = spawn(process.execPath, [file, ...burstArgs(root, ada, 0)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  const begun = new Promise<void>((done) => { program.stdout.on('data', (bytes: Buffer) => { out += bytes.toString('utf8'); done(); }); });
  const ended = new Promise((done) => { program.on('close', done); });
  await begun;
  const [article] = BURST_ARTICLES;
  if (article === undefined) throw new Error('no article');
  try {
    const second = unwrap(await openProject(testEnvironment(root), { folder: join(root, 'project'), annotator: ada }));
    const codes = [second.readOnly?.code, codeOf(await second.apply(article.id, tag(article, [0, 7]), stepId())), codeOf(await second.undo())];
    unwrap(await second.close());
    if (codes.some((code) => code !== 'project.locked')) throw new Error(`the second program may write: ${codes.join(', ')}`);
  } finally {
    program.kill('SIGKILL');
    await ended;
  }
  await checkTold(root, ada, out.split('\n').slice(0, -1));
}

function burstArgs(root: string, { id }: Annotator, calls: number): readonly string[] {
  return [join(root, 'project'), join(root, 'user-data'), id, String(calls), '0', ...BURST_ARTICLES.map((article) => article.id)];
}
