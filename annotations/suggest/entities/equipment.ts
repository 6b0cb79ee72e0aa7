import { EQUIPMENT_CLASSES, EQUIPMENT_NAMES } from '../data/equipment.ts';
import { phraseAt, phraseList } from './phrase-list.ts';
import { wordsOf, type Hit, type Reading } from './reading.ts';

const NAMES = phraseList(byKind(EQUIPMENT_NAMES));
const CLASSES = phraseList([...byKind(EQUIPMENT_CLASSES)].flatMap(([phrase, kind]) => [phrase, pluralOf(phrase)].map((form) => [form, kind] as const)), 'low');
const CODE = /^\p{Lu}\p{L}{0,4}-\d{1,4}\p{Lu}{0,3}$/u;
const PREFIXES: Readonly<Record<string, string>> = { F: 'aircraft', SU: 'aircraft', MIG: 'aircraft', TU: 'aircraft', B: 'aircraft', C: 'aircraft', A: 'aircraft', J: 'aircraft', KA: 'aircraft', MI: 'aircraft', P: 'aircraft', T: 'land_vehicle', BMP: 'land_vehicle', BTR: 'land_vehicle', M: 'land_vehicle', S: 'missile', SS: 'missile', AK: 'small_arm', MQ: 'drone', RQ: 'drone' };
const NO_CODES = /^(?:COVID|G|H|U|UTC|GMT|L|N|R|RN|A-?\d{1,2}$)-/iu;
const MOST_BETWEEN = 4;

/** Weapons, vessels and vehicles: by their own names, by codes such as « HK-7 », by the words for their classes, and ships by the name after such a word, without its marks. */
export function findEquipment(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const hit = reading.isBlocked[at] === true ? null : named(reading, at) ?? coded(reading, at) ?? classed(reading, at);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

function named(reading: Reading, at: number): Hit | null {
  const name = phraseAt(NAMES, reading.tokens, at);
  const after = name === null ? undefined : reading.tokens[name.next];
  const isPartOfName = after !== undefined && after.isCapital && after.gap === ' ';
  return name === null || isPartOfName ? null : equipment(reading, { from: at, to: name.next, kind: name.value }, { confidence: 0.85, rule: 'equipment_name' });
}

function coded(reading: Reading, at: number): Hit | null {
  const text = reading.tokens[at]?.text ?? '';
  if (!CODE.test(text) || NO_CODES.test(text)) return null;
  const kind = classNear(reading, at) ?? PREFIXES[text.split('-')[0]?.toUpperCase() ?? ''] ?? 'other';
  return equipment(reading, { from: at, to: at + 1, kind }, { confidence: 0.85, rule: 'equipment_code' });
}

function classNear({ tokens }: Reading, at: number): string | undefined {
  for (let near = at - 2; near <= at + MOST_BETWEEN; near += 1) {
    const found = near < 0 || near === at ? null : phraseAt(CLASSES, tokens, near);
    if (found !== null) return found.value;
  }
  return undefined;
}

function classed(reading: Reading, at: number): Hit | null {
  const found = phraseAt(CLASSES, reading.tokens, at);
  if (found === null) return null;
  const name = nameAfter(reading, found.next);
  if (name !== null) return equipment(reading, { ...name, kind: found.value }, { confidence: 0.85, rule: 'equipment_named' });
  return equipment(reading, { from: at, to: found.next, kind: found.value }, { confidence: 0.6, rule: 'equipment_class' });
}

/** The name in marks, or the lone capital, after « frégate », a demonym between them left aside. */
function nameAfter({ tokens, demonymFrom, isBlocked }: Reading, next: number): { from: number; to: number } | null {
  const at = demonymFrom.get(next) ?? next;
  const token = tokens[at];
  if (token === undefined || isBlocked[at] === true || !token.isCapital || !/^ ?[«“"]?[ \u00a0\u202f]?$/u.test(token.gap)) return null;
  const listed = phraseAt(NAMES, tokens, at);
  let to = listed?.next ?? at + 1;
  const isMarked = /[«“"]/u.test(token.gap);
  while (isMarked && to - at < 4 && tokens[to] !== undefined && /^[ \u00a0]$/u.test(tokens[to]?.gap ?? '')) to += 1;
  const isClosed = tokens[to] === undefined || /^[ \u00a0\u202f]?[»”"]/u.test(tokens[to]?.gap ?? '');
  if (isMarked) return isClosed ? { from: at, to } : null;
  while (tokens[to]?.isCapital === true && tokens[to]?.gap === ' ') to += 1;
  return { from: at, to };
}

function equipment(reading: Reading, { from, to, kind }: { from: number; to: number; kind: string }, why: { confidence: number; rule: string }): Hit {
  return { from, to, type: 'EQUIPMENT', attributes: { equip_kind: kind }, ...why, evidence: wordsOf(reading, { from, to }) };
}

function byKind(lists: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] {
  return Object.entries(lists).flatMap(([kind, words]) => words.map((word) => [word, kind] as const));
}

/** The first noun, and in French what agrees with it, in the plural: « avions de chasse », « missiles balistiques », “fighter jets”. */
function pluralOf(phrase: string): string {
  if (!phrase.includes(' ') || !/ (?:de|d’|à|en) /u.test(phrase)) return phrase.split(' ').map((word, index, words) => (isEnglishModifier(phrase, index, words) ? word : plural(word))).join(' ');
  const [first = '', ...rest] = phrase.split(' ');
  return [plural(first), ...rest].join(' ');
}

function isEnglishModifier(phrase: string, index: number, words: readonly string[]): boolean {
  return /(?:jet|aircraft|plane|helicopter|carrier|submarine|boat|tanker|tank|vehicle|missile|launcher|gun|rifle|piece|weapon|bomb|balloon)$/u.test(phrase) && index < words.length - 1;
}

function plural(word: string): string {
  return /[sxz]$/u.test(word) ? word : /(?:eau|al)$/u.test(word) ? `${word.replace(/al$/u, 'au')}x` : `${word}s`;
}
