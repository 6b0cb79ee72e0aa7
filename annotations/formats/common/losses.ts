import { LOSSES, type Lost } from '../../../shared/reports.ts';
import type { Feature } from './features.ts';

/** Gathers, by feature, what a format cannot hold. */
export class LossCount {
  readonly #counts = new Map<Feature, number>();

  add(feature: Feature, count = 1): void {
    if (count > 0) this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + count);
  }

  addAll(losses: Lost): void {
    for (const feature of LOSSES) this.add(feature, losses[feature] ?? 0);
  }

  /** The counts in the order of the closed list; features of which nothing is lost are left out. */
  counts(): Lost {
    return Object.fromEntries(LOSSES.flatMap((feature) => {
      const count = this.#counts.get(feature);
      return count === undefined ? [] : [[feature, count] as const];
    }));
  }
}
