// A program of the tests that runs by itself, as one file for plain Node.
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * Bundles a program and answers the path of the file; what needs the packages of development at run time stays outside.
 * @param {string} input its file, from the top of the tree
 * @param {string} folder emptied before
 * @returns {Promise<string>}
 */
export async function bundleProgram(input, folder) {
  const { build } = await import('vite');
  await build({
    configFile: false, root, logLevel: 'error', publicDir: false, ssr: { noExternal: true },
    build: {
      ssr: true, target: 'node20', outDir: folder, emptyOutDir: true, minify: false,
      rollupOptions: {
        input: path.join(root, input), external: ['playwright', 'vite', 'vitest', /^node:/],
        output: { format: 'es', entryFileNames: 'program.mjs', codeSplitting: false },
      },
    },
  });
  return path.join(folder, 'program.mjs');
}
