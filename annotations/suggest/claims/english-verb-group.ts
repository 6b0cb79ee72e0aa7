import type { Token } from '../entities/tokens.ts';
import { englishForms } from '../english-forms.ts';
import type { VerbGroup } from './verb-group.ts';

type Core = Pick<VerbGroup, 'to' | 'time' | 'mood' | 'word' | 'isSure'>;

const MODALS: ReadonlyMap<string, Pick<VerbGroup, 'time' | 'mood'>> = new Map(Object.entries({
  will: { time: 'future', mood: 'plain' }, shall: { time: 'future', mood: 'plain' }, would: { time: 'present', mood: 'conditional' }, can: { time: 'present', mood: 'possible' }, could: { time: 'present', mood: 'possible' },
  may: { time: 'present', mood: 'possible' }, might: { time: 'present', mood: 'possible' }, must: { time: 'present', mood: 'duty' }, should: { time: 'present', mood: 'duty' }, ought: { time: 'present', mood: 'duty' }, cannot: { time: 'present', mood: 'plain' },
} as const));
const BE = new Set('is are am was were'.split(' '));
const HAVE = new Set('has have had'.split(' '));
const DO = new Set('do does did'.split(' '));
const BETWEEN = /^(?:not|never|no|also|already|always|still|only|just|been|be|being|since|now|then|ever|yet|often|largely|both|all|\p{L}+ly)$/u;
const PRONOUN = /^(?:i|we|you|they|he|she|it|who|which|that|there|this|these|those|what|people|police)$/u;
const NOT_BEFORE_VERB = new Set('the a an this that these those its his her their our my your to of in on at by for from with and or no any some every each into as than new more most many several two three four five six seven eight nine ten not'.split(' '));
const DUE = /^(?:expected|due|set|scheduled|slated|likely|unlikely|poised|supposed)$/u;

/** The finite verb that begins at a token, with its helpers; null for any other word. */
export function englishVerbAt(tokens: readonly Token[], at: number): VerbGroup | null {
  const token = tokens[at];
  if (token === undefined || (token.isCapital && !token.opens && at > 0)) return null;
  const [low, isShortNot] = /n’t$/u.test(token.low) ? [shortened(token.low), true] : [token.low, false];
  const core = contracted(tokens, at) ?? helped(tokens, at, low) ?? alone(tokens, at, low);
  if (core === null) return null;
  const isNegated = isShortNot || low === 'cannot' || tokens.slice(at, core.to + 1).some((word) => word.low === 'not' || word.low === 'never') || tokens.slice(Math.max(0, at - 4), at).some((word) => /^(?:no|none|nobody|nothing|neither|never)$/u.test(word.low));
  const isFirstPerson = tokens.slice(Math.max(0, at - 2), at + 1).some((word) => /^(?:i|we|i’m|we’re|we’ve|i’ve|we’ll|i’ll|i’d|we’d)$/u.test(word.low));
  return { ...core, from: at, isNegated, isFirstPerson };
}

function shortened(low: string): string {
  return { 'won’t': 'will', 'can’t': 'can', 'shan’t': 'shall', 'ain’t': 'is' }[low] ?? low.slice(0, -3);
}

/** “it’s”, “we’ll”, “they’ve”. */
function contracted(tokens: readonly Token[], at: number): Core | null {
  const low = tokens[at]?.low ?? '';
  const suffix = /’(ll|re|ve|d|m)$/u.exec(low)?.[1];
  if (suffix === 'll') return withVerb(tokens, at, { time: 'future', mood: 'plain' });
  if (suffix === 'd') return withVerb(tokens, at, { time: 'present', mood: 'conditional' });
  if (suffix === 've') return withVerb(tokens, at, { time: 'past', mood: 'plain' });
  const isShortIs = low === 's' && /^[’']$/u.test(tokens[at]?.gap ?? '') && /^(?:it|he|she|that|there|who|what|here)$/u.test(tokens[at - 1]?.low ?? '');
  return suffix !== undefined || isShortIs ? being(tokens, at, 'present') : null;
}

function helped(tokens: readonly Token[], at: number, low: string): Core | null {
  const modal = MODALS.get(low);
  if (modal !== undefined) return withVerb(tokens, at, low === 'will' && tokens[at - 1] !== undefined && NOT_BEFORE_VERB.has(tokens[at - 1]?.low ?? '') ? { time: 'none', mood: 'plain' } : modal);
  if (BE.has(low)) return being(tokens, at, /^w/u.test(low) ? 'past' : 'present');
  if (HAVE.has(low)) {
    const end = afterAdverbs(tokens, at + 1);
    if (low !== 'had' && tokens[at + 1]?.low === 'to') return withVerb(tokens, at + 1, { time: 'present', mood: 'duty' });
    const isPast = low === 'had' || englishForms(tokens[end]?.low ?? '').includes('participle') || tokens[end - 1]?.low === 'been';
    return withVerb(tokens, at, { time: isPast ? 'past' : 'present', mood: 'plain' });
  }
  return DO.has(low) ? withVerb(tokens, at, { time: low === 'did' ? 'past' : 'present', mood: 'plain' }) : null;
}

function being(tokens: readonly Token[], at: number, time: 'past' | 'present'): Core {
  const end = afterAdverbs(tokens, at + 1);
  const next = tokens[end]?.low ?? '';
  const isGoing = next === 'going' && tokens[end + 1]?.low === 'to';
  const isDue = DUE.test(next) && tokens[end + 1]?.low === 'to';
  if (isGoing || isDue) return { ...withVerb(tokens, end + 1, { time: 'future', mood: next === 'expected' || next.endsWith('likely') ? 'expected' : 'plain' }), isSure: true };
  return withVerb(tokens, at, { time, mood: 'plain' });
}

/** The verb after helpers and adverbs, or the helper where none follows. */
function withVerb(tokens: readonly Token[], at: number, { time, mood }: Pick<VerbGroup, 'time' | 'mood'>): Core {
  const end = afterAdverbs(tokens, at + 1);
  const verb = tokens[end];
  const isVerb = verb !== undefined && !/[,;:.]/u.test(verb.gap) && englishForms(verb.low).length > 0;
  return { to: isVerb ? end + 1 : at + 1, time: mood === 'possible' && tokens[end - 1]?.low === 'have' ? 'past' : time, mood, word: isVerb ? verb.low : tokens[at]?.low ?? '', isSure: true };
}

function alone(tokens: readonly Token[], at: number, low: string): Core | null {
  const forms = englishForms(low);
  const before = tokens.slice(Math.max(0, at - 3), at).findLast(({ low: word }) => !BETWEEN.test(word) || word === 'not');
  const isPart = /[-–]/u.test(low) || (tokens[at]?.gap === '-') || before === undefined || (NOT_BEFORE_VERB.has(before.low) && tokens[at]?.gap.trim() === '' && !PRONOUN.test(before.low));
  const isReduced = tokens[at + 1]?.low === 'by' && forms.includes('participle');
  if (isReduced || (isPart && !(before === undefined && forms.includes('base')))) return null;
  const isAfterSubject = before !== undefined && PRONOUN.test(before.low) && !(forms.includes('base') && /^th(?:is|at|ese|ose)$/u.test(before.low));
  if (forms.includes('past') && !(forms.includes('base') && !isAfterSubject && !/s$/u.test(before?.low ?? ''))) return { to: at + 1, time: 'past', mood: 'plain', word: low, isSure: true };
  if (forms.includes('present')) return { to: at + 1, time: 'present', mood: 'plain', word: low, isSure: isAfterSubject || /^(?:says|insists|remains|denies|believes|wants|becomes|includes|holds|requires)$/u.test(low) };
  const isPlural = before !== undefined && (isAfterSubject || /[^s]s$/u.test(before.low));
  return forms.includes('base') && (isPlural || before === undefined) ? { to: at + 1, time: 'present', mood: 'plain', word: low, isSure: isAfterSubject } : null;
}

function afterAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < 4 && BETWEEN.test(tokens[at]?.low ?? '')) at += 1;
  return at;
}
