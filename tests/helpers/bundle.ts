import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

/** A program bundled for plain Node, in pieces as it ships, in a temporary place. */
export interface Bundle {
  readonly file: string;
  remove(): Promise<void>;
}

/** Bundles an entry of the source tree, so that a test can run it as a process of its own. */
export async function bundle(entry: string): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'guillemet-bundle-'));
  const file = `${basename(entry, '.ts')}.mjs`;
  await build({
    configFile: false, logLevel: 'error', publicDir: false, ssr: { noExternal: true },
    build: {
      ssr: true, target: 'node20', outDir: folder, minify: false,
      rollupOptions: { input: resolve(entry), external: [/^node:/], output: { format: 'es', entryFileNames: file } },
    },
  });
  return { file: join(folder, file), remove: () => rm(folder, { recursive: true, force: true }) };
}
