import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { root } from './paths.mjs';

// A whole article by hand takes minutes.
export default defineConfig({
  testDir: path.join(root, 'tests', 'gold', 'in-window'), testMatch: '*.hand.ts', outputDir: path.join(root, 'test-results'), workers: 1, retries: 0,
  timeout: 900_000, expect: { timeout: 15_000 }, reporter: [['line']],
});
