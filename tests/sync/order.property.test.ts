import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotator } from '../../shared/records.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { ben } from '../helpers/store-fixture.ts';
import { compareSets, isBeginning } from '../../annotations/sync/compare-sets.ts';
import { cleo, contentsOf, LYON, NICE, setsIn, withColleagues } from './colleagues.ts';

const WORDS = { [LYON.id]: ['Anne Roy', 'Lyon', 'Paul Lac', 'préfet', 'salle', 'mot', 'agence', 'fini'], [NICE.id]: ['Nice', 'Jean Puy', 'port', 'lundi', 'fermé', 'Rien', 'reste', 'dit'] };
/** Nobody's own work is among it, which would depend on who brings it in. */
const REVIEWER: Annotator = { id: annotatorIdSchema.parse('eeeeeeeeeeeeeeee'), name: 'Reviewer' };

// Each entry copies one of the folders that are there so far and has somebody tag something in the copy.
const history = fc.array(fc.record({
  from: fc.nat(), who: fc.constantFrom(ben, cleo), edits: fc.array(fc.record({ article: fc.constantFrom(LYON, NICE), word: fc.nat(7) }), { maxLength: 3 }),
}), { minLength: 2, maxLength: 5 });

test('what several folders make of a project does not depend on their order, on meeting them twice, or on who meets whom first', async () => {
  await fc.assert(fc.asyncProperty(history, fc.infiniteStream(fc.nat()), (made, order) => withColleagues(async ({ root, project, copy, tagWords, bring }) => {
    const folders = [await project('start', [LYON, NICE])];
    for (const [at, { from, who, edits }] of made.entries()) {
      const folder = await copy(folders[from % folders.length] ?? '', `copy-${String(at)}`);
      for (const { article, word } of edits) await tagOnce(tagWords, { folder, who, article, word: WORDS[article.id]?.[word] ?? '' });
      folders.push(folder);
    }
    const before = await contentsOf(root, ['user-data']);
    const inOrder = await bringAll({ copy, bring }, 'in-order', folders);
    const shuffled = await bringAll({ copy, bring }, 'shuffled', [...shuffle(folders, order), ...folders]);
    // Two meet first, then the rest meets what came of it.
    const middle = Math.floor(folders.length / 2);
    const [left, right] = [await bringAll({ copy, bring }, 'left', folders.slice(0, middle)), await bringAll({ copy, bring }, 'right', folders.slice(middle))];
    const joined = await bringAll({ copy, bring }, 'joined', [right, left]);
    expect(await setsIn(shuffled)).toEqual(await setsIn(inOrder));
    expect(await setsIn(joined)).toEqual(await setsIn(inOrder));
    for (const made of ['in-order', 'shuffled', 'left', 'right', 'joined']) await rm(join(root, made), { recursive: true, force: true });
    expect(await contentsOf(root, ['user-data'])).toEqual(before);
  })), { numRuns: 12 });
}, 240_000);

interface Tagging {
  readonly folder: string;
  readonly who: Annotator;
  readonly article: typeof LYON;
  readonly word: string;
}

/** Tags a word; one that is tagged already stays as it is. */
async function tagOnce(tagWords: (folder: string, as: Annotator, article: typeof LYON, word: string) => Promise<void>, { folder, who, article, word }: Tagging): Promise<void> {
  await tagWords(folder, who, article, word).catch((error: unknown) => { if (!String(error).includes('span.duplicate')) throw error; });
}

type Acting = Pick<Parameters<Parameters<typeof withColleagues>[0]>[0], 'copy' | 'bring'>;

/** A copy of the first folder after the others were brought into it. */
async function bringAll({ copy, bring }: Acting, name: string, [first = '', ...others]: readonly string[]): Promise<string> {
  const folder = await copy(first, name);
  for (const other of others) await bring(folder, other, { me: REVIEWER });
  return folder;
}

function shuffle<T>(items: readonly T[], order: Iterable<number>): T[] {
  const rest = [...items];
  const shuffled: T[] = [];
  for (const number of order) {
    if (rest.length === 0) break;
    shuffled.push(...rest.splice(number % rest.length, 1));
  }
  return shuffled;
}

test('of two histories each is told from the other side as it should be, and a beginning never wins', () => {
  const lines = fc.array(fc.constantFrom('a', 'b'), { maxLength: 4 });
  const set = (made: readonly string[]) => ({ journal: Buffer.from(`h\n${made.map((line) => `${line}\n`).join('')}`), commits: made.length, sequence: made.length });
  const opposite = { same: 'same', ahead: 'behind', behind: 'ahead', apart_later: 'apart_earlier', apart_earlier: 'apart_later' } as const;
  fc.assert(fc.property(lines, lines, (a, b) => {
    expect(compareSets(set(b), set(a))).toBe(opposite[compareSets(set(a), set(b))]);
    expect(isBeginning(set(a).journal, set(b).journal)).toBe(['same', 'behind'].includes(compareSets(set(a), set(b))));
  }));
});
