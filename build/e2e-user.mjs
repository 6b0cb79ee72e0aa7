// Runs Electron under test as an ordinary user when we are root, so that its real sandbox is what is tested.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { distFolderStamp, root } from './paths.mjs';
import { capture, isRoot, Refusal } from './process.mjs';

const user = 'guillemet-e2e';

/**
 * Answers the environment that tells tests/e2e/launch.ts what to start and as whom.
 * @param {import('./bootstrap.mjs').Runtime} runtime
 * @returns {Promise<Record<string, string>>}
 */
export async function prepareApplication(runtime) {
  const sandbox = await canSandbox();
  if (!sandbox) console.log('Notice: user namespaces are closed here, so Electron runs without its sandbox; the sandbox test is skipped.');
  const common = { GUILLEMET_E2E_SANDBOX: sandbox ? 'on' : 'off' };
  if (!isRoot()) return { ...common, GUILLEMET_E2E_ELECTRON: runtime.executablePath, GUILLEMET_E2E_APP: root, GUILLEMET_E2E_USER: '' };
  const ids = await ordinaryUser();
  const stage = path.join(tmpdir(), 'guillemet-e2e');
  await mkdir(stage, { recursive: true });
  const electron = await stageRuntime(stage, runtime);
  const application = await stageApplication(stage);
  return { ...common, GUILLEMET_E2E_ELECTRON: await writeWrapper(stage, electron), GUILLEMET_E2E_APP: application, GUILLEMET_E2E_USER: ids };
}

async function canSandbox() {
  if (process.platform !== 'linux') return true;
  const asUser = isRoot() ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const [command = 'unshare', ...args] = [...asUser, 'unshare', '--user', 'true'];
  return (await capture(command, args)).code === 0;
}

async function ordinaryUser() {
  if ((await capture('id', ['-u', user])).code !== 0) await capture('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', user]);
  const uid = await capture('id', ['-u', user]);
  const gid = await capture('id', ['-g', user]);
  if (uid.code !== 0) throw new Refusal(`The user ${user}, as whom the window is tested, could not be made.`);
  return `${uid.output.trim()}:${gid.output.trim()}`;
}

/** @param {string} stage @param {import('./bootstrap.mjs').Runtime} runtime */
async function stageRuntime(stage, runtime) {
  const folder = path.join(stage, `electron-${runtime.version}`);
  const executable = path.join(folder, path.basename(runtime.executablePath));
  await refresh(folder, runtime.executablePath, () => cp(path.dirname(runtime.executablePath), folder, { recursive: true, verbatimSymlinks: true }));
  return executable;
}

/** @param {string} stage */
async function stageApplication(stage) {
  const folder = path.join(stage, 'application');
  const built = await distFolderStamp();
  await refresh(folder, createHash('sha256').update(root).update(built).digest('hex'), async () => {
    await cp(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
    await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  });
  return folder;
}

/**
 * Makes a folder anew unless it was made from the same thing before.
 * @param {string} folder @param {string} origin @param {() => Promise<void>} make
 */
async function refresh(folder, origin, make) {
  const stamp = `${folder}.made-from`;
  if ((await readFile(stamp, 'utf8').catch(() => '')) === origin) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await make();
  await capture('chmod', ['-R', 'a+rX', folder]);
  await writeFile(stamp, origin);
}

// `setpriv` becomes the program it starts, so pipes and signals reach Electron itself.
/** @param {string} stage @param {string} electron */
async function writeWrapper(stage, electron) {
  const wrapper = path.join(stage, 'electron-as-user');
  const lines = ['#!/bin/sh', `exec setpriv --reuid=${user} --regid=${user} --init-groups --no-new-privs --inh-caps=-all --bounding-set=-all "${electron}" "$@"`];
  await writeFile(wrapper, `${lines.join('\n')}\n`, { mode: 0o755 });
  return wrapper;
}
