import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { root } from './paths.mjs';

export default defineConfig({
  testDir: path.join(root, 'tests', 'demo'), testMatch: '*.demo.ts', outputDir: path.join(root, 'test-results'), workers: 1, retries: 0, timeout: 180_000,
  expect: { timeout: 20_000 }, reporter: [['line']],
});
