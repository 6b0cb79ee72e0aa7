// The tests that need no window; those that do are started by `npm run test:e2e`.
import { defineConfig } from 'vitest/config';
import { root } from './paths.mjs';

export default defineConfig({
  root,
  test: {
    environment: 'node',
    // Only a net under endless loops: a slow machine must not fail a test.
    testTimeout: 120_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/package/**', 'tests/bench/**'],
  },
});
