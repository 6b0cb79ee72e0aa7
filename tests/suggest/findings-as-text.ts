import type { Finding } from '../../annotations/suggest/finding.ts';
import { utf16Units } from '../../shared/offsets.ts';
import type { Marked } from '../helpers/marked-notation.ts';

const KNOWN: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'ROLE', 'LOCATION', 'NORP', 'PART']);
const CHOICES: Readonly<Record<string, string>> = { QUOTE: 'quote_kind', CUE: 'cue_kind', MENTION: 'mention_kind', PART: 'part_kind' };

/** The tags that rules for quotes are given: entities and parts. */
export function knownIn({ text, tags }: Marked): readonly Finding[] {
  return tags.filter(({ type }) => KNOWN.has(type)).flatMap((tag) => tag.pieces.map(({ start, end }) => ({
    type: tag.type, range: { start: utf16Units(start), end: utf16Units(end) }, attributes: tag.type === 'PART' ? { part_kind: tag.value } : {}, confidence: 1, rule: 'gold', evidence: text.slice(start, end),
  })));
}

/** A finding in words: "direct « Oui » // « Non »". */
export function shown(text: string, { type, range, fragments, attributes }: Finding): string {
  const words = (fragments ?? [range]).map(({ start, end }) => text.slice(start, end)).join(' // ');
  const choice = CHOICES[type];
  return choice === undefined ? `${type} ${words}` : `${JSON.stringify(attributes[choice])?.replaceAll('"', '') ?? ''} ${words}`;
}

/** Writes findings back into their text in the notation of `readMarked`; `attribute` is the one whose value is shown, nothing where it is not set. */
export function writeMarked(text: string, findings: readonly Finding[], attribute = ''): string {
  const ordered = [...findings].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end || a.type.localeCompare(b.type));
  const opening = (finding: Finding): string => {
    const value = finding.attributes[attribute];
    return `[${finding.type}${typeof value === 'string' ? `=${value}` : ''}|`;
  };
  let written = '';
  for (let at = 0; at <= text.length; at += 1) {
    written += ']'.repeat(ordered.filter(({ range }) => range.end === at).length);
    written += ordered.filter(({ range }) => range.start === at).map(opening).join('');
    written += text.charAt(at);
  }
  return written;
}
