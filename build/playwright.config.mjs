import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { root } from './paths.mjs';

// No retries: a test that fails once is broken.
export default defineConfig({
  testDir: path.join(root, 'tests', 'e2e'), globalSetup: path.join(root, 'tests', 'e2e', 'used-before.config.ts'), outputDir: path.join(root, 'test-results'), workers: 2, fullyParallel: false, retries: 0,
  timeout: 120_000, expect: { timeout: 15_000 }, reporter: [['list']], forbidOnly: true,
});
