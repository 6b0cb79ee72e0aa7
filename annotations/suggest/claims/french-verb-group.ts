import { FRENCH_ETRE_PARTICIPLES } from '../data/claim-words.ts';
import { frenchForms } from '../entities/demonyms.ts';
import type { Token } from '../entities/tokens.ts';
import { frenchTense } from '../french-tenses.ts';
import type { VerbGroup } from './verb-group.ts';

const INVERTED = /-(?:t-)?(?:il|elle|on|ils|elles|je|nous|vous|tu|ce)$/u;
const AVOIR = verbsOf({ past: 'a ont ai avons avez ait aient', before: 'avait avaient avais avions eut eurent', future: 'aura auront aurai aurons', hearsay: 'aurait auraient aurais' });
const ETRE = verbsOf({ past: 'est sont suis sommes êtes soit soient', before: 'était étaient étais étions fut furent', future: 'sera seront serai serons', hearsay: 'serait seraient serais' });
const POSSIBLE = /^(?:peut|peuvent|peux|pouvons|pourra|pourront|pourrait|pourraient|pouvait|pouvaient)$/u;
const DUTY = /^(?:doit|doivent|dois|devons|devra|devront|faut|faudra|faudrait|fallait|devait|devaient)$/u;
const EXPECTED = /^(?:devrait|devraient)$/u;
const GOES = /^(?:va|vont|vais|allons)$/u;
const MOVED_BY_ETRE: ReadonlySet<string> = new Set(FRENCH_ETRE_PARTICIPLES.flatMap(frenchForms));
const PARTICIPLE = /(?:é|i|u|is|us|it|ert|eint|aint|oint|fait|dit|mort|né|eu)e?s?$/u;
const BETWEEN = /^(?:pas|plus|jamais|rien|guère|aucunement|déjà|aussi|également|encore|toujours|ainsi|bien|tout|tous|toutes|alors|enfin|ensuite|puis|notamment|surtout|peu|très|été|mieux|trop|presque|même|désormais|longtemps|souvent|vite|\p{L}+ment)$/u;
const NO_PARTICIPLES = new Set('aussi ainsi depuis puis plus pas parmi jamais ici aujourd’hui lui celui midi jeudi samedi lundi mardi mercredi vendredi minuit pays paris avis bras cas temps tu su-'.split(' '));
const DETERMINERS = new Set('le la les l’ un une des du de d’ ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos au aux en par sans pour à chaque quelques plusieurs aucun aucune sur dans avec'.split(' '));
const OBJECTS = new Set('le la les l’ leur leurs en y lui nous vous me m’ se s’'.split(' '));
const SUBJECTS = new Set('il elle ils elles on qui ne n’ nous vous je j’ tu cela ça se s’ y lui'.split(' '));
const NEGATIONS = new Set('pas plus jamais rien personne aucun aucune guère ni nul nulle'.split(' '));
const NEAR = 7;

/** The finite verb that begins at a token, with its helpers; null for any other word. */
export function frenchVerbAt(tokens: readonly Token[], at: number): VerbGroup | null {
  const token = tokens[at];
  if (token === undefined || (token.isCapital && !token.opens && at > 0)) return null;
  const low = token.low.replace(INVERTED, '');
  const helped = withHelper(tokens, at, low);
  const core = helped ?? alone(tokens, at, low);
  if (core === null) return null;
  return { ...core, from: at, isNegated: isNegated(tokens, at), isFirstPerson: isFirstPerson(tokens, at, low) };
}

type Core = Pick<VerbGroup, 'to' | 'time' | 'mood' | 'word' | 'isSure'>;

function withHelper(tokens: readonly Token[], at: number, low: string): Core | null {
  const has = AVOIR.get(low);
  const is = ETRE.get(low);
  const kind = has ?? is;
  if (kind === undefined) return modal(tokens, at, low);
  const end = afterAdverbs(tokens, at + 1);
  const participle = tokens[end];
  const isHelped = participle !== undefined && isParticiple(participle) && isJoinedTo(tokens, at, end);
  const moves = is !== undefined && isHelped && (MOVED_BY_ETRE.has(participle.low) || /^[st]’$|^se$|^me$|^nous$/u.test(tokens[at - 1]?.low ?? ''));
  const to = isHelped ? end + 1 : at + 1;
  const word = isHelped ? participle.low : low;
  if (kind === 'hearsay') return { to, time: isHelped ? 'past' : 'present', mood: isHelped ? 'hearsay' : 'conditional', word, isSure: true };
  if (kind === 'past') return { to, time: (has !== undefined && isHelped) || moves ? 'past' : 'present', mood: 'plain', word, isSure: true };
  return { to, time: kind === 'future' ? 'future' : 'past', mood: 'plain', word, isSure: true };
}

function modal(tokens: readonly Token[], at: number, low: string): Core | null {
  const mood = POSSIBLE.test(low) ? 'possible' : DUTY.test(low) ? 'duty' : EXPECTED.test(low) ? 'expected' : null;
  const isGoing = GOES.test(low);
  if (mood === null && !isGoing) return null;
  const end = afterAdverbs(tokens, at + 1);
  const infinitive = tokens[end];
  const isHelping = infinitive !== undefined && /(?:er|ir|re|oir)$/u.test(infinitive.low);
  if (isGoing && !isHelping) return { to: at + 1, time: 'present', mood: 'plain', word: low, isSure: true };
  const time = isGoing || /(?:ra|ront|rait|raient)$/u.test(low) ? 'future' : /(?:ait|aient)$/u.test(low) ? 'past' : 'present';
  return { to: isHelping ? end + 1 : at + 1, time, mood: mood ?? 'plain', word: isHelping ? infinitive.low : low, isSure: true };
}

function alone(tokens: readonly Token[], at: number, low: string): Core | null {
  const form = frenchTense(low);
  if (form === null || form.tense === 'infinitive' || form.tense === 'participle') return null;
  if (isDetermined(tokens, at) || tokens[at]?.low.endsWith('-là') === true) return null;
  const isSubject = SUBJECTS.has(tokens[at - 1]?.low ?? '') || low !== tokens[at]?.low;
  const time = form.tense === 'conditional' ? 'present' : form.tense;
  return { to: at + 1, time, mood: form.tense === 'conditional' ? 'conditional' : 'plain', word: low, isSure: form.isSure || isSubject };
}

/** An article makes a noun of it, unless it is a pronoun: « il la quitte ». */
function isDetermined(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.low ?? '';
  if (/[,;:.!?]/u.test(tokens[at]?.gap ?? '') || !DETERMINERS.has(before)) return false;
  return !(OBJECTS.has(before) && SUBJECTS.has(tokens[at - 2]?.low ?? ''));
}

function isParticiple({ low, isCapital }: Token): boolean {
  return !isCapital && low.length > 1 && PARTICIPLE.test(low) && !NO_PARTICIPLES.has(low);
}

function afterAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < 4 && BETWEEN.test(tokens[at]?.low ?? '')) at += 1;
  return at;
}

function isJoinedTo(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to + 1).every(({ gap }) => !/[.;:!?]/u.test(gap));
}

function isNegated(tokens: readonly Token[], at: number): boolean {
  const hasNe = tokens.slice(Math.max(0, at - 3), at).some(({ low }) => low === 'ne' || low === 'n’');
  return hasNe && tokens.slice(Math.max(0, at - NEAR), at + NEAR).some(({ low }) => NEGATIONS.has(low));
}

/** « je », or « nous » with a form that goes with it: in « on nous a menti » it is an object. */
function isFirstPerson(tokens: readonly Token[], at: number, low: string): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at);
  if (/-(?:je|nous)$/u.test(tokens[at]?.low ?? '') || /^(?:suis|sommes|ai)$/u.test(low)) return true;
  return before.some((word) => /^(?:je|j’)$/u.test(word.low)) || (/ons$/u.test(low) && before.some((word) => word.low === 'nous'));
}

function verbsOf(forms: Readonly<Record<'past' | 'before' | 'future' | 'hearsay', string>>): ReadonlyMap<string, 'past' | 'before' | 'future' | 'hearsay'> {
  return new Map((['past', 'before', 'future', 'hearsay'] as const).flatMap((kind) => forms[kind].split(' ').map((form) => [form, kind] as const)));
}
