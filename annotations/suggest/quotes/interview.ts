import type { Utf16Range } from '../../../shared/offsets.ts';
import type { Finding } from '../finding.ts';
import { findSpeechCues } from '../speech-cues.ts';
import type { Marked } from './marks.ts';
import { overlaps, rangeOf, trimmed } from './ranges.ts';

const FEWEST_QUESTIONS = 3;
const FEWEST_DASHED = 2;
const LONGEST_QUESTION = 500;
const PARAGRAPH = /[^\n]+/gu;
const DASH = /^[—–][ \u00a0\u202f]/u;
const OPENING_MARK = /^[«“"„‹]/u;
/** A paragraph that says something ends in a stop; a crosshead or a signature does not. */
const WHOLE = /[.!?…»”"][)\]]?$/u;
const SIGNATURE = /^(?:Propos recueillis|Entretien réalisé|Interview(?:ed)? by|\(?Recueilli)/iu;

/** The questions and answers of an interview as marked words; what stands in marks already, and any other text, is left as it is. */
export function withTurns(text: string, marked: readonly Marked[]): readonly Marked[] {
  const paragraphs = [...text.matchAll(PARAGRAPH)].map(({ index, 0: words }) => trimmed(text, rangeOf(index, index + words.length))).filter(({ start, end }) => end > start);
  const labelled = byLabel(text, paragraphs);
  const spoken = labelled.length > 0 ? labelled : paragraphs.some(({ start }) => DASH.test(text.slice(start, start + 2))) ? dashed(text, paragraphs) : plain(text, paragraphs);
  const hasDashes = labelled.length === 0 && spoken.some(({ range }) => DASH.test(text.slice(range.start, range.start + 2)));
  const questions = spoken.filter(({ turn }) => turn === 'question').length;
  if (questions < (hasDashes ? FEWEST_DASHED : FEWEST_QUESTIONS) || (hasDashes && spoken.some(({ range }) => isTold(text, range)))) return marked;
  const turns = spoken.map(({ range, turn }): Marked => ({ outer: range, inner: range, nested: marked.filter(({ outer }) => overlaps(outer, range)), isClosed: false, turn }))
    .filter(({ outer, nested }) => nested.every((inside) => inside.outer.start >= outer.start && inside.outer.end <= outer.end));
  return [...marked.flatMap((each) => (turns.some(({ outer }) => overlaps(outer, each.outer)) ? [] : [each])), ...turns].sort((a, b) => a.outer.start - b.outer.start);
}

/** Whether a line of dialogue says who speaks, as stories do and interviews do not: « — Combien ? demande Anne Roy. » */
function isTold(text: string, { start, end }: Utf16Range): boolean {
  const line = text.slice(start, end);
  return findSpeechCues(line, 'fr').some(({ kind, range }) => kind === 'verb' && /[,?!…][ \u00a0]$/u.test(line.slice(0, range.start)));
}

interface Turn {
  readonly range: Utf16Range;
  readonly turn: 'question' | 'answer';
}

const LABEL = /^(Q|R|A|Question|Réponse|Answer)\s?[.:]\s+/u;

/** « Q. Moscou peut-il … ? », « R. Oui. »: the words without their label. */
function byLabel(text: string, paragraphs: readonly Utf16Range[]): readonly Turn[] {
  return paragraphs.flatMap(({ start, end }): Turn[] => {
    const label = LABEL.exec(text.slice(start, Math.min(end, start + 20)));
    return label === null ? [] : [{ range: rangeOf(start + label[0].length, end), turn: label[1]?.startsWith('Q') === true ? 'question' : 'answer' }];
  });
}

/** Paragraphs with dashes: who asks speaks first, and whenever a question mark ends the words. */
function dashed(text: string, paragraphs: readonly Utf16Range[]): readonly Turn[] {
  let last: Turn['turn'] = 'answer';
  return paragraphs.filter(({ start }) => DASH.test(text.slice(start, start + 2))).map((range) => {
    last = asks(text, range) || last === 'answer' ? 'question' : 'answer';
    return { range, turn: last };
  });
}

/** Paragraphs that end in a question mark, each with the paragraphs up to the next. */
function plain(text: string, paragraphs: readonly Utf16Range[]): readonly Turn[] {
  const asking = paragraphs.flatMap((range, at) => (asks(text, range) && !OPENING_MARK.test(text.slice(range.start)) && paragraphs[at + 1] !== undefined ? [at] : []));
  return asking.flatMap((at, which): Turn[] => {
    const question = paragraphs[at];
    const answers = paragraphs.slice(at + 1, asking[which + 1] ?? at + 2);
    const stop = answers.findIndex((range) => !WHOLE.test(text.slice(range.start, range.end)) || SIGNATURE.test(text.slice(range.start, range.end)));
    const said = stop === -1 ? answers : answers.slice(0, stop);
    const [first, last] = [said[0], said.at(-1)];
    if (question === undefined || first === undefined || last === undefined) return [];
    const answer: Turn[] = OPENING_MARK.test(text.slice(first.start)) ? [] : [{ range: rangeOf(first.start, last.end), turn: 'answer' }];
    return [{ range: question, turn: 'question' }, ...answer];
  });
}

function asks(text: string, { start, end }: Utf16Range): boolean {
  return end - start <= LONGEST_QUESTION && /\?[ \u00a0\u202f]?$/u.test(text.slice(start, end));
}

/** Who is interviewed, from a text in which silent parts are blank: the first person whose whole name stands before the first question, else the first named; null where the text is no interview or names nobody there. */
export function intervieweeOf(marked: readonly Marked[], known: readonly Finding[], heard: string): Utf16Range | null {
  const first = marked.find(({ turn }) => turn === 'question');
  if (first === undefined) return null;
  const named = known.filter(({ type, range }) => type === 'PERSON' && range.end <= first.outer.start && heard.slice(range.start, range.end).trim() !== '');
  return (named.find(({ range }) => /\S\s\S/u.test(heard.slice(range.start, range.end))) ?? named[0])?.range ?? null;
}
