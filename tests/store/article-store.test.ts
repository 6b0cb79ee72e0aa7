import { describe, expect, test } from 'vitest';
import { listArticles, readArticle, storeArticle, writeArticle } from '../../annotations/store/article-store.ts';
import { sealEnvelope } from '../../annotations/store/envelope.ts';
import { ARTICLE_FILE } from '../../annotations/store/file-kinds.ts';
import { sha256 } from '../../annotations/store/hash.ts';
import { layout } from '../../annotations/store/layout.ts';
import { readingQuarantine } from '../../annotations/store/quarantine.ts';
import { writeNew } from '../../annotations/store/write-file.ts';
import type { Article } from '../../shared/records.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { codeOf, makeArticle, testEnvironment, unwrap } from '../helpers/store-fixture.ts';

const lyon = makeArticle('Ada à Lyon.', 'lyon.txt');

async function stored() {
  const files = memoryFiles('/nowhere');
  await files.makeFolder('/p/documents');
  const env = testEnvironment('/p', files);
  const place = { folder: '/p', quarantine: readingQuarantine };
  const put = async (article: Article, version = 1): Promise<void> => {
    await writeNew(files, layout.document('/p', lyon.id), sealEnvelope({ ...ARTICLE_FILE, version }, article, '1'));
  };
  return { files, env, place, put };
}

describe('an article on the disk', () => {
  test('is the one that its name, its text and its checksum agree on, or damaged', async () => {
    const other = makeArticle('Ben à Paris.');
    const wrong: readonly Article[] = [other, { ...lyon, id: other.id }, { ...lyon, text: other.text }, { ...lyon, text_sha256: sha256(other.text) }, { ...other, id: lyon.id }, { ...lyon, id: other.id, text_sha256: other.text_sha256 }];
    for (const article of wrong) {
      const { env, place, put } = await stored();
      await put(article);
      expect(await readArticle(env, place, lyon.id)).toEqual({ ok: false, error: { code: 'article.damaged', params: { file: lyon.id } } });
    }
    const { env, place, put } = await stored();
    await put(lyon);
    expect(unwrap(await readArticle(env, place, lyon.id))).toEqual(lyon);
  });

  test('that is not there is named in the refusal', async () => {
    const { env, place } = await stored();
    expect(await readArticle(env, place, lyon.id)).toEqual({ ok: false, error: { code: 'article.unknown', params: { article: lyon.id } } });
  });

  test('is stored once; a further file that it was found in is added, a known one is not', async () => {
    const { env, place } = await stored();
    const [source] = lyon.sources;
    if (source === undefined) throw new Error('no source');
    const found = (...more: readonly Partial<typeof source>[]): Article => ({ ...lyon, sources: more.map((each) => ({ ...source, ...each })) });
    const store = async (article: Article) => { const { added, article: { sources } } = unwrap(await storeArticle(env, place, article)); return `${added} ${sources.map(({ name }) => name).join(' ')}`; };
    expect(await store(lyon)).toBe('added lyon.txt');
    expect(await store(lyon)).toBe('known lyon.txt');
    expect(await store(found({}, { name: 'copy.txt' }))).toBe('source_added lyon.txt copy.txt');
    expect(await store(found({ name: 'copy.txt' }))).toBe('known lyon.txt copy.txt');
    expect(await store(found({ sha256: 'other bytes' }))).toBe('source_added lyon.txt copy.txt lyon.txt');
  });

  test('of a later version is never written to', async () => {
    const { env, place, put } = await stored();
    await put(lyon, 2);
    expect(await storeArticle(env, place, makeArticle(lyon.text, 'copy.txt'))).toEqual({ ok: false, error: { code: 'project.newer_version', params: { file: lyon.id } } });
    expect(unwrap(await readArticle(env, place, lyon.id)).sources).toHaveLength(1);
  });

  test('is listed by its id; a project without a folder for articles has none', async () => {
    const { env, place, put } = await stored();
    await put(lyon);
    unwrap(await writeArticle(env, place, makeArticle('Ben à Paris.')));
    expect(unwrap(await listArticles(env, '/p'))).toEqual([lyon.id, makeArticle('Ben à Paris.').id].toSorted());
    expect(unwrap(await listArticles(env, '/elsewhere'))).toEqual([]);
    const refusing = { ...env, files: { ...env.files, list: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'scandir' })) } };
    expect(codeOf(await listArticles(refusing, '/p'))).toBe('disk.failed');
  });
});
