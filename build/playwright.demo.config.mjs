import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { root } from './paths.mjs';

// The demo is a script rather than a test, and its folder is given by GUILLEMET_DEMO_FOLDER.
export default defineConfig({
  testDir: path.join(root, 'tests', 'e2e'), testMatch: 'demo.ts', outputDir: path.join(root, 'test-results', 'demo'),
  workers: 1, retries: 0, timeout: 120_000, expect: { timeout: 15_000 }, reporter: [['list']],
});
