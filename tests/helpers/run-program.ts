import { spawn } from 'node:child_process';

/** How a program ended and what it wrote. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a bundled program in plain Node and waits for its end. */
export function runProgram(file: string, args: readonly string[], options: { env?: Record<string, string>; folder?: string } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: options.folder, env: { ...process.env, LC_ALL: 'C', ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, error]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => error.push(bytes));
    child.on('error', reject);
    child.on('close', (status) => { resolve({ status, out: Buffer.concat(out).toString('utf8'), error: Buffer.concat(error).toString('utf8') }); });
  });
}
