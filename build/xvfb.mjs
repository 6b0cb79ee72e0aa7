// A display for machines without one: an X server that draws into memory, for as long as one command runs.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Refusal } from './process.mjs';

const screen = '1440x900x24';
const startLimit = 20_000;

/** @returns {boolean} whether windows can be shown here as things are */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {boolean} whether a virtual display can be had here */
export function hasVirtualDisplay() {
  return process.platform === 'linux' && (process.env.PATH ?? '').split(path.delimiter).some((folder) => isProgram(path.join(folder, 'Xvfb')));
}

/**
 * Runs an action where its windows are in nobody's way: on a virtual display where one can be had, else on the person's own.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withQuietDisplay(action) {
  return hasVirtualDisplay() || !hasDisplay() ? withVirtualDisplay(action) : action(process.env);
}

/**
 * Runs an action with a virtual display of its own, which ends with it.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(action) {
  const server = await startServer();
  try {
    // Without the two that would lead a program to the person's own Wayland desktop.
    const { WAYLAND_DISPLAY: _, XDG_SESSION_TYPE: __, ...env } = process.env;
    return await outliving(() => action({ ...env, DISPLAY: server.display }));
  } finally {
    server.stop();
  }
}

/**
 * Ctrl-C reaches the action's own programs as well; we wait for their end, so that the display goes after them.
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
async function outliving(action) {
  const wait = () => {};
  const end = () => process.exit(1);
  process.on('SIGINT', wait).on('SIGTERM', end).on('SIGHUP', end);
  try {
    return await action();
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', end).off('SIGHUP', end);
  }
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<{ display: string, stop: () => void }>} */
function startServer() {
  // Access control is off (-ac) because the tests run Electron as another user; nobody gets in from the network.
  // Without -noreset the server begins anew when its last window closes, and a program that starts just then finds none.
  const args = ['-noreset', '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-ac'];
  // A group of its own: Ctrl-C reaches the command first, and the display outlives it.
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const kill = () => void child.kill();
  const stop = () => {
    kill();
    process.off('exit', kill);
  };
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal('The virtual display did not start in time.')), startLimit);
    let problems = '';
    child.stderr?.on('data', (chunk) => (problems += chunk));
    child.on('error', () => reject(new Refusal('Xvfb is missing; it draws the window where there is no display.')));
    child.on('exit', () => reject(new Refusal(`The virtual display ended:\n${problems.trim()}`)));
    child.stdio[3]?.once('data', (number) => {
      clearTimeout(timer);
      resolve({ display: `:${String(number).trim()}`, stop });
    });
  });
}
