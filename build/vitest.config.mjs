// The tests that need no window; those that do are started by `npm run test:e2e`.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { root } from './paths.mjs';
import { quickDisk } from './quick-disk.mjs';

// Workers take their environment from here.
process.env['TMPDIR'] = quickDisk();

export default defineConfig({
  root,
  test: {
    environment: 'node',
    // Left to itself it keeps one core for a terminal that nobody types in.
    maxWorkers: availableParallelism(),
    // Each worker loads a module once, and not once for every file of tests: none of ours keeps state that another could meet.
    isolate: false,
    // Only a net under endless loops: a slow machine must not fail a test.
    testTimeout: 120_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/package/**', 'tests/bench/**'],
  },
});
