import { describe, expect, test } from 'vitest';
import { agreementJson } from '../../annotations/agreement/report/json.ts';
import { agreementCsv } from '../../annotations/agreement/report/csv.ts';
import { agreementPage } from '../../annotations/agreement/report/page.ts';
import { agreementText } from '../../annotations/agreement/report/text.ts';
import type { Wording } from '../../annotations/agreement/report/wording.ts';
import { LAYER_MEASURES, UNDEFINED_REASONS } from '../../shared/agreement.ts';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { compared, layerOf, report, tagging } from './taggings.ts';

describe('what is undefined is so for a reason, never 1', () => {
  test('without a second annotator', () => {
    const alone = report([compared({ a: { tags: [['PERSON', [0, 9]]] } })]);
    expect(alone.documents).toBe(0);
    expect(alone.annotators.map(({ name }) => name)).toEqual(['A']);
    for (const layer of alone.layers) for (const name of LAYER_MEASURES) expect(layer[name]).toEqual({ value: null, why: 'one_annotator', n: 0 });
  });

  test('without any annotator', () => {
    expect(report([])).toMatchObject({ annotators: [], documents: 0, confusion: [], articles: [] });
  });

  test('where nobody tagged anything', () => {
    const empty = report([compared({ a: { tags: [] }, b: { tags: [] } })]);
    for (const layer of empty.layers) for (const name of LAYER_MEASURES) expect([name, layer[name].value, layer[name].why]).toEqual([name, null, 'no_tags']);
    expect(layerOf(empty).intervals.span_f1_strict).toEqual({ low: null, high: null, why: 'few_articles' });
  });

  test('but 0 where only one of two tagged anything', () => {
    const half = layerOf(report([compared({ a: { tags: [['PERSON', [0, 9]]] }, b: { tags: [] } })]));
    expect(half).toMatchObject({ span_f1_strict: { value: 0, n: 1 }, span_f1_overlap: { value: 0, n: 1 }, boundary_f1: { value: 0, n: 1 }, type_agreement: { value: null, why: 'no_common_tags' } });
    expect(half.alpha_characters.value).toBeLessThan(0.01);
  });

  test('where every answer is the same', () => {
    const attributes = [{ quote_kind: 'direct' }];
    const same = report([compared({ a: { tags: [['QUOTE', [0, 9]]], attributes }, b: { tags: [['QUOTE', [0, 9]]], attributes } })]);
    expect(layerOf(same, 'quote').attributes.find(({ attribute }) => attribute === 'quote_kind')).toEqual({
      type: 'QUOTE', attribute: 'quote_kind', agreement: { value: 1, n: 1 }, kappa: { value: null, why: 'one_answer', n: 1 }, alpha: { value: null, why: 'one_answer', n: 1 },
      commonest: { answer: 'direct', share: 1 },
    });
  });
});

describe('what is measured', () => {
  test('a moved border, another type, a tag too many: each counts where it should', () => {
    const whole = layerOf(report([compared({ a: { tags: [['PERSON', [0, 9]], ['ORG', [18, 22]], ['QUOTE', [24, 32]]] }, b: { tags: [['PERSON', [0, 9]], ['LOCATION', [18, 22]], ['QUOTE', [24, 30]], ['PERSON', [39, 46]]] } })]));
    expect(whole).toMatchObject({ spans: 7, span_f1_strict: { value: 2 / 7, n: 7 }, span_f1_overlap: { value: 4 / 7, n: 7 }, boundary_f1: { value: 4 / 7, n: 7 }, type_agreement: { value: 0.5, n: 2 } });
    const { confusion: [pair] } = report([compared({ a: { tags: [['PERSON', [0, 9]], ['ORG', [18, 22]]] }, b: { tags: [['PERSON', [0, 9]], ['LOCATION', [18, 22]], ['PERSON', [39, 46]]] } })]);
    expect(pair?.cells).toEqual([{ a_type: null, b_type: 'PERSON', n: 1, apart: 1 }, { a_type: 'ORG', b_type: 'LOCATION', n: 1, apart: 1 }, { a_type: 'PERSON', b_type: 'PERSON', n: 1, apart: 0 }]);
  });

  test('a discontinuous tag is strict on all fragments, takes no characters between them, and is counted where outer bounds stand for it', () => {
    const [a, b] = [{ tags: [['QUOTE', [0, 5], [10, 15]]] as const }, { tags: [['QUOTE', [0, 15]]] as const }];
    const whole = layerOf(report([compared({ a, b })]));
    expect(whole).toMatchObject({ discontinuous: 1, span_f1_strict: { value: 0 }, span_f1_overlap: { value: 1 }, alpha_u: { value: 1 }, gamma: { value: 1 } });
    expect(whole.alpha_characters.value).toBeLessThan(1);
    expect(layerOf(report([compared({ a, b: { tags: [['QUOTE', [6, 9]]] } })])).span_f1_overlap.value).toBe(0);
  });

  test('overlapping tags of one type by one annotator are joined for alpha-U, and that is said', () => {
    const works = { a: { tags: [['QUOTE', [0, 9]], ['QUOTE', [5, 12]]] as const }, b: { tags: [['QUOTE', [0, 12]]] as const } };
    const whole = layerOf(report([compared(works)]));
    expect(whole).toMatchObject({ merged: 1, alpha_u: { value: 1, n: 2 } });
    expect(whole.type_f1.find(({ type }) => type === 'QUOTE')).toMatchObject({ merged: 1, spans: 3 });
  });

  test('links count with both ends matched, and end to end against all', () => {
    const tags = [['QUOTE', [24, 32]], ['PERSON', [0, 9]], ['PERSON', [39, 46]]] as const;
    const a = { tags, links: [['SAID_BY', 0, 1], ['SAID_BY', 0, 2]] as const };
    const b = { tags: tags.slice(0, 2), links: [['SAID_BY', 0, 1]] as const };
    expect(layerOf(report([compared({ a, b })]), 'quote')).toMatchObject({ relation_f1: { value: 1, n: 2 }, relation_f1_end_to_end: { value: 2 / 3, n: 3 } });
    const turned = { tags: [['CLAIM', [0, 9]], ['CLAIM', [20, 30]]] as const };
    const symmetric = report([compared({ a: { ...turned, links: [['CONTRADICTS', 0, 1]] }, b: { ...turned, links: [['CONTRADICTS', 1, 0]] } })]);
    expect(layerOf(symmetric, 'claim').relation_f1).toEqual({ value: 1, n: 2 });
    const directed = report([compared({ a: { tags: [['QUOTE', [0, 9]], ['QUOTE', [20, 30]]], links: [['CONTINUES', 1, 0]] }, b: { tags: [['QUOTE', [0, 9]], ['QUOTE', [20, 30]]], links: [['CONTINUES', 0, 1]] } })]);
    expect(layerOf(directed, 'quote').relation_f1).toEqual({ value: 0, n: 2 });
  });

  test('one layer alone has the same figures, links to tags of other layers among them', () => {
    const tags = [['QUOTE', [24, 32]], ['PERSON', [0, 9]]] as const;
    const articles = [compared({ a: { tags, links: [['SAID_BY', 0, 1]] }, b: { tags, links: [['SAID_BY', 0, 1]] } })];
    const only = report(articles, { layer: 'quote' });
    expect(only.layers).toEqual([layerOf(report(articles), 'quote')]);
    expect(only.confusion[0]?.cells).toEqual([{ a_type: 'QUOTE', b_type: 'QUOTE', n: 1, apart: 0 }]);
  });

  test('counts of articles are added before they are divided, and stand by month', () => {
    const good = { tags: [['PERSON', [0, 9]], ['ORG', [18, 22]]] as const };
    const all = report([
      compared({ a: good, b: good }, 0, '2024-03-01'), compared({ a: { tags: [['PERSON', [0, 9]]] }, b: { tags: [] } }, 1, '2024-04'), compared({ a: good, b: good }, 2, null),
    ]);
    expect(layerOf(all).span_f1_strict).toEqual({ value: 8 / 9, n: 9 });
    expect(layerOf(all).months.map(({ month, documents, span_f1_strict: { value } }) => [month, documents, value])).toEqual([['2024-03', 1, 1], ['2024-04', 1, 0], [null, 1, 1]]);
    expect(layerOf(all).intervals.span_f1_strict.low).toBeLessThan(8 / 9);
    expect(all.articles.map(({ layers }) => layers.find(({ layer }) => layer === 'all')?.span_f1_strict.value)).toEqual([1, 0, 1]);
  });

  test('three annotators: pairs, those who lack an article left out of it, alpha over gaps, Fleiss over full cases', () => {
    const work = (kind: string) => ({ tags: [['QUOTE', [24, 32]]] as const, attributes: [{ quote_kind: kind }] });
    const all = report([compared({ a: work('direct'), b: work('direct'), c: work('mixed') }, 0), compared({ a: work('mixed'), c: work('mixed') }, 1)], { letters: 'abc' });
    expect(layerOf(all).pairs.map(({ documents }) => documents)).toEqual([1, 2, 1]);
    const kind = layerOf(all, 'quote').attributes.find(({ attribute }) => attribute === 'quote_kind');
    expect(kind).toMatchObject({ agreement: { value: 0.5, n: 2 }, fleiss_kappa: { n: 1 }, alpha: { n: 2 } });
    expect(kind).not.toHaveProperty('kappa');
  });

  test('choices whose values have an order are measured by rank too', () => {
    const work = (certainty: string) => ({ tags: [['CLAIM', [0, 9]]] as const, attributes: [{ certainty }] });
    const of = (one: string, other: string): number => layerOf(report([compared({ a: work('asserted'), b: work(one) }, 0), compared({ a: work('denied'), b: work(other) }, 1)]), 'claim')
      .attributes.find(({ attribute }) => attribute === 'certainty')?.alpha_ordinal?.value ?? NaN;
    expect(of('probable', 'denied')).toBeGreaterThan(of('denied', 'asserted'));
  });

  test('notes, origin, times and confidence count for nothing', () => {
    const plain = tagging('a', { tags: [['PERSON', [0, 9]]] });
    expect(Object.keys(plain.tags[0] ?? {}).toSorted()).toEqual(['attributes', 'end', 'fragments', 'place', 'start', 'type']);
  });
});

describe('the report', () => {
  const schema = { ...defaultSchema, types: defaultSchema.types.map((type) => (type.name === 'PERSON' ? { ...type, guideline: { en: 'Names <b>only</b>: **Ada**', fr: 'x' } } : type)) };
  const wording = (language: 'en' | 'fr'): Wording => ({ translate: createTranslator(language, { en, fr }), language, schema });
  const hostile = report([{ ...compared({ a: { tags: [['PERSON', [0, 9]], ['=Type', [20, 24]]], links: [] }, b: { tags: [['PERSON', [0, 5]]] } }), source: '<img src=x onerror=alert(1)>.txt' }]);

  test('has every sentence in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const text = [...agreementText(hostile, wording(language)), agreementPage(hostile, wording(language), 'P')].join('\n');
      expect(text).not.toContain('agreement.');
      expect(text).toContain(wording(language).translate('agreement.why.few_articles'));
      for (const why of UNDEFINED_REASONS) expect(wording(language).translate(`agreement.why.${why}`)).not.toContain('agreement.');
    }
  });

  test('as a page takes nothing from outside, runs nothing, and shows all text as text', () => {
    const page = agreementPage(hostile, wording('en'), '<script>alert(1)</script>');
    expect(page).not.toMatch(/<(?:script|img|b|link|iframe|object|a)[\s>]|<[^>]*\s(?:src|href|on\w+)=|url\(|@import/i);
    expect(page).toContain('&#60;img src=x');
    expect(page).toContain('<strong>Ada</strong>');
    expect(page).toContain('<mark>Ada Lorne</mark>');
    expect(agreementPage(report([]), wording('fr'), 'Vide')).toContain('Accord de personne sur 0 article');
  });

  test('as a table is no formula to any spreadsheet', () => {
    const rows = agreementCsv(hostile).split('\n');
    expect(rows[0]).toBe('scope,layer,annotator_a,annotator_b,type,attribute,month,article_id,measure,value,n,low_95,high_95,why');
    expect(rows.filter((row) => row.includes("'=Type"))).not.toEqual([]);
    expect(rows.every((row) => row === '' || row.split(',').length === 14)).toBe(true);
  });

  test('as JSON has the keys of the contract, with why and n', () => {
    const json = agreementJson(hostile);
    expect(JSON.parse(JSON.stringify(json))).toMatchObject({
      annotators: ['A', 'B'], documents: 1,
      layers: [{ layer: 'entity', spans: 2, span_f1_strict: 0, span_f1_overlap: 1, boundary_f1: 0, relation_f1: null, why: { relation_f1: 'no_links', type_agreement: 'no_common_tags' }, n: { span_f1_strict: 2 }, pairs: [{ a: 'A', b: 'B', span_f1_strict: 0, span_f1_overlap: 1 }] },
        { layer: 'quote' }, { layer: 'claim' }, { layer: 'part' }, { layer: 'other', types: ['=Type'] }, { layer: 'all' }],
    });
    expect(JSON.stringify(json)).not.toContain('Lorne');
  });
});
