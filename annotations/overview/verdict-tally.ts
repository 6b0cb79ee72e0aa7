import type { OverviewReport } from '../../shared/overview.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { claimTypes, ROLES } from '../formats/common/default-roles.ts';
import { compareText } from '../model/span-place.ts';
import { choiceColumns, choiceOf } from './columns.ts';
import { Counter } from './counter.ts';
import type { MergedTag } from './merged-tags.ts';
import { peopleMeant } from './people-meant.ts';

interface Claimant {
  readonly name: string | null;
  claims: number;
  readonly verdicts: Counter;
}

const ARTICLE = { key: 'article', name: null };

/** Counts claims by verdict and by who makes them; a claim without anybody is the article's own. A claimant who is not named counts in the totals alone. */
export class VerdictTally {
  readonly #schema: LabelSchema;
  readonly #types: ReadonlySet<string>;
  readonly #claimants = new Map<string, Claimant>();
  readonly #verdicts = new Counter();
  #claims = 0;

  constructor(schema: LabelSchema) {
    this.#schema = schema;
    this.#types = claimTypes(schema);
  }

  /** Takes the tags of an article. */
  add(tags: readonly MergedTag[]): void {
    for (const tag of tags) if (this.#types.has(tag.type)) this.#addClaim(tag);
  }

  /** Those with the most claims first, as many as are wanted. */
  counts(listedAtMost: number): Pick<OverviewReport, 'claims' | 'verdicts' | 'by_verdict' | 'claimants' | 'claimants_total'> {
    const verdicts = choiceColumns(this.#schema, ROLES.claim.verdict, this.#verdicts);
    const sorted = [...this.#claimants.values()].sort((a, b) => b.claims - a.claims || compareText(a.name ?? '', b.name ?? ''));
    return {
      claims: this.#claims, verdicts: [...verdicts], by_verdict: verdicts.map((verdict) => this.#verdicts.of(verdict)), claimants_total: sorted.length,
      claimants: sorted.slice(0, listedAtMost).map(({ name, claims, verdicts: own }) => ({ name, claims, verdicts: verdicts.map((verdict) => own.of(verdict)) })),
    };
  }

  #addClaim(claim: MergedTag): void {
    const verdicts = new Set(claim.sayings.map(({ span }) => choiceOf(this.#schema, span, ROLES.claim.verdict)));
    const people = peopleMeant(this.#schema, claim, ROLES.claim.claimedBy);
    this.#claims += 1;
    for (const verdict of verdicts) this.#verdicts.add(verdict);
    for (const { key, name } of people.length === 0 ? [ARTICLE] : people.filter((person) => person.name !== null)) {
      const claimant = this.#claimants.get(key) ?? { name, claims: 0, verdicts: new Counter() };
      this.#claimants.set(key, claimant);
      claimant.claims += 1;
      for (const verdict of verdicts) claimant.verdicts.add(verdict);
    }
  }
}
