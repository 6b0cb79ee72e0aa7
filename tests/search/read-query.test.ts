import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery, type Vocabulary } from '../../annotations/search/read-query.ts';
import type { Query } from '../../annotations/search/query.ts';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator, describeError } from '../../shared/i18n/translator.ts';
import { codeOf, unwrap } from '../helpers/store-fixture.ts';

const VOCABULARY: Vocabulary = { types: new Map([['quote', 'QUOTE'], ['citation', 'QUOTE'], ['org', 'ORG']]), attributes: new Set(['quote_kind', 'canonical']) };
const read = (text: string): Query => unwrap(readQuery(text, VOCABULARY));
const refusal = (text: string): string => codeOf(readQuery(text, VOCABULARY));

/** A query in a short notation. */
function brief(query: Query): string {
  switch (query.kind) {
    case 'and': return `(${query.parts.map(brief).join(' & ')})`;
    case 'or': return `(${query.parts.map(brief).join(' | ')})`;
    case 'not': return `!${brief(query.part)}`;
    case 'words': return `${query.words.map(({ text, isPrefix }) => `${text}${isPrefix ? '*' : ''}`).join('_')}${query.inside.map((tag) => `@${tagOf(tag)}`).join('')}`;
    case 'tag': return tagOf(query.conditions);
    case 'article': return `{${JSON.stringify(query.condition).replaceAll('"', '')}}`;
  }
}

function tagOf(conditions: Extract<Query, { kind: 'tag' }>['conditions']): string {
  return `<${conditions.map((each) => each.field === 'type' ? each.type : `${each.field === 'attribute' ? each.name : each.field}:${each.match.how}:${each.match.text}`).join(',')}>`;
}

const reads = (text: string, as: string): void => { expect(brief(read(text)), text).toBe(as); };

describe('a query', () => {
  it('folds words, takes hyphens and apostrophes for the space of a phrase, and leaves an elided word before it out', () => {
    reads('État', 'etat');
    reads('l’État', 'etat');
    reads('"chefs d’État"', 'chefs_d_etat');
    reads('porte-parole', 'porte_parole');
    reads('aujourd’hui', 'aujourd_hui');
    reads('« Forces  ARMÉES »', 'forces_armees');
    reads('milit*', 'milit*');
    reads('"forc* arm*"', 'forc*_arm*');
  });

  it('binds OR weaker than AND, AND than NOT, in French and English', () => {
    reads('a b', '(a & b)');
    reads('a OR b c', '(a | (b & c))');
    reads('a OU b ET c SAUF d', '(a | (b & c & !d))');
    reads('(a OR b) c', '((a | b) & c)');
    reads('NOT a', '!a');
    reads('a AND (b OR NOT c)', '(a & (b | !c))');
    reads('or et ou', '(or & et & ou)');
  });

  it('takes conditions side by side for one tag, in brackets or around operators for others', () => {
    reads('type:QUOTE quote_kind:direct speaker:"Anne Roy"', '<QUOTE,quote_kind:whole:direct,speaker:part:anne roy>');
    reads('speaker:Roy type:citation drone', '(<QUOTE,speaker:part:roy> & drone)');
    reads('type:QUOTE AND quote_kind:direct', '(<QUOTE> & <quote_kind:whole:direct>)');
    reads('type:QUOTE type:ORG', '(<QUOTE> & <ORG>)');
    reads('canonical:="Anne Roy" annotator:be*', '<canonical:whole:anne roy,annotator:prefix:be>');
    reads('NOT type:QUOTE quote_kind:*', '!<QUOTE,quote_kind:any:>');
  });

  it('puts words inside tags, those in brackets included', () => {
    reads('drone in:QUOTE', 'drone@<QUOTE>');
    reads('(drone OR "la mer") in:quote speaker:Roy', '(drone@<QUOTE,speaker:part:roy> | la_mer@<QUOTE,speaker:part:roy>)');
    expect(refusal('in:QUOTE')).toBe('query.in_alone');
    expect(refusal('in:QUOTE type:ORG')).toBe('query.in_alone');
  });

  it('reads conditions on articles', () => {
    reads('status:in-progress', '{{field:status,status:in_progress,annotator:null}}');
    reads('annotator:Bo status:done', '{{field:status,status:done,annotator:{how:part,text:bo}}}');
    reads('date:2024-03', '{{field:date,from:2024-03-01,to:2024-03-31}}');
    reads('date:2024-01..2024', '{{field:date,from:2024-01-01,to:2024-12-31}}');
    reads('date:..2024-02-03', '{{field:date,from:0000-01-01,to:2024-02-03}}');
    reads('language:fr source:monde', '({{field:language,match:{how:whole,text:fr}}} & {{field:source,match:{how:part,text:monde}}})');
  });

  it('is refused with the place that cannot be read', () => {
    expect(readQuery('drone AND OR x', VOCABULARY)).toEqual({ ok: false, error: { code: 'query.unexpected', params: { part: 'OR', at: 11 } } });
    const wrong = { '': 'empty', ' ': 'empty', '"a b': 'unclosed_quote', '(a': 'unclosed_bracket', '(a OR': 'ends_early', 'a)': 'unexpected', '()': 'unexpected', 'a AND': 'ends_early', 'type:': 'no_value', 'type: QUOTE': 'no_value',
      '—': 'no_word', '*': 'star', 'a*b': 'star', 'type:XX': 'unknown_type', 'typ:QUOTE': 'unknown_field', 'status:gone': 'bad_status', 'date:March': 'bad_date', 'date:..': 'bad_date', 'date:2024..x': 'bad_date' };
    for (const [text, code] of Object.entries(wrong)) expect(refusal(text), text).toBe(`query.${code}`);
    expect(refusal('('.repeat(60))).toBe('query.too_deep');
    expect(refusal('a'.repeat(5000))).toBe('query.too_long');
  });

  it('whatever it is, is read or refused in words that name the place', () => {
    const piece = fc.constantFrom('(', ')', '"', '«', '»', '“', 'AND', 'OU', 'NOT', 'type:', 'in:QUOTE', 'date:', '2024', '..', '*', '=', ':', 'drone', 'l’État', ' ', ' ', '\n', 'quote_kind:direct', '📰', '\ud800', 'é');
    const words = createTranslator('fr', { en, fr });
    fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary' })), (text) => {
      const query = readQuery(text, VOCABULARY);
      if (query.ok) return;
      expect(query.error.code).toMatch(/^query\./);
      expect(describeError(words, query.error)).not.toContain('{{');
      const { at } = query.error.params;
      if (at !== undefined) expect(Number(at)).toBeLessThanOrEqual(Math.max(1, text.length));
    }), { numRuns: 3000 });
  });
});
