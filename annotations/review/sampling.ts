import type { Sample } from '../../shared/review-queue.ts';
import { seededRandom } from '../model/seeded-random.ts';

/** Takes a sample of a list, its order kept; a random one is the same for the same seed and list. */
export function takeSample<Item>(items: readonly Item[], sample: Sample): readonly Item[] {
  switch (sample.kind) {
    case 'all': return items;
    case 'every': return items.filter((_, at) => at % sample.n === 0);
    case 'random': return drawn(items, sample.n, sample.seed);
  }
}

/** Algorithm R of Vitter (1985) without its shortcuts: each item has the same chance. */
function drawn<Item>(items: readonly Item[], n: number, seed: number): readonly Item[] {
  const random = seededRandom(seed);
  const kept = items.slice(0, n).map((_, at) => at);
  for (let at = n; at < items.length; at += 1) {
    const place = Math.floor(random() * (at + 1));
    if (place < n) kept[place] = at;
  }
  return kept.sort((a, b) => a - b).flatMap((at) => items.slice(at, at + 1));
}
