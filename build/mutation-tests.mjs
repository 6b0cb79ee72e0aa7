// How the tests run against a break: those that are over soonest come first, since the first that notices it ends the run.
import { BaseSequencer } from 'vitest/node';
import base from './vitest.config.mjs';

class SoonestFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    return (await super.sort(files)).toReversed();
  }
}

/** @param {readonly string[]} include */
export function mutationTests(include) {
  return { ...base, test: { ...base.test, include: [...include], sequence: { sequencer: SoonestFirst }, setupFiles: ['build/mutation-setup.mjs'] } };
}
