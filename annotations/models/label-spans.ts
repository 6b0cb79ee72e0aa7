import type { Token } from './tokens.ts';

/** What a model says of one token: the number of its surest label, and how sure it is, from 0 to 1. */
export interface TokenLabel {
  readonly label: number;
  readonly probability: number;
}

/** A stretch of text under a type of the model, in UTF-16 units; confidence is the mean of its words. */
export interface LabelledStretch {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** What a label of a model says of a token: where in a tag of which type it stands. Null outside of all. */
type Role = { readonly at: 'begin' | 'inside' | 'last' | 'alone' | 'any'; readonly type: string } | null;

const PREFIXES: Readonly<Record<string, NonNullable<Role>['at']>> = { B: 'begin', I: 'inside', M: 'inside', L: 'last', E: 'last', U: 'alone', S: 'alone' };

/** Reads a label in the notations BIO, BILOU and BIOES; one without a prefix holds for each token of a tag. */
export function readRole(label: string): Role {
  if (label === 'O' || label === '') return null;
  const [, prefix = '', type = ''] = /^([BIMLEUS])[-_](.+)$/u.exec(label) ?? [];
  const at = PREFIXES[prefix];
  return at === undefined ? { at: 'any', type: label } : { at, type };
}

interface Open {
  readonly type: string;
  readonly start: number;
  end: number;
  readonly probabilities: number[];
  isClosed: boolean;
}

/** Gathers labelled tokens into stretches. A word has the label of its first piece; a tag that goes on without having begun begins there. */
export function gatherStretches(tokens: readonly Token[], said: readonly TokenLabel[], roles: readonly Role[]): readonly LabelledStretch[] {
  const stretches: Open[] = [];
  let open: Open | null = null;
  for (const [index, { start, end, goesOn }] of tokens.entries()) {
    if (goesOn) {
      if (open !== null) open.end = end;
      continue;
    }
    const { label = 0, probability = 0 } = said[index] ?? {};
    const role = roles[label] ?? null;
    if (role === null) open = null;
    else if (open === null || open.isClosed || open.type !== role.type || role.at === 'begin' || role.at === 'alone') stretches.push(open = { type: role.type, start, end, probabilities: [], isClosed: false });
    if (open === null || role === null) continue;
    open.end = end;
    open.probabilities.push(probability);
    open.isClosed = role.at === 'last' || role.at === 'alone';
  }
  return stretches.filter(({ start, end }) => start < end).map(({ type, start, end, probabilities }) => ({ type, start, end, confidence: meanOf(probabilities) }));
}

function meanOf(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
  return Math.min(1, Math.round(mean * 1000) / 1000);
}
