// Starting other programs, and stopping ourselves with a message a person can act on.
import { spawn } from 'node:child_process';

/** An expected failure: its message is for the person at the terminal, and no stack trace is shown. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';
}

/**
 * Runs the body of a command line program; an expected failure prints its message and exits with 1.
 * @param {() => Promise<number | void>} body resolves to the exit code; nothing means 0
 * @returns {Promise<void>}
 */
export async function runProgram(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Runs a program to its end and answers its exit code; 127 when it could not be started, 128 when a signal ended it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] output goes to our own terminal unless said otherwise
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { stdio: 'inherit', ...options });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 128));
  });
}

/**
 * Runs a program quietly and answers its exit code with all it wrote.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 128, output }));
  });
}

/**
 * Runs the npm that belongs to this Node, which is a script on Windows.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function npm(args, options = {}) {
  const windows = process.platform === 'win32';
  return capture(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/** @returns {boolean} whether this process has the rights of the system's administrator */
export function isRoot() {
  return process.getuid?.() === 0;
}
