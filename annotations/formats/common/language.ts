import { eld } from 'eld/extrasmall';

// The detector itself looks at no more than this many UTF-16 units.
const SAMPLE_LENGTH = 1_000;
// Below this the detector is sure of the wrong language too often ("AP Photo" is French to it).
const MIN_LETTERS = 40;

/**
 * Names the language of an article as an ISO 639-1 code, from a sample of its body (first paragraph left out where there is
 * more, since a header may be nothing but names). `other` when the text is too short or the detector is not sure.
 */
export function detectLanguage(text: string): string {
  const sample = sampleOf(text);
  if (countLetters(sample) < MIN_LETTERS) return 'other';
  const detected = eld.detect(sample);
  return detected.language !== '' && detected.isReliable() ? detected.language : 'other';
}

function sampleOf(text: string): string {
  const headerEnd = text.indexOf('\n\n');
  const body = headerEnd === -1 ? '' : text.slice(headerEnd, headerEnd + SAMPLE_LENGTH);
  return countLetters(body) < MIN_LETTERS ? text.slice(0, SAMPLE_LENGTH) : body;
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
