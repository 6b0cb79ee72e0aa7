import { createHash } from 'node:crypto';

/** How many tags the crowded article has. */
export const CROWD = 2000;

interface CrowdedTag {
  readonly type: string;
  readonly pieces: readonly (readonly [number, number])[];
}

const WORDS = ['capitaine', 'amirale', 'frégate', 'l’Ormelune', 'géne\u0301rale', '🚢', 'Calvessa', 'détroit', '𝒜mbre', 'trêve', 'd’Issarde', 'escorte', 'Héronval', 'convoi', 'arsenal', 'préfète'];
const PARAGRAPH_WORDS = 36;

/**
 * What one paragraph bears, as type and words from–to of each piece: six tags over one word, nested and crossing ones, the same words
 * twice, pieces apart, a quote in a quote, claims across them, and every fourth time the whole paragraph as outside the story.
 */
const PATTERN: readonly (readonly [type: string, ...pieces: (readonly [number, number])[]])[] = [
  ['ROLE', [0, 6]], ['ORG', [1, 6]], ['LOCATION', [1, 5]], ['PERSON', [2, 5]], ['NORP', [3, 5]], ['EVENT', [3, 4]],
  ['QUOTE', [7, 20]], ['QUOTE', [9, 14]], ['CLAIM', [10, 24]], ['CLAIM', [12, 18]], ['MENTION', [15, 17]], ['MENTION', [16, 18]],
  ['PERSON', [21, 22]], ['ROLE', [21, 22]], ['CUE', [24, 25]], ['PERSON', [25, 26]], ['PERSON', [26, 27]], ['ORG', [28, 29], [31, 33]], ['QUOTE', [27, 28], [30, 31]],
  ['DATE', [33, 35]], ['EQUIPMENT', [34, 36]],
];

/** An invented article of as many tags as `CROWD`, as a line of labelled JSONL by that annotator; offsets in code points. */
export function crowdedLine(annotator: string): string {
  const paragraphs = Math.ceil(CROWD / PATTERN.length);
  const tags: CrowdedTag[] = [];
  const letters: string[] = [];
  for (let at = 0; at < paragraphs; at += 1) {
    const places = appendParagraph(letters, at);
    const whole = [places[0]?.[0] ?? 0, places.at(-1)?.[1] ?? 0] as const;
    if (at % 4 === 3) tags.push({ type: 'PART', pieces: [whole] });
    for (const [type, ...pieces] of PATTERN) tags.push({ type, pieces: pieces.map(([from, to]) => [places[from]?.[0] ?? 0, places[to - 1]?.[1] ?? 0]) });
  }
  return toLine(letters, tags.slice(0, CROWD), annotator);
}

/** Adds a paragraph of words and answers where each of them stands. */
function appendParagraph(letters: string[], number: number): readonly (readonly [number, number])[] {
  if (letters.length > 0) letters.push('\n');
  return Array.from({ length: PARAGRAPH_WORDS }, (_, at) => {
    // Two words without a space between them: their tags touch.
    if (at > 0 && at !== 26) letters.push(at % 9 === 0 ? '\u00a0' : ' ');
    const start = letters.length;
    letters.push(...WORDS[(number * 7 + at * 5) % WORDS.length] ?? '');
    const end = letters.length;
    if (at % 11 === 10) letters.push(',');
    return [start, end] as const;
  });
}

function toLine(letters: readonly string[], tags: readonly CrowdedTag[], annotator: string): string {
  const text = letters.join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const time = '2025-01-01T00:00:00.000Z';
  const spans = tags.map(({ type, pieces }, at) => ({
    id: `crowd-${String(at)}`, type, start: pieces[0]?.[0], end: pieces.at(-1)?.[1], text: pieces.map(([from, to]) => letters.slice(from, to).join('')).join(' '),
    attributes: {}, ...(pieces.length > 1 ? { fragments: pieces } : {}), origin: 'human', created_at: time, updated_at: time,
  }));
  return `${JSON.stringify({
    format: 'guillemet/1', id: sha256.slice(0, 16), text, text_sha256: sha256, offset_unit: 'code_point',
    meta: { date: null, headline: null, header_kind: 'none', language: 'fr', source: 'crowded.txt' }, annotator, status: 'in_progress', labels: {}, spans, relations: [],
  })}\n`;
}
