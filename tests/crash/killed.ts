import { spawn } from 'node:child_process';

/** Runs a program that kills itself; answers the lines that it printed before. One that ended otherwise is an error. */
export function linesOfKilled(file: string, args: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, error] = ['', ''];
    program.stdout.on('data', (bytes: Buffer) => { out += bytes.toString('utf8'); });
    program.stderr.on('data', (bytes: Buffer) => { error += bytes.toString('utf8'); });
    program.on('error', reject);
    program.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1));
      else reject(new Error(`the program ended by itself: ${error}`));
    });
  });
}
