// Runs Electron under test as an ordinary user when we are root, so that its real sandbox is what is tested.
import { access, cp, mkdir, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { distFolderStamp, root } from './paths.mjs';
import { capture, isRoot, Refusal } from './process.mjs';
import { namespacesAreOpen } from './sandbox.mjs';

const user = 'guillemet-e2e';
const stage = path.join(tmpdir(), 'guillemet-e2e');
const keptFor = 2 * 24 * 60 * 60_000;

/**
 * Answers the environment that tells tests/e2e/launch.ts what to start and as whom.
 * @param {import('./bootstrap.mjs').Runtime} runtime
 * @returns {Promise<Record<string, string>>}
 */
export async function prepareApplication(runtime) {
  const sandbox = await namespacesAreOpen();
  if (!sandbox) console.log('Notice: user namespaces are closed here, so Electron runs without its sandbox; the sandbox test is skipped.');
  const common = { GUILLEMET_E2E_SANDBOX: sandbox ? 'on' : 'off' };
  if (!isRoot()) return { ...common, GUILLEMET_E2E_ELECTRON: runtime.executablePath, GUILLEMET_E2E_APP: root, GUILLEMET_E2E_USER: '' };
  const ids = await ordinaryUser();
  const application = await stageCopy('application', root + (await distFolderStamp()), copyApplication);
  const electron = await stageProgram('electron', runtime.executablePath);
  return { ...common, GUILLEMET_E2E_ELECTRON: electron.start, GUILLEMET_E2E_APP: application, GUILLEMET_E2E_USER: ids };
}

/**
 * The same for the packaged application, which brings its own Electron: answers how tests/package starts it.
 * @param {string} program the file that starts it
 * @returns {Promise<Record<string, string>>}
 */
export async function preparePackaged(program) {
  if (!isRoot()) return { GUILLEMET_PACKAGED: program, GUILLEMET_PACKAGED_START: program };
  const staged = await stageProgram('packaged', program);
  return { GUILLEMET_PACKAGED: staged.program, GUILLEMET_PACKAGED_START: staged.start };
}

async function ordinaryUser() {
  if ((await capture('id', ['-u', user])).code !== 0) await capture('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', user]);
  const uid = await capture('id', ['-u', user]);
  const gid = await capture('id', ['-g', user]);
  if (uid.code !== 0) throw new Refusal(`The user ${user}, as whom the window is tested, could not be made.`);
  return `${uid.output.trim()}:${gid.output.trim()}`;
}

/** @param {string} folder */
async function copyApplication(folder) {
  const before = await distFolderStamp();
  await cp(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  if ((await distFolderStamp()) !== before) throw new Refusal('The application was built anew while it was copied for the tests. Please run them again.');
}

/**
 * Copies a program with its folder, and writes beside it the script that starts it as the ordinary user.
 * @param {string} name
 * @param {string} program
 */
async function stageProgram(name, program) {
  const source = path.dirname(program);
  const parts = [program, path.join(source, 'resources', 'app.asar'), path.join(source, 'resources', 'app', 'main.mjs')];
  const folder = await stageCopy(name, (await Promise.all(parts.map(age))).join(), (copy) => cp(source, copy, { recursive: true, verbatimSymlinks: true }));
  const staged = path.join(folder, path.basename(program));
  return { program: staged, start: await writeStarter(staged) };
}

/** @param {string} file */
async function age(file) {
  const found = await stat(file).catch(() => null);
  return `${file} ${found?.mtimeMs ?? 'missing'}`;
}

/**
 * A copy that the ordinary user can read, made once for each origin. Its name says the origin, so test runs of different
 * builds do not disturb each other; it appears all at once, so those of the same build do not either.
 * @param {string} name
 * @param {string} origin
 * @param {(folder: string) => Promise<void>} copy
 */
async function stageCopy(name, origin, copy) {
  const folder = path.join(stage, `${name}-${createHash('sha256').update(origin).digest('hex').slice(0, 16)}`);
  if (await exists(folder)) {
    await utimes(folder, new Date(), new Date());
    return folder;
  }
  await mkdir(stage, { recursive: true });
  await removeOldCopies();
  const workshop = await mkdtemp(path.join(stage, 'copying-'));
  await copy(workshop);
  await capture('chmod', ['-R', 'a+rX', workshop]);
  await rename(workshop, folder).catch(async (error) => {
    if (!(await exists(folder))) throw error;
    await rm(workshop, { recursive: true });
  });
  return folder;
}

async function removeOldCopies() {
  for (const name of await readdir(stage)) {
    const file = path.join(stage, name);
    const found = await stat(file).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > keptFor) await rm(file, { recursive: true, force: true });
  }
}

// `setpriv` becomes the program it starts, so pipes and signals reach Electron itself.
/** @param {string} program */
async function writeStarter(program) {
  const starter = `${program}-as-user`;
  if (await exists(starter)) return starter;
  const rights = `--reuid=${user} --regid=${user} --init-groups --no-new-privs --inh-caps=-all --bounding-set=-all`;
  const fresh = `${starter}-${process.pid}`;
  await writeFile(fresh, `#!/bin/sh\nexec setpriv ${rights} "${program}" "$@"\n`, { mode: 0o755 });
  await rename(fresh, starter);
  return starter;
}

/** @param {string} file */
function exists(file) {
  return access(file).then(() => true, () => false);
}
