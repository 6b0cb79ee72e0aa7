import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimReviewFormat } from '../../annotations/formats/claimreview.ts';
import type { ArticleWork } from '../../annotations/formats/common/format-writer.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { writeAll, writeContext } from '../helpers/exchange.ts';
import { isPythonHere, runPython } from '../helpers/python.ts';
import { article, link, NEWS, tag, work } from '../helpers/small-project.ts';
import { arbitraryProject } from './arbitrary-exchange.ts';

const CASES = Number(process.env['CASES'] ?? 200);
const VERDICTS = ['supported', 'refuted', 'not_enough_evidence', 'conflicting', 'unchecked', ''];

const evidence = [{ url: 'https://a.example/1', archived_url: 'https://web.example/1', note: 'rapport', accessed: '2024-04-01' }];
const spans = [
  tag(NEWS, ['c1', 'CLAIM', [4, 14]], { attributes: { verdict: 'refuted', judged_by: 'Léa Brun', judged_at: '2024-04-02', evidence, voice: 'source' }, note: 'Démenti le lendemain.' }),
  tag(NEWS, ['c2', 'CLAIM', [18, 39]], { attributes: { verdict: 'unchecked' } }),
  tag(NEWS, ['c3', 'CLAIM', [18, 23]]),
  tag(NEWS, ['p', 'PERSON', [24, 32]], { attributes: { canonical: 'Anne-Marie Roy' } }),
];
const project = [work(article(NEWS, { url: 'https://vigie.example/7' }), spans, [link('CLAIMED_BY', 'c1', 'p'), link('CONTRADICTS', 'c1', 'c2')])];

describe('claims as ClaimReview', () => {
  it('are those with a verdict, with claimant, article, judge, day and evidence', () => {
    const { files, fitted } = writeAll(claimReviewFormat, project);
    expect(JSON.parse(files[0]?.content ?? '')).toEqual([{
      '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: 'C’est fini',
      itemReviewed: {
        '@type': 'Claim', text: 'C’est fini', author: { '@type': 'Person', name: 'Anne-Marie Roy' }, datePublished: '2024-03-05',
        appearance: { '@type': 'NewsArticle', identifier: project[0]?.article.id, name: 'lyon.txt', headline: 'Fin de partie', datePublished: '2024-03-05', inLanguage: 'fr', url: 'https://vigie.example/7' },
      },
      reviewRating: { '@type': 'Rating', alternateName: 'réfutée', identifier: 'refuted' },
      author: { '@type': 'Person', name: 'Léa Brun' }, datePublished: '2024-04-02', inLanguage: 'fr', reviewBody: 'Démenti le lendemain.',
      citation: { '@type': 'CreativeWork', url: 'https://a.example/1', archivedAt: 'https://web.example/1', description: 'rapport' },
    }]);
    expect(fitted[0]?.lost).toEqual({ relation: 1, attribute: 2, origin: 2, status: 1, type: 2, metadata: 1, text: 1 });
  });

  it('are judged by the annotator where nobody else is named, in English where the article is not French', () => {
    const plain = work(article(NEWS, { language: 'other', date: null, headline: null }), [tag(NEWS, ['c', 'CLAIM', [4, 14]], { attributes: { verdict: 'supported' } })], [], 'Ben');
    const [review] = JSON.parse(writeAll(claimReviewFormat, [plain]).files[0]?.content ?? '');
    expect(review).toMatchObject({ author: { name: 'Ben' }, reviewRating: { alternateName: 'supported' } });
    expect(Object.keys(review)).toEqual(['@context', '@type', 'claimReviewed', 'itemReviewed', 'reviewRating', 'author']);
    expect(review.itemReviewed).not.toHaveProperty('author');
  });

  it('are an empty array where nothing was judged or the schema has no claims', () => {
    const schema = { ...defaultSchema, types: defaultSchema.types.filter(({ layer }) => layer === 'entity'), relations: [] };
    const { files, fitted } = writeAll(claimReviewFormat, project, { ...writeContext, schema });
    expect(JSON.parse(files[0]?.content ?? '')).toEqual([]);
    expect(fitted[0]?.lost).toMatchObject({ type: 4, relation: 2, text: 1 });
  });

  it.skipIf(!isPythonHere)('are found by Python as the sets have them, for any project', () => {
    const script = `
import json, sys
found = []
for text in json.load(open(sys.argv[1], encoding='utf-8')):
    reviews = json.loads(text)
    assert all(review['@type'] == 'ClaimReview' and review['claimReviewed'] == review['itemReviewed']['text'] for review in reviews)
    found.append([[review['itemReviewed']['appearance']['identifier'], review['claimReviewed'], review['reviewRating']['identifier'], review['author']['name']] for review in reviews])
print(json.dumps(found))`;
    const projects = fc.sample(arbitraryProject, CASES).map((works, seed) => judged(works, seed));
    const texts = projects.map((works) => writeAll(claimReviewFormat, works).files[0]?.content ?? '');
    const expected = projects.map((works) => works.flatMap(({ article: { id }, sets }) => sets.flatMap((set) => (set?.spans ?? [])
      .filter(({ type, attributes }) => type === 'CLAIM' && !['', 'unchecked', undefined].includes(attributes['verdict'] as string | undefined))
      .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
      .map((claim) => [id, claim.text, claim.attributes['verdict'], set?.annotator.name]))));
    const sorted = (lists: unknown): unknown => (lists as unknown[][]).map((list) => list.map((one) => JSON.stringify(one)).sort());
    expect(sorted(runPython(script, JSON.stringify(texts)))).toEqual(sorted(expected));
    expect(expected.flat().length).toBeGreaterThan(CASES / 8);
  });
});

/** The same projects with verdicts on their claims. */
function judged(works: readonly ArticleWork[], seed: number): readonly ArticleWork[] {
  return works.map(({ article: of, sets }) => ({
    article: of, sets: sets.map((set) => set && { ...set, spans: set.spans.map((span, index) => (span.type === 'CLAIM' ? { ...span, attributes: { ...span.attributes, verdict: VERDICTS[(seed + index) % VERDICTS.length] ?? '' } } : span)) }),
  }));
}
