import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGold, type GoldArticle } from './gold-line.ts';

/** Where the marked articles lie, a folder a part. */
export const GOLD_FOLDER = dirname(fileURLToPath(import.meta.url));

/** The parts that hold articles of our own: for making rules, for measuring them, and the sample project. */
export const GOLD_PARTS = ['dev', 'unseen', 'samples'] as const;

const ENDING = '.marked';

/** The articles of a part, in the order of their names; `folder` is that of the parts. */
export function readPart(part: string, folder = GOLD_FOLDER): readonly GoldArticle[] {
  return readdirSync(join(folder, part)).filter((name) => name.endsWith(ENDING)).toSorted()
    .map((name) => readGold(`${name.slice(0, -ENDING.length)}.txt`, readFileSync(join(folder, part, name), 'utf8').replace(/\n$/u, '')));
}
