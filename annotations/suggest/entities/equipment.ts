import { CIVIL_SHIPS, EQUIPMENT_ADJECTIVES, EQUIPMENT_CLASSES, EQUIPMENT_NAMES, SHIP_PREFIXES, SHIP_WORDS } from '../data/equipment.ts';
import { nameInMarksEnd } from './name-in-marks.ts';
import { canName } from './name-run.ts';
import { phraseAt, phraseList } from './phrase-list.ts';
import { wordsOf, type Hit, type Reading, type Stretch } from './reading.ts';

const NAMES = phraseList(byKind(EQUIPMENT_NAMES));
const CLASSES = phraseList([...byKind(EQUIPMENT_CLASSES)].flatMap(([phrase, kind]) => [phrase, pluralOf(phrase)].map((form) => [form, kind] as const)), 'low');
const SHIPS = phraseList(CIVIL_SHIPS.flatMap((phrase) => [phrase, pluralOf(phrase)].map((form) => [form, 'ship'] as const)), 'low');
const CODE = /^\p{Lu}\p{L}{0,4}-\d{1,4}\p{Lu}{0,3}$/u;
const PREFIXES: Readonly<Record<string, string>> = { F: 'aircraft', SU: 'aircraft', MIG: 'aircraft', TU: 'aircraft', B: 'aircraft', C: 'aircraft', A: 'aircraft', J: 'aircraft', KA: 'aircraft', MI: 'aircraft', P: 'aircraft', T: 'land_vehicle', BMP: 'land_vehicle', BTR: 'land_vehicle', M: 'land_vehicle', S: 'missile', SS: 'missile', AK: 'small_arm', MQ: 'drone', RQ: 'drone' };
const NO_CODES = /^(?:COVID|G|H|U|UTC|GMT|L|N|R|RN|A-?\d{1,2}$)-/iu;
const MOST_BETWEEN = 4;
const SHIP_NEAR = 14;

/** Weapons, vessels and vehicles: by their own names, by codes such as « HK-7 », by the words for their classes, and ships by the name after such a word, without its marks. */
export function findEquipment(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const hit = reading.isBlocked[at] === true ? null : commissioned(reading, at) ?? named(reading, at) ?? coded(reading, at) ?? classed(reading, at, hits.at(-1)?.to ?? 0) ?? marked(reading, at);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

/** “USS Cole”, « BRP Dalisay ». */
function commissioned(reading: Reading, at: number): Hit | null {
  const { tokens } = reading;
  if (!SHIP_PREFIXES.has(tokens[at]?.text ?? '')) return null;
  let to = at + 1;
  while (to - at < 4 && tokens[to]?.gap === ' ' && canName(reading, to)) to += 1;
  return to === at + 1 ? null : equipment(reading, { from: at, to, kind: 'ship' }, { confidence: 0.92, rule: 'equipment_name' });
}

/** « le “Santa Lucia”, un bateau de bois »: a name in marks after an article, with a word for a ship near. */
function marked(reading: Reading, at: number): Hit | null {
  const { tokens } = reading;
  const article = tokens[at - 1];
  const isNamed = article !== undefined && /^(?:le|la|l’|du|au|ex|the)$/u.test(article.low) && (!article.isCapital || article.opens);
  const to = isNamed ? nameInMarksEnd(reading, at) : null;
  if (to === null) return null;
  const first = Math.max(0, at - SHIP_NEAR);
  const isShip = tokens.slice(first, to + SHIP_NEAR).some(({ low }, index) => SHIP_WORDS.has(low) || phraseAt(SHIPS, tokens, first + index) !== null);
  return isShip ? equipment(reading, { from: at, to, kind: 'ship' }, { confidence: 0.7, rule: 'equipment_named' }) : null;
}

function named(reading: Reading, at: number): Hit | null {
  const name = phraseAt(NAMES, reading.tokens, at) ?? severalNamed(reading, at);
  const after = name === null ? undefined : reading.tokens[name.next];
  const isPartOfName = after !== undefined && after.isCapital && after.gap === ' ';
  return name === null || isPartOfName ? null : equipment(reading, { from: at, to: classEnd(reading, name.next), kind: name.value }, { confidence: 0.85, rule: 'equipment_name' });
}

/** Where the class after an English name ends: “Black Hawk |helicopters|”. */
function classEnd({ tokens, language }: Reading, at: number): number {
  const found = language === 'en' && tokens[at]?.gap === ' ' ? phraseAt(CLASSES, tokens, at) : null;
  return found?.next ?? at;
}

/** “four Typhoons”. */
function severalNamed({ tokens }: Reading, at: number): { next: number; value: string } | null {
  const token = tokens[at];
  const value = token?.isCapital === true && token.text.endsWith('s') ? phraseAt(NAMES, [{ ...token, text: token.text.slice(0, -1) }], 0)?.value : undefined;
  return value === undefined ? null : { next: at + 1, value };
}

function coded(reading: Reading, at: number): Hit | null {
  const text = reading.tokens[at]?.text ?? '';
  if (!CODE.test(text) || NO_CODES.test(text)) return null;
  const kind = classNear(reading, at) ?? PREFIXES[text.split('-')[0]?.toUpperCase() ?? ''] ?? 'other';
  return equipment(reading, { from: at, to: classEnd(reading, at + 1), kind }, { confidence: 0.85, rule: 'equipment_code' });
}

function classNear({ tokens }: Reading, at: number): string | undefined {
  for (let near = at - 2; near <= at + MOST_BETWEEN; near += 1) {
    const found = near < 0 || near === at ? null : phraseAt(CLASSES, tokens, near);
    if (found !== null) return found.value;
  }
  return undefined;
}

function classed(reading: Reading, at: number, free: number): Hit | null {
  const military = phraseAt(CLASSES, reading.tokens, at);
  const found = military ?? phraseAt(SHIPS, reading.tokens, at);
  if (found === null || isNoWeapon(reading, at, found.next)) return null;
  const to = adjectivesEnd(reading, found.next);
  const name = nameAfter(reading, to);
  // A ship is called by its name; a product by its kind and name: « missile |Exocet| ».
  if (name !== null) return equipment(reading, { from: found.value === 'ship' ? name.from : at, to: name.to, kind: found.value }, { confidence: 0.85, rule: 'equipment_named' });
  if (military === null) return null;
  const from = modelStart(reading, at, free);
  if (from < at) return equipment(reading, { from, to, kind: found.value }, { confidence: 0.8, rule: 'equipment_named' });
  return equipment(reading, { from: at, to, kind: found.value }, { confidence: 0.6, rule: 'equipment_class' });
}

function adjectivesEnd({ tokens, language }: Reading, from: number): number {
  let at = from;
  while (language !== 'en' && tokens[at]?.gap === ' ' && EQUIPMENT_ADJECTIVES.has(tokens[at]?.low ?? '')) at += 1;
  return at;
}

/** « capitaine de |frégate| », « |mine| d’or », “a friend of |mine|”. */
function isNoWeapon({ tokens, language }: Reading, at: number, next: number): boolean {
  const [low, before, rank] = [tokens[at]?.low, tokens[at - 1]?.low, tokens[at - 2]?.low];
  const isMine = /^mines?$/u.test(low ?? '') && next === at + 1;
  return (before === 'de' && rank === 'capitaine') || (isMine && (/^(?:de|d’)$/u.test(tokens[next]?.low ?? '') || (low === 'mine' && language === 'en') || /^(?:bonne|mauvaise|of|ne|n’|on|se|il|elle|qui)$/u.test(before ?? ''))) || (low === 'tank' && before === 'think') || (/^canons?$/u.test(low ?? '') && tokens[next]?.low === 'à');
}

/** Where the model's name before an English class begins: “|Sea Viper| missile”, “|Black Hawk| helicopters”. */
function modelStart(reading: Reading, at: number, free: number): number {
  const { tokens, nameFrom, language } = reading;
  let from = at;
  while (language === 'en' && from > free && at - from < 2 && tokens[from]?.gap === ' ' && canName(reading, from - 1) && !nameFrom.has(from - 1) && tokens[from - 1]?.opens === false && !/^(?:army|navy|force|marine|coast|guard|air|ministry|pentagon)$/u.test(tokens[from - 1]?.low ?? '')) from -= 1;
  return from;
}

/** The name in marks, or the lone capital, after « frégate », a demonym between them left aside. */
function nameAfter(reading: Reading, next: number): Stretch | null {
  const { tokens, demonymFrom, isBlocked } = reading;
  const from = demonymFrom.get(next) ?? next;
  const token = tokens[from];
  if (/^ ?[«“"]/u.test(token?.gap ?? '')) {
    const end = nameInMarksEnd(reading, from);
    return end === null ? null : { from, to: end };
  }
  if (token === undefined || !token.isCapital || isBlocked[from] === true || !/^[ \u00a0\u202f]{0,2}$/u.test(token.gap)) return null;
  let to = phraseAt(NAMES, tokens, from)?.next ?? from + 1;
  while (tokens[to]?.isCapital === true && tokens[to]?.gap === ' ') to += 1;
  return { from, to };
}

function equipment(reading: Reading, { from, to, kind }: { from: number; to: number; kind: string }, why: { confidence: number; rule: string }): Hit {
  return { from, to, type: 'EQUIPMENT', attributes: { equip_kind: kind }, ...why, evidence: wordsOf(reading, { from, to }) };
}

function byKind(lists: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] {
  return Object.entries(lists).flatMap(([kind, words]) => words.map((word) => [word, kind] as const));
}

/** The first noun, and in French what agrees with it, in the plural: « avions de chasse », « missiles balistiques », “fighter jets”. */
function pluralOf(phrase: string): string {
  if (!phrase.includes(' ') || !/ (?:de |d’|à |en )/u.test(phrase)) return phrase.split(' ').map((word, index, words) => (isEnglishModifier(phrase, index, words) ? word : plural(word))).join(' ');
  const [first = '', ...rest] = phrase.split(' ');
  return [plural(first), ...rest].join(' ');
}

function isEnglishModifier(phrase: string, index: number, words: readonly string[]): boolean {
  return /(?:jet|aircraft|plane|helicopter|carrier|submarine|boat|tanker|tank|vehicle|missile|launcher|gun|rifle|piece|weapon|bomb|balloon)$/u.test(phrase) && index < words.length - 1;
}

function plural(word: string): string {
  return /[sxz]$/u.test(word) ? word : /(?:eau|al)$/u.test(word) ? `${word.replace(/al$/u, 'au')}x` : `${word}s`;
}
