import { createHash } from 'node:crypto';
import { seededRandom, type Random } from '../../annotations/model/seeded-random.ts';

/** An invented article with tags, places in code points as the exported line has them. */
export interface BenchDocument {
  readonly source: string;
  readonly headline: string;
  readonly text: string;
  readonly spans: readonly BenchSpan[];
}

interface BenchSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How large a document is to be. */
export interface Size {
  readonly characters: number;
  readonly spans: number;
}

/** The three sizes of performance.md. */
export const SIZES = {
  S: { characters: 4 * 1024, spans: 60 }, M: { characters: 50 * 1024, spans: 800 }, L: { characters: 500 * 1024, spans: 8000 },
} as const satisfies Record<string, Size>;

/** Types of the default schema that tags are given; EQUIPMENT is left out, so that a benchmark may add it anywhere. */
const TYPES = ['PERSON', 'ROLE', 'ORG', 'LOCATION', 'NORP', 'EVENT', 'DATE', 'QUOTE', 'CUE', 'CLAIM'];

const WORDS = ('le la les un une des du au ce sa leur dans sur pour avec sans selon après avant depuis entre contre vers chez '
  + 'capitaine amirale ministre générale déléguée préfète maire escorte garnison frégate patrouille drone convoi arsenal caserne frontière détroit '
  + 'rivière vallée plateau col forêt île archipel quai hangar atelier exercice manœuvre alerte trêve accord réserve budget enquête commission rapport '
  + 'annonce déclare estime précise rappelle dénonce espère refuse accepte prévoit décide réclame obtient ferme surveille protège déplace répare '
  + 'très déjà bientôt jamais notamment près plusieurs nouvelle ancien première dernier été hiver août décembre où çà là-bas aujourd’hui quelqu’un '
  + 'Calvessa Issarde Ormelune Brévandre Tissoval Héronval Zoélie Maëlick Ambrose Kéradenn l’Ormelune d’Issarde qu’elle n’est naïf Noël').split(' ');
const ASTRAL = ['🚢', '🧭', '🎖️', '👩‍✈️', '𝒜', '🛟'];
const [NO_BREAK, NARROW_NO_BREAK] = ['\u00a0', '\u202f'];

/** Makes an article of about that size: the same seed gives the same bytes. */
export function makeDocument(source: string, size: Size, seed: number): BenchDocument {
  const random = seededRandom(seed);
  const headline = sentence(random).trim();
  const text = `${headline}\n${story(random, size.characters - headline.length - 1)}`;
  return { source, headline, text, spans: placeSpans(random, text, size.spans) };
}

function story(random: Random, characters: number): string {
  const paragraphs: string[] = [];
  for (let length = 0; length < characters;) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 5) }, () => sentence(random)).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  const whole = paragraphs.join('\n');
  return `${whole.slice(0, whole.lastIndexOf(' ', characters))}.`;
}

function sentence(random: Random): string {
  const words = clause(random, 5 + Math.floor(random() * 14));
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  const kind = random();
  if (kind < 0.14) return `${begun}${NO_BREAK}: «${NO_BREAK}${clause(random, 4 + Math.floor(random() * 9))}${NARROW_NO_BREAK}!${NO_BREAK}»`;
  if (kind < 0.2) return `${begun}${NARROW_NO_BREAK}?`;
  if (kind < 0.25) return `${begun} ${ASTRAL[Math.floor(random() * ASTRAL.length)] ?? ''}.`;
  if (kind < 0.4) return `${begun}, ${clause(random, 6)}${NARROW_NO_BREAK}; ${clause(random, 4)}.`;
  return `${begun}.`;
}

function clause(random: Random, words: number): string {
  return Array.from({ length: words }, () => WORDS[Math.floor(random() * random() * WORDS.length)]).join(' ');
}

/** Tags spread evenly with some jitter; about one in seven is long, so that about 11 % lie over another. */
function placeSpans(random: Random, text: string, count: number): readonly BenchSpan[] {
  const words = findWords(text);
  return Array.from({ length: count }, (_, at) => {
    const first = Math.min(words.length - 1, Math.floor(((at + random()) / count) * words.length));
    const reach = random() < 0.15 ? 8 + Math.floor(random() * 10) : Math.floor(random() * 4);
    let last = Math.min(words.length - 1, first + reach);
    while (words[last]?.paragraph !== words[first]?.paragraph) last -= 1;
    const [from, to] = [words[first], words[last]];
    if (from === undefined || to === undefined) throw new Error('no words');
    return {
      type: TYPES[(at * 7 + Math.floor(random() * 3)) % TYPES.length] ?? 'PERSON', start: from.start, end: to.end, text: text.slice(from.at, to.until),
    };
  });
}

/** The tags of a document as somebody else might set them: about one in ten left out, one in twelve of another type, one in eight shorter by a character. The same seed gives the same ones. */
export function disturb({ text, spans }: BenchDocument, seed: number): readonly BenchSpan[] {
  const random = seededRandom(seed);
  const points = [...text];
  return spans.flatMap((span) => {
    const drawn = random();
    if (drawn < 0.1) return [];
    if (drawn < 0.18) return [{ ...span, type: TYPES[Math.floor(random() * TYPES.length)] ?? span.type }];
    const end = span.end - 1;
    return drawn < 0.3 && end - span.start > 2 ? [{ ...span, end, text: points.slice(span.start, end).join('') }] : [span];
  });
}

interface Word {
  readonly at: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** The words with their places in UTF-16 units (`at`, `until`) and in code points (`start`, `end`). */
function findWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let [paragraph, seen, points] = [0, 0, 0];
  for (const { 0: match, index } of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}’-]*|\n/gu)) {
    if (match === '\n') {
      paragraph += 1;
      continue;
    }
    points += [...text.slice(seen, index)].length;
    const length = [...match].length;
    words.push({ at: index, until: index + match.length, start: points, end: points + length, paragraph });
    points += length;
    seen = index + match.length;
  }
  return words;
}

/** The article as a line of labelled JSONL. */
export function toLine({ source, headline, text, spans }: BenchDocument, annotator: string): string {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const time = '2025-01-01T00:00:00.000Z';
  return JSON.stringify({
    format: 'guillemet/1', id: sha256.slice(0, 16), text, text_sha256: sha256, offset_unit: 'code_point',
    meta: { date: '2025-01', headline, header_kind: 'headline', language: 'fr', source }, annotator, status: 'in_progress', labels: {},
    spans: spans.map((span, at) => ({ id: `${sha256.slice(0, 8)}${at.toString(16).padStart(8, '0')}`, ...span, attributes: {}, origin: 'human', created_at: time, updated_at: time })),
    relations: [],
  });
}
