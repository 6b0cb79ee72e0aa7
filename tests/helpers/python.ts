import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether Python 3 is at hand; tests that need it are skipped where it is not. */
export const isPythonHere = spawnSync('python3', ['--version']).status === 0;

/** Runs a Python script over a file of the given content and parses the JSON that it prints; `path` is its first argument. */
export function runPython(script: string, content: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'guillemet-'));
  try {
    const path = join(folder, 'export');
    writeFileSync(path, content);
    return JSON.parse(execFileSync('python3', ['-X', 'utf8', '-c', script, path], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
