import type { Hit, Reading, Stretch } from './reading.ts';

/** Where roles end and begin, so that a name beside one is known for a person's. */
export interface RolePlaces {
  readonly ends: ReadonlySet<number>;
  readonly starts: ReadonlySet<number>;
}

/** The words around a name that were read, for the rules that judge it. */
export interface Around extends Stretch {
  readonly reading: Reading;
  readonly roles: RolePlaces;
  readonly length: number;
}

/** Why a rule takes a name for what it does. */
export type Why = Pick<Hit, 'confidence' | 'rule' | 'evidence'>;

/** A rule that judges a capitalised run by what stands around it; null where it cannot tell. */
export type Rule = (around: Around) => Hit | null;
