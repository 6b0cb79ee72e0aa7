// What is built: one row per program, all by the same tool.
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/** @typedef {{ name: string, config: (dist: string) => import('vite').InlineConfig }} Target */

/**
 * The language detector's table as JSON text: a megabyte of it is read several times faster than the same table as code.
 * @type {import('vite').Plugin}
 */
const tableAsJson = {
  name: 'table-as-json',
  async load(id) {
    if (!/[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/.test(id)) return null;
    const { ngramsData } = await import(pathToFileURL(id).href);
    return `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))});`;
  },
};

/**
 * A program that runs in Node or in Electron's main process: everything but the runtime's own modules is bundled, and what it imports only later stays in pieces beside it.
 * @param {{ name: string, entry: string, folder: string, file: string, format?: 'es' | 'cjs', isOneFile?: boolean, banner?: string }} program
 * @returns {Target}
 */
function program({ name, entry, folder, file, format = 'es', isOneFile = false, banner = '' }) {
  return {
    name,
    config: (dist) => ({
      configFile: false, root, logLevel: 'warn', mode: 'production', publicDir: false, plugins: [tableAsJson],
      ssr: { noExternal: true },
      build: {
        ssr: true, target: 'node20', outDir: path.join(dist, folder), emptyOutDir: false, minify: false, reportCompressedSize: false,
        rollupOptions: {
          input: path.join(root, entry), external: ['electron', /^node:/],
          output: { format, entryFileNames: file, ...(isOneFile ? { codeSplitting: false } : { chunkFileNames: 'pieces/[name]-[hash].mjs' }), banner },
        },
      },
    }),
  };
}

/** @type {Target} */
const renderer = {
  name: 'renderer',
  config: (dist) => ({
    configFile: false, root: path.join(root, 'renderer'), base: './', logLevel: 'warn', mode: 'production', plugins: [react()],
    build: {
      outDir: path.join(dist, 'renderer'), emptyOutDir: true, target: 'chrome130', reportCompressedSize: false, chunkSizeWarningLimit: 10_000,
      assetsInlineLimit: 0,
    },
    worker: { format: 'es' },
  }),
};

/** @type {readonly Target[]} */
export const targets = [
  program({ name: 'main', entry: 'electron/main.ts', folder: 'electron', file: 'main.js' }),
  program({ name: 'preload', entry: 'electron/preload.ts', folder: 'electron', file: 'preload.cjs', format: 'cjs', isOneFile: true }),
  program({ name: 'background', entry: 'electron/background/background-process.ts', folder: 'electron', file: 'background.js' }),
  program({ name: 'companion', entry: 'electron/background/companion-process.ts', folder: 'electron', file: 'companion.js' }),
  program({ name: 'command line', entry: 'annotations/cli/main.ts', folder: 'cli', file: 'guillemet.mjs', banner: '#!/usr/bin/env node' }),
  renderer,
];
