import type { CorpusIndex } from './corpus-index.ts';
import { formsOf } from './folded-words.ts';
import { HitList, type Hits } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import type { QueryWord } from './query.ts';
import { mergeAscending, type WordBlock } from './word-block.ts';
import { JOINED, WORD_MASK } from './word-stream.ts';

/** The numbers that a word of a query may be. */
type Forms = readonly number[];

/** Every place where words stand next to each other, in order; places of one search never overlap. */
export function findWords(index: CorpusIndex, words: readonly QueryWord[]): Hits {
  const forms = words.map((word) => formsIn(index.lexicon, word));
  const hits = new HitList();
  if (forms.some(({ length }) => length === 0)) return hits.done();
  for (const { block, base } of index.blocks()) findInBlock(block, base, { forms, hits });
  return hits.done();
}

function formsIn(lexicon: Lexicon, { text, isPrefix }: QueryWord): Forms {
  if (isPrefix) return lexicon.withPrefix(text);
  return formsOf(text).flatMap((form) => lexicon.find(form) ?? []);
}

/** Where any form of a word stands in a block. */
function placesIn(block: WordBlock, forms: Forms): Uint32Array {
  return mergeAscending(forms.map((id) => block.placesOf(id)).filter(({ length }) => length > 0));
}

function findInBlock(block: WordBlock, base: number, { forms, hits }: { forms: readonly Forms[]; hits: HitList }): void {
  const [anchor, places] = rarest(block, forms);
  if (places.length === 0) return;
  const tests = forms.map((each) => new Set(each));
  const { starts, words } = block;
  let [article, free] = [0, 0];
  hits.reserve(places.length);
  for (const place of places) {
    const from = place - anchor;
    while (place >= (starts[article + 1] ?? 0)) article += 1;
    const start = starts[article] ?? 0;
    if (from < start || from < free || from + forms.length > (starts[article + 1] ?? 0)) continue;
    if (((words[from] ?? 0) & JOINED) !== 0 || (forms.length > 1 && !stands(words, from, { tests, anchor }))) continue;
    hits.addWords(base + article, from - start, from - start + forms.length);
    free = from + forms.length;
  }
}

/** The word of a phrase that has the fewest places, and these. */
function rarest(block: WordBlock, forms: readonly Forms[]): readonly [number, Uint32Array] {
  let [at, fewest] = [0, Infinity];
  for (const [each, ids] of forms.entries()) {
    const count = ids.reduce((sum, id) => sum + block.placesOf(id).length, 0);
    if (count < fewest) [at, fewest] = [each, count];
  }
  return [at, placesIn(block, forms[at] ?? [])];
}

function stands(words: Uint32Array, from: number, { tests, anchor }: { tests: readonly ReadonlySet<number>[]; anchor: number }): boolean {
  return tests.every((test, at) => at === anchor || test.has((words[from + at] ?? 0) & WORD_MASK));
}
