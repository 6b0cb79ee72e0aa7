// A display for machines without one: an X server that draws into memory, for as long as one command runs.
import { spawn } from 'node:child_process';
import { Refusal } from './process.mjs';

const screen = '1440x900x24';
const startLimit = 20_000;

/** @returns {boolean} whether windows can be shown here as things are */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Runs an action with an environment in which windows can be opened, under Xvfb where there is no display.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withDisplay(action) {
  return hasDisplay() ? action(process.env) : withVirtualDisplay(action);
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
    return await action({ ...process.env, DISPLAY: server.display });
  } finally {
    server.stop();
  }
}

/** @returns {Promise<{ display: string, stop: () => void }>} */
function startServer() {
  // Access control is off (-ac) because the tests run Electron as another user; nobody gets in from the network.
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-ac'];
  // A group of its own: Ctrl-C reaches the command first, and the display outlives it.
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const stop = () => void child.kill();
  process.once('exit', stop);
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
