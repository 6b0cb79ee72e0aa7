import type { Token } from '../entities/tokens.ts';
import { englishVerbAt } from './english-verb-group.ts';
import { frenchVerbAt } from './french-verb-group.ts';
import type { VerbGroup } from './verb-group.ts';

/** A verb among the clauses of its sentence. */
export interface PlacedVerb extends VerbGroup {
  /** It belongs to a clause that another word leads in: « qui », « quand », “that”. */
  readonly isSubordinate: boolean;
}

const LEADS: ReadonlySet<string> = new Set(`qui que qu’ dont où lorsque lorsqu’ quand si s’ comme puisque puisqu’ quoique quoiqu’ car duquel auquel laquelle lequel
who whom whose which that when while if because since although though where whether unless until why how`.split(/\s+/u));
const COMPARING = new Set('plus moins aussi autant même mêmes autre autres tel telle ne n’ plutôt more less other rather'.split(' '));
const LOOK_BACK = 5;

/** The finite verbs of a sentence in order, each with whether a subordinate clause holds it. */
export function verbsIn(tokens: readonly Token[], language: string): readonly PlacedVerb[] {
  const verbs: PlacedVerb[] = [];
  let leads = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isLead(tokens, at)) leads += 1;
    const verb = (language === 'en' ? null : frenchVerbAt(tokens, at)) ?? (language === 'fr' ? null : englishVerbAt(tokens, at));
    if (verb === null) {
      at += 1;
      continue;
    }
    // A verb right after a comma ends what was led in, though no list knows that clause's own verb: « Ida Vell, qui brigue un siège, |a promis| … ».
    if (token.gap.includes(',')) leads = 0;
    verbs.push({ ...verb, isSubordinate: leads > 0 });
    leads = Math.max(0, leads - 1);
    at = verb.to;
  }
  return verbs;
}

/** « plus que », « ne … que » compare and lead in nothing, nor does “since 2019”; « s’ » leads in only before « il ». */
function isLead(tokens: readonly Token[], at: number): boolean {
  const { low = '' } = tokens[at] ?? {};
  if (!LEADS.has(low) || (at === 0 && low === 'that')) return false;
  if (/^(?:since|until|where)$/u.test(low) && /^[\p{Lu}\d]/u.test(tokens[at + 1]?.text ?? '')) return false;
  if (low === 's’') return /^ils?$/u.test(tokens[at + 1]?.low ?? '');
  return !/^qu(?:e|’)$/u.test(low) || !tokens.slice(Math.max(0, at - LOOK_BACK), at).some((before) => COMPARING.has(before.low));
}

/** The verb of the main clause: the first that is sure and not led in, else any not led in; null where there is none. */
export function mainVerb(verbs: readonly PlacedVerb[]): PlacedVerb | null {
  const main = verbs.filter(({ isSubordinate }) => !isSubordinate);
  return main.find(({ isSure }) => isSure) ?? main[0] ?? null;
}
