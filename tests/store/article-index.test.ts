import { describe, expect, test } from 'vitest';
import { emptySet } from '../../annotations/model/annotation-set.ts';
import { ArticleIndex } from '../../annotations/store/article-index.ts';
import { compareRows, rowOfArticle, rowOfDamaged, rowOfSet } from '../../annotations/store/article-row.ts';
import { markedText } from '../helpers/marked-text.ts';
import { ada, makeArticle } from '../helpers/store-fixture.ts';

const [lyon, paris] = [makeArticle('Ada à Lyon 👩‍👩‍👧.', 'lyon.txt'), makeArticle('Ben à Paris.', 'paris.txt')];
const setOf = (article: typeof lyon) => ({ ...emptySet(article.id, ada), spans: markedText('[PERSON Ada]').set.spans });

describe('the row of an article', () => {
  test('counts its length in code points, and says that nothing was done', () => {
    expect(rowOfArticle(lyon)).toMatchObject({ id: lyon.id, source: 'lyon.txt', length: [...lyon.text].length, status: 'todo', spans: 0, relations: 0, hasNote: false, labels: {} });
  });

  test('takes over of a set its status with the reason, counts, note and short labels', () => {
    const base = setOf(lyon);
    expect(rowOfSet(base)).toEqual({ status: 'todo', spans: 1, relations: 0, hasNote: false, labels: {} });
    const document = { status: 'skipped' as const, status_reason: 'double', note: 'x', labels: { genre: 'news', list: ['a'], edge: 'e'.repeat(100), long: 'l'.repeat(101) } };
    expect(rowOfSet({ ...base, document })).toEqual({ status: 'skipped', status_reason: 'double', spans: 1, relations: 0, hasNote: true, labels: { genre: 'news', edge: 'e'.repeat(100) } });
  });

  test('stands by the name of its file, then by its id', () => {
    const row = (source: string, article: typeof lyon) => ({ ...rowOfArticle(article), source });
    const [first, second] = [lyon, paris].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (first === undefined || second === undefined) throw new Error('no articles');
    const sorted = [row('a', second), row('b', first), row('b', second)];
    expect(sorted.toReversed().sort(compareRows)).toEqual(sorted);
    expect(sorted.toSorted(compareRows)).toEqual(sorted);
  });
});

describe('the index', () => {
  test('lists an article with what its set says, and keeps what is known of its files', () => {
    const index = new ArticleIndex();
    expect([index.row(lyon.id), index.entry(lyon.id), index.highestSequence(), index.isDirty()]).toEqual([null, null, 0, false]);
    index.putArticle(lyon);
    expect(index.putSet({ set: setOf(lyon), journal: 10, snapshot: 20, sequence: 7 })).toMatchObject({ spans: 1 });
    index.putArticle({ ...lyon, sources: [...lyon.sources, ...paris.sources] });
    expect(index.entry(lyon.id)).toMatchObject({ journal: 10, snapshot: 20, sequence: 7, sources: ['lyon.txt', 'paris.txt'], row: { spans: 1 } });
    expect([index.articlesFrom('paris.txt'), index.articlesFrom('other.txt'), index.highestSequence()]).toEqual([[lyon.id], [], 7]);
  });

  test('forgets the reason of a status that is gone', () => {
    const index = new ArticleIndex();
    index.putArticle(lyon);
    index.putSet({ set: { ...setOf(lyon), document: { status: 'skipped', status_reason: 'double', labels: {} } }, journal: 1, snapshot: 0, sequence: 1 });
    expect(index.putSet({ set: setOf(lyon), journal: 2, snapshot: 0, sequence: 2 })).not.toHaveProperty('status_reason');
  });

  test('knows the highest sequence of all its articles', () => {
    const index = new ArticleIndex();
    for (const [article, sequence] of [[lyon, 9], [paris, 4]] as const) {
      index.putArticle(article);
      index.putSet({ set: setOf(article), journal: 1, snapshot: 0, sequence });
    }
    expect(index.highestSequence()).toBe(9);
  });

  test('lists a damaged article until it is read again, never among what is stored', () => {
    const index = new ArticleIndex();
    for (const article of [lyon, paris]) index.putArticle(article);
    index.putDamaged(rowOfDamaged(lyon.id));
    expect(index.rows().map(({ source }) => source)).toEqual([lyon.id, 'paris.txt'].toSorted());
    expect([index.row(lyon.id)?.source, index.entry(lyon.id), index.entries().length, index.takeForWriting().length]).toEqual([lyon.id, null, 1, 1]);
    expect(index.putSet({ set: setOf(lyon), journal: 1, snapshot: 0, sequence: 1 })?.source).toBe(lyon.id);
    index.putArticle(lyon);
    expect(index.rows().map(({ source }) => source)).toEqual(['lyon.txt', 'paris.txt']);
  });

  test('is to be written after each change, and not because of what was stored or is taken away without having been there', () => {
    const index = new ArticleIndex();
    const changes: readonly (() => unknown)[] = [
      () => index.putArticle(lyon), () => index.putSet({ set: setOf(lyon), journal: 1, snapshot: 0, sequence: 1 }), () => { index.remove(lyon.id); }, () => { index.markDirty(); },
    ];
    for (const change of changes) {
      change();
      expect(index.isDirty()).toBe(true);
      index.takeForWriting();
      expect(index.isDirty()).toBe(false);
    }
    index.remove(lyon.id);
    const other = new ArticleIndex();
    other.putArticle(paris);
    for (const entry of other.takeForWriting()) index.keep(entry);
    expect([index.isDirty(), index.rows().length]).toEqual([false, 1]);
    index.markDirty();
    index.remove(lyon.id);
    expect(index.isDirty()).toBe(true);
  });
});
