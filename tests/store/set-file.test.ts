import { access, copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { checkFit } from '../../annotations/store/committer.ts';
import { sha256 } from '../../annotations/store/hash.ts';
import { encodeLine } from '../../annotations/store/journal-line.ts';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { makeSnapshot } from '../../annotations/store/set-file.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { RecordChange } from '../../shared/change.ts';
import { annotatorIdSchema, decisionIdSchema, relationIdSchema, replyIdSchema } from '../../shared/ids.ts';
import type { Relation } from '../../shared/records.ts';
import type { Decision, Reply } from '../../shared/review.ts';
import { markedText, spanId, TIME } from '../helpers/marked-text.ts';
import { ada, ben, codeOf, makeArticle, openFresh, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const [lyon, paris] = [makeArticle('Ada à Lyon.', 'lyon.txt'), makeArticle('Ben à Paris.', 'paris.txt')];
const key = { article: lyon.id, annotator: ada.id };
const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

/** A project with two tags of Ada's on one article, closed. */
async function withWork(body: (given: { root: string; folder: string; open: () => Promise<Workspace> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const folder = join(root, 'project');
    const workspace = await openFresh(testEnvironment(root), folder);
    for (const article of [lyon, paris]) unwrap(await workspace.addArticle(article));
    for (const range of [[0, 3], [6, 10]] as const) unwrap(await workspace.apply(lyon.id, tag(lyon, range), stepId()));
    unwrap(await workspace.close());
    await body({ root, folder, open: async () => unwrap(await openProject(testEnvironment(root), { folder, annotator: ada })) });
  });
}

/** Changes the data of an envelope and seals it again. */
async function reseal<Data>(path: string, change: (data: Data) => unknown, head: object = {}): Promise<void> {
  const { data, ...envelope } = JSON.parse(await readFile(path, 'utf8'));
  const changed = change(data);
  await writeFile(path, JSON.stringify({ ...envelope, ...head, sha256: sha256(JSON.stringify(changed)), data: changed }));
}

describe('a set on the disk', () => {
  test('of a later version of the program is read and never written', () => withWork(async ({ folder, open }) => {
    const journal = layout.journal(folder, key);
    const [, ...lines] = (await readFile(journal, 'utf8')).split('\n');
    const newer = `${encodeLine({ kind: 'guillemet-journal', version: 2, app: '9', article: lyon.id, annotator: ada }).toString('utf8')}${lines.join('\n')}{"torn`;
    await writeFile(journal, newer);
    for (const hasSnapshot of [true, false]) {
      if (!hasSnapshot) await rm(layout.set(folder, key));
      const workspace = await open();
      expect(unwrap(await workspace.openSet(lyon.id)).spans.size).toBe(2);
      expect(codeOf(await workspace.apply(lyon.id, tag(lyon, [0, 1]), stepId()))).toBe('project.newer_version');
      unwrap(await workspace.close());
      expect(await readFile(journal, 'utf8')).toBe(newer);
    }
  }));

  test('whose snapshot is of a later version is read and never written', () => withWork(async ({ folder, open }) => {
    await reseal(layout.set(folder, key), (data) => data, { version: 2 });
    const workspace = await open();
    expect(codeOf(await workspace.apply(lyon.id, tag(lyon, [0, 1]), stepId()))).toBe('project.newer_version');
    expect(unwrap(await workspace.openSet(lyon.id)).spans.size).toBe(2);
    unwrap(await workspace.close());
  }));

  test('with the snapshot of another article or person in its place is rebuilt from its journal', () => withWork(async ({ root, folder, open }) => {
    const other = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
    unwrap(await other.apply(lyon.id, tag(lyon, [0, 3]), stepId()));
    unwrap(await other.close());
    await copyFile(layout.set(folder, { ...key, annotator: ben.id }), layout.set(folder, key));
    const workspace = await open();
    expect(unwrap(await workspace.openSet(lyon.id))).toMatchObject({ annotator: ada, revision: 2 });
    unwrap(await workspace.close());
  }));

  test('without its journal is what the snapshot says, and takes further edits', () => withWork(async ({ folder, open }) => {
    await rm(layout.journal(folder, key));
    const workspace = await open();
    expect(unwrap(await workspace.openSet(lyon.id)).spans.size).toBe(2);
    expect(unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 1]), stepId())).commit).toMatchObject({ revision: 3, sequence: 3 });
    unwrap(await workspace.close());
    const again = await open();
    expect(unwrap(await again.openSet(lyon.id)).spans.size).toBe(3);
    unwrap(await again.close());
  }));

  test('whose journal is shorter than its snapshot says is read from the beginning', () => withWork(async ({ folder, open }) => {
    const whole = await readFile(layout.journal(folder, key), 'utf8');
    await truncate(layout.journal(folder, key), whole.split('\n').slice(0, 2).join('\n').length + 1);
    const workspace = await open();
    expect(unwrap(await workspace.openSet(lyon.id)).spans.size).toBe(2);
    unwrap(await workspace.close());
  }));

  test('is the same file whatever was done and undone on the way', () => {
    const { set } = markedText('[PERSON:b Anne] [PERSON:a Boris]');
    const link = (id: string): Relation => ({ id: relationIdSchema.parse(id), type: 'R', from: spanId('a'), to: spanId('b') });
    const decision = (id: string): Decision => ({ id: decisionIdSchema.parse(id), subject: { kind: 'label', name: 'x', readings: [] }, outcome: { kind: 'postponed' }, positions: [], time: TIME });
    const reply = (id: string): Reply => ({ id: replyIdSchema.parse(id), decision: decisionIdSchema.parse('x'), stance: 'accepted', text: '', time: TIME });
    const keyed = <Item extends { id: unknown }>(...items: readonly Item[]): ReadonlyMap<Item['id'], Item> => new Map(items.map((item) => [item.id, item]));
    const whole: AnnotationSet = { ...set, spans: new Map([...set.spans].reverse()), relations: keyed(link('y'), link('x')), decisions: keyed(decision('y'), decision('x')), replies: keyed(reply('y'), reply('x')) };
    const { set: record, journal, sequence } = makeSnapshot(whole, 5, 7);
    expect([record.spans, record.relations, record.decisions, record.replies].map((items) => items?.map(({ id }) => id))).toEqual([['b', 'a'], ['x', 'y'], ['x', 'y'], ['x', 'y']]);
    expect([journal, sequence, 'decisions' in makeSnapshot(set, 0, 0).set]).toEqual([5, 7, false]);
  });
});

describe('sets that are open', () => {
  test('are twelve at most; the one not used for longest is saved and closed for a new one', () => withFolder(async (root) => {
    const folder = join(root, 'project');
    const workspace = await openFresh(testEnvironment(root), folder);
    const articles = Array.from({ length: 13 }, (_, at) => makeArticle(`Ada ${String(at)}`, `${String(at).padStart(2, '0')}.txt`));
    for (const article of articles) unwrap(await workspace.addArticle(article));
    const saved = async (): Promise<readonly boolean[]> => Promise.all(articles.map(({ id }) => exists(layout.set(folder, { article: id, annotator: ada.id }))));
    for (const article of articles.slice(0, 12)) unwrap(await workspace.apply(article.id, tag(article, [0, 3]), stepId()));
    unwrap(await workspace.openSet(articles[0]?.id ?? lyon.id));
    expect(await saved()).toEqual(articles.map(() => false));
    unwrap(await workspace.openSet(articles[12]?.id ?? lyon.id));
    expect(await saved()).toEqual(articles.map((_, at) => at === 1));
    unwrap(await workspace.close());
  }));
});

describe('the stored index', () => {
  const rowOf = (workspace: Workspace) => workspace.articles().find(({ id }) => id === lyon.id);

  test('is used where no file changed, and read anew where one did', () => withWork(async ({ folder, open }) => {
    const path = layout.index(folder, ada.id);
    await reseal(path, ({ entries, ...rest }: { entries: { row: object }[] }) => ({ ...rest, entries: entries.map((entry) => ({ ...entry, row: { ...entry.row, headline: 'from the index' } })) }));
    const kept = await open();
    expect(rowOf(kept)).toMatchObject({ headline: 'from the index', spans: 2 });
    unwrap(await kept.apply(lyon.id, tag(lyon, [0, 1]), stepId()));
    await kept.openSet(paris.id);
    expect(rowOf(kept)?.spans).toBe(3);
    unwrap(await kept.close());
  }));

  test('of somebody else or of a later version is not used', () => withWork(async ({ folder, open }) => {
    const path = layout.index(folder, ada.id);
    const whole = await readFile(path);
    const stranger = annotatorIdSchema.parse('cccccccccccccccc');
    const headline = (entries: readonly { row: object }[]) => entries.map((entry) => ({ ...entry, row: { ...entry.row, headline: 'wrong' } }));
    for (const spoil of [
      () => reseal(path, ({ entries }: { entries: { row: object }[] }) => ({ annotator: stranger, entries: headline(entries) })),
      () => reseal(path, ({ entries, ...rest }: { entries: { row: object }[] }) => ({ ...rest, entries: headline(entries) }), { version: 2 }),
    ]) {
      await writeFile(path, whole);
      await spoil();
      const workspace = await open();
      expect(rowOf(workspace)).toMatchObject({ headline: null, spans: 2 });
      unwrap(await workspace.close());
    }
  }));

  test('forgets an article that is not there any more', () => withWork(async ({ folder, open }) => {
    await rm(layout.document(folder, paris.id));
    const workspace = await open();
    expect(workspace.articles().map(({ id }) => id)).toEqual([lyon.id]);
    unwrap(await workspace.close());
    expect(JSON.parse(await readFile(layout.index(folder, ada.id), 'utf8'))).toMatchObject({ count: 1 });
  }));
});

describe('a change', () => {
  test('fits only the state that it starts from', () => {
    const { set: tagged } = markedText('[PERSON:a Anne]');
    const [span] = tagged.spans.values();
    if (span === undefined) throw new Error('no span');
    const set = { ...emptySet(lyon.id, ada), spans: tagged.spans };
    const fits = (...records: readonly RecordChange[]): string => codeOf(checkFit(set, [...records]));
    expect(fits({ kind: 'span', id: span.id, before: span, after: null })).toBe('ok');
    expect(fits({ kind: 'span', id: span.id, before: null, after: span })).toBe('set.stale');
    expect(fits({ kind: 'span', id: span.id, before: { ...span, note: 'x' }, after: null })).toBe('set.stale');
    expect(fits({ kind: 'document', before: set.document, after: set.document }, { kind: 'relation', id: relationIdSchema.parse('r'), before: null, after: null })).toBe('ok');
    expect(fits({ kind: 'document', before: { ...set.document, note: 'x' }, after: set.document })).toBe('set.stale');
    const decision = { id: decisionIdSchema.parse('d'), subject: { kind: 'label' as const, name: 'x', readings: [] }, outcome: { kind: 'postponed' as const }, positions: [], time: TIME };
    expect([fits({ kind: 'decision', id: decision.id, before: null, after: decision }), fits({ kind: 'decision', id: decision.id, before: decision, after: null })]).toEqual(['ok', 'set.stale']);
    const reply = { id: replyIdSchema.parse('y'), decision: decision.id, stance: 'accepted' as const, text: '', time: TIME };
    expect([fits({ kind: 'reply', id: reply.id, before: null, after: reply }), fits({ kind: 'reply', id: reply.id, before: reply, after: null })]).toEqual(['ok', 'set.stale']);
    expect(checkFit(set, [{ kind: 'span', id: span.id, before: null, after: span }])).toMatchObject({ error: { params: { file: lyon.id } } });
  });
});
