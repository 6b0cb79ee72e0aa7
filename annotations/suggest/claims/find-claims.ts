import { utf16Units, type Utf16Range } from '../../../shared/offsets.ts';
import type { Finding, Findings, FoundLink, ReadArticle } from '../finding.ts';
import { holds, overlaps, rangeOf } from '../quotes/ranges.ts';
import { FILLER } from '../quotes/skeleton.ts';
import { attributesOf } from './claim-attributes.ts';
import { claimLinks } from './claim-links.ts';
import { senseOf } from './claim-rules.ts';
import { phrasesIn } from './claim-phrases.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { figureIn, type JudgedClause } from './judged-clause.ts';
import { createKnown, type Known } from './known.ts';
import { rankOf } from './rank.ts';
import { piecesOf, voicedSentences } from './voices.ts';

const ENTITIES: ReadonlySet<string> = new Set(['PERSON', 'ROLE', 'ORG', 'LOCATION', 'NORP', 'EQUIPMENT', 'EVENT', 'DATE']);
const FEWEST_WORDS = 3;

/**
 * Clauses that can be judged, in the article's voice and in those of its quotes, with links to who claims them, what they are about and when. `known` are
 * the parts, entities and quotes found before, with their links. `confidence` is how much a claim is worth checking. Nothing is found in credits, cross-references and header dates. Linear in the text.
 */
export function findClaims(article: ReadArticle, known: Findings): Findings {
  const index = createKnown(known);
  const spans: Finding[] = [];
  const links: FoundLink[] = [];
  for (const sentence of voicedSentences(article, known)) {
    for (const clause of clausesOf(sentence, article.language)) {
      const judged = judgedClause(index, clause);
      if (judged === null || !isClaim(index, judged)) continue;
      const claim = claimOf(judged);
      spans.push(claim);
      links.push(...claimLinks(index, judged, claim));
    }
  }
  return { spans: spans.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end), links };
}

function judgedClause(index: Known, clause: Clause): JudgedClause | null {
  const { sentence: { start, quote, text } } = clause;
  const range = rangeOf(start + clause.start, start + clause.end);
  const inside = index.within(range).filter(({ type, range: place }) => ENTITIES.has(type) && holds(range, place));
  const entities = inside.filter((entity) => !inside.some((other) => other !== entity && holds(other.range, entity.range) && other.range.end - other.range.start > entity.range.end - entity.range.start));
  const said = phrasesIn(clause.tokens);
  const isDate = ({ type }: Finding): boolean => type === 'DATE';
  return {
    clause, range, entities, named: entities.filter((entity) => !isDate(entity)), dates: entities.filter(isDate), said, figure: figureIn(clause, inside) || (said.get('quantity') ?? ''),
    cue: quote === null ? null : index.linked(quote, 'CUED_BY')[0] ?? null, speakers: quote === null ? [] : index.linked(quote, 'SAID_BY'),
    part: index.partAt(range), ending: clause.end + 3 >= text.trimEnd().length ? text.slice(clause.end) : '',
  };
}

/** Words enough, a verb, and none of the words that only report what others say. */
function isClaim(index: Known, { clause: { text, tokens, verb, sentence: { quote } }, range }: JudgedClause): boolean {
  if (tokens.length < FEWEST_WORDS || text.includes(FILLER)) return false;
  if (verb === null) return quote !== null && isReportedInfinitive(text);
  return quote !== null || !index.within(range).some((finding) => index.isCue(finding));
}

/** « avoir tout perdu », « ne pas connaître le chiffre », “of moving the border”: a reported clause without a subject. */
function isReportedInfinitive(text: string): boolean {
  return /^(?:d[’'e] ?|à |of |to )?(?:(?:ne (?:pas|plus|jamais|rien) )?(?:(?:l[’'ae]s? ?|y |en |s[’'e] ?)?(?:avoir|être)|\p{Ll}+(?:er|ir|oir|dre|tre|ire)) |(?:having |\p{Ll}+ing ))/u.test(text) || /^to \p{Ll}+ /u.test(text);
}

function claimOf(judged: JudgedClause): Finding {
  const { clause: { sentence: { quote } }, range } = judged;
  const sense = senseOf(judged);
  const attributes = attributesOf(judged, sense);
  const fragments = quote === null ? [] : piecesOf(quote).filter((piece) => overlaps(piece, range)).map(({ start, end }) => within(judged, { start: utf16Units(Math.max(start, range.start)), end: utf16Units(Math.min(end, range.end)) }));
  return { type: 'CLAIM', range, ...(fragments.length > 1 ? { fragments } : {}), attributes, confidence: rankOf(judged, sense, attributes), rule: sense.rule, evidence: sense.evidence };
}

/** A fragment of a claim that a cue cuts in two, without the comma and the mark at the cut. */
function within({ clause: { sentence } }: JudgedClause, { start, end }: Utf16Range): Utf16Range {
  const words = sentence.text.slice(start - sentence.start, end - sentence.start);
  const before = /^[\s«“"‘'—–]*/u.exec(words)?.[0].length ?? 0;
  const after = /[\s,;»”"’']*$/u.exec(words)?.[0].length ?? 0;
  return rangeOf(start + before, Math.max(start + before, end - after));
}
