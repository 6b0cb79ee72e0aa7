import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { root } from './paths.mjs';

// Drives the program in release/, which build/test.mjs has packaged and told of.
export default defineConfig({
  testDir: path.join(root, 'tests', 'package'), outputDir: path.join(root, 'test-results', 'package'), workers: 1, retries: 0,
  timeout: 120_000, expect: { timeout: 15_000 }, reporter: [['list']], forbidOnly: true,
});
