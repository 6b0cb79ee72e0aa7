import type { Finding, Findings } from '../../../annotations/suggest/finding.ts';
import { findQuotes } from '../../../annotations/suggest/quotes/find-quotes.ts';
import { readMarked, type Marked } from '../../helpers/marked-notation.ts';
import { knownIn, shown } from '../findings-as-text.ts';

/** What the rules find in a marked text, of which they see the entities and parts only. */
export function findIn(marked: string, language: string): { readonly gold: Marked; readonly found: Findings } {
  const gold = readMarked(marked);
  return { gold, found: findQuotes({ text: gold.text, language, month: null }, knownIn(gold)) };
}

/** The quotes of a text with marks of entities at most, as "direct « Oui » < a dit < Anne Roy": kind, words, cues, speakers, then channel or hearer. */
export function quotesIn(marked: string, language = 'fr'): readonly string[] {
  const { gold, found } = findIn(marked, language);
  const linked = (quote: Finding, type: string): string => found.links.filter((link) => link.from === quote && link.type === type).map(({ to }) => gold.text.slice(to.range.start, to.range.end)).join(' & ');
  return found.spans.filter(({ type }) => type === 'QUOTE').map((quote) => {
    const via = linked(quote, 'VIA') + linked(quote, 'SAID_TO');
    return [shown(gold.text, quote), linked(quote, 'CUED_BY'), linked(quote, 'SAID_BY'), ...(via === '' ? [] : [via])].join(' < ').replace(/(?: < )+$/u, '');
  });
}
