import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Files } from '../../annotations/store/files.ts';
import { takeLock } from '../../annotations/store/lock.ts';
import { sha256 } from '../../annotations/store/hash.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { codeOf, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const request = { subject: ['/project', 'ada'], onLost: () => undefined };

/** Leaves the lock as a program with this process id would leave it, had it been killed. */
async function leaveLock(root: string, owner: object): Promise<void> {
  const base = join(root, 'user-data', 'locks', sha256(JSON.stringify(request.subject)).slice(0, 32));
  await mkdir(`${base}.lock`, { recursive: true });
  await writeFile(`${base}.owner.json`, JSON.stringify(owner));
}

/** The id of a process that has just ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => { child.on('close', resolve); });
  return child.pid ?? 0;
}

test('a lock is held by one at a time, and free again when released', () => withFolder(async (root) => {
  const first = unwrap(await takeLock(testEnvironment(root), request));
  expect(codeOf(await takeLock(testEnvironment(root), request))).toBe('project.locked');
  const other = unwrap(await takeLock(testEnvironment(root), { ...request, subject: ['/project', 'ben'] }));
  unwrap(await other.release());
  unwrap(await first.release());
  unwrap(await unwrap(await takeLock(testEnvironment(root), request)).release());
  expect(await readdir(join(root, 'user-data', 'locks'))).toEqual([]);
}));

test('the lock of a dead program on this computer is taken over at once', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  await leaveLock(root, { host: env.process.host, pid: await deadProcess(), session: 'gone' });
  unwrap(await unwrap(await takeLock(env, request)).release());
  expect(await readdir(join(root, 'user-data', 'locks'))).toEqual([]);
}));

test('the lock of an earlier run with our own process id is taken over', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  await leaveLock(root, { ...env.process, session: 'gone' });
  unwrap(await unwrap(await takeLock(env, request)).release());
}));

test('the lock of a living program, of another computer or of nobody known is left alone', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  for (const owner of [{ ...env.process, pid: process.ppid, session: 'other' }, { host: 'elsewhere', pid: await deadProcess(), session: 'other' }, {}]) {
    await leaveLock(root, owner);
    expect(codeOf(await takeLock(env, request))).toBe('project.locked');
  }
}));

test('the lock of a program that was killed before it had signed it is taken over at once, unless somebody alive is about to sign', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  const base = join(root, 'user-data', 'locks', sha256(JSON.stringify(request.subject)).slice(0, 32));
  const claim = async (pid: number): Promise<void> => writeFile(`${base}.${env.process.host}-${String(pid)}-other-0.claim`, '');
  await mkdir(`${base}.lock`, { recursive: true });
  await claim(process.ppid);
  expect(codeOf(await takeLock(env, request))).toBe('project.locked');
  await rm(`${base}.${env.process.host}-${String(process.ppid)}-other-0.claim`);
  await claim(await deadProcess());
  unwrap(await unwrap(await takeLock(env, request)).release());
  expect(await readdir(join(root, 'user-data', 'locks'))).toEqual([]);
}));

test('the lock of a dead program is taken over also where others died while they were taking it', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  const base = join(root, 'user-data', 'locks', sha256(JSON.stringify(request.subject)).slice(0, 32));
  const takenBy = (of: string, taker: object | null): Promise<void> => writeFile(`${base}.${of}.taking`, taker === null ? '' : JSON.stringify(taker));
  const [host, pid] = [env.process.host, await deadProcess()];
  await leaveLock(root, { host, pid, session: 'gone' });
  await takenBy('gone', { host, pid: process.ppid, session: 'busy' });
  expect(codeOf(await takeLock(env, request))).toBe('project.locked');
  await takenBy('gone', { host, pid, session: 'gone2' });
  await takenBy('gone2', null);
  unwrap(await unwrap(await takeLock({ ...env, files: { ...nodeFiles, pause: () => Promise.resolve() } }, request)).release());
  expect(await readdir(join(root, 'user-data', 'locks'))).toEqual([]);
}));

test('a lock that seems to be old or from the future is taken over only if nobody touches it while it is watched', () => withFolder(async (root) => {
  const lock = join(root, 'user-data', 'locks', `${sha256(JSON.stringify(request.subject)).slice(0, 32)}.lock`);
  for (const days of [-365, -1, 1, 365]) {
    const moment = new Date(Date.now() + days * 86_400_000);
    for (const isAlive of [true, false]) {
      const env = testEnvironment(root, { ...nodeFiles, pause: async () => { if (isAlive) await utimes(lock, moment, new Date(moment.getTime() + 5000)); } });
      await leaveLock(root, { ...env.process, pid: process.ppid, session: 'other' });
      await utimes(lock, moment, moment);
      const taken = await takeLock(env, request);
      expect([days, isAlive, codeOf(taken)]).toEqual([days, isAlive, isAlive ? 'project.locked' : 'ok']);
      if (taken.ok) unwrap(await taken.value.release());
    }
  }
}));

test('of two that find the same dead lock only one gets it', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  const dead = await deadProcess();
  for (let round = 0; round < 20; round += 1) {
    await leaveLock(root, { host: env.process.host, pid: dead, session: `gone${String(round)}` });
    const taken = await Promise.all([1, 2, 3].map(() => takeLock(env, request)));
    const held = taken.filter((each) => each.ok);
    expect(held).toHaveLength(1);
    for (const each of held) unwrap(await each.value.release());
  }
}));

test('a lock that was touched within the last minute is not even watched; one whose owner nobody can read is watched, and once more before it goes', () => withFolder(async (root) => {
  const lock = join(root, 'user-data', 'locks', `${sha256(JSON.stringify(request.subject)).slice(0, 32)}.lock`);
  const watched: number[] = [];
  const env = testEnvironment(root, { ...nodeFiles, pause: (milliseconds) => { watched.push(milliseconds); return Promise.resolve(); } });
  const leave = async (seconds: number): Promise<void> => {
    await leaveLock(root, { not: 'an owner' });
    const moment = new Date(Date.now() - seconds * 1000);
    await utimes(lock, moment, moment);
  };
  await leave(50);
  expect([codeOf(await takeLock(env, request)), watched]).toEqual(['project.locked', []]);
  await leave(70);
  const taken = await takeLock(env, request);
  expect([codeOf(taken), watched]).toEqual(['ok', [7000, 7000]]);
  if (taken.ok) unwrap(await taken.value.release());
}));

test('of several programs that wait for a dead one’s lock, one that finds it being freed leaves it alone', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  const base = join(root, 'user-data', 'locks', sha256(JSON.stringify(request.subject)).slice(0, 32));
  await leaveLock(root, { host: env.process.host, pid: await deadProcess(), session: 'gone' });
  await writeFile(`${base}.gone.taking`, JSON.stringify({ host: env.process.host, pid: process.ppid, session: 'alive' }));
  expect(codeOf(await takeLock(env, request))).toBe('project.locked');
  await rm(`${base}.gone.taking`);
  unwrap(await unwrap(await takeLock(env, request)).release());
}));

test('a lock that cannot be signed is not held, and says why', () => withFolder(async (root) => {
  const failing = (call: 'rename' | 'makeFolder' | 'openNew'): Files => ({ ...nodeFiles, [call]: () => Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: call })) });
  for (const call of ['rename', 'makeFolder', 'openNew'] as const) expect([call, codeOf(await takeLock(testEnvironment(root, failing(call)), request))]).toEqual([call, 'disk.read_only']);
  unwrap(await unwrap(await takeLock(testEnvironment(root), request)).release());
  expect(await readdir(join(root, 'user-data', 'locks'))).toEqual([]);
}));

test('a lock is given up also where the disk does not let its signature go', () => withFolder(async (root) => {
  let isBad = false;
  const files: Files = { ...nodeFiles, remove: (path) => (isBad && path.endsWith('.owner.json') ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'unlink' })) : nodeFiles.remove(path)) };
  const held = unwrap(await takeLock(testEnvironment(root, files), request));
  isBad = true;
  expect(codeOf(await held.release())).toBe('disk.denied');
  expect((await readdir(join(root, 'user-data', 'locks'))).filter((name) => !name.endsWith('.owner.json'))).toEqual([]);
  isBad = false;
  unwrap(await unwrap(await takeLock(testEnvironment(root, files), request)).release());
}));

test('a lock says who holds it, by computer, process and run', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  const held = unwrap(await takeLock(env, request));
  const [name = ''] = (await readdir(join(root, 'user-data', 'locks'))).filter((each) => each.endsWith('.owner.json'));
  expect(JSON.parse(await readFile(join(root, 'user-data', 'locks', name), 'utf8'))).toEqual(env.process);
  unwrap(await held.release());
}));
