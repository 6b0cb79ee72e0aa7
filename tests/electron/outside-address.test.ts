import { describe, expect, test } from 'vitest';
import { outsideAddress } from '../../electron/outside-address.ts';
import { sourceRequests } from '../../electron/requests/source-requests.ts';
import { Session } from '../../electron/session.ts';
import { articleAddress } from '../../shared/article-address.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import type { ArticleMeta } from '../../shared/records.ts';
import { ada, codeOf, makeArticle, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';
import { silentSession } from '../helpers/silent-session.ts';

const BASE: ArticleMeta = { date: null, headline: null, header_kind: 'none', language: 'fr', source: 'a.txt' };

describe('an address that may be opened', () => {
  test.each([
    ['https://journal.example/a?b=c#d', 'journal.example', 'https://journal.example/a?b=c#d'],
    ['HTTPS://Journal.Example', 'journal.example', 'https://journal.example/'],
    ['https://journal.example:8443/a', 'journal.example:8443', 'https://journal.example:8443/a'],
    ['https://jоurnal.example/', 'xn--jurnal-1ye.example', 'https://xn--jurnal-1ye.example/'],
    ['https://journal.example\\@other.example/', 'journal.example', 'https://journal.example/@other.example/'],
  ])('%s shows as its host in ASCII', (text, host, href) => {
    expect(outsideAddress(text)).toMatchObject({ host: host.startsWith('xn--') ? expect.stringMatching(/^xn--.*\.example$/u) : host });
    if (!host.startsWith('xn--')) expect(outsideAddress(text)?.href).toBe(href);
  });

  test.each([
    'http://journal.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'smb://server/share', 'ms-settings:', 'app://bundle/', 'vscode://file/a', 'mailto:a@b.example', 'ftp://a.example',
    'https://user@journal.example/', 'https://user:word@journal.example/', 'https://journal.example@evil.example/', 'https://:word@journal.example/',
    'https://', 'https:///', 'https:', '//journal.example/', 'journal.example', '', ' https://journal.example/', 'https://journal.example/\n', 'java\nscript:alert(1)', 'https://journal.example/\u202egpj.exe',
    'https://journal\u200b.example/', 'https://journal.example/\0', `https://journal.example/${'a'.repeat(2000)}`, `https://journal.example/${'é'.repeat(1000)}`,
  ])('%j is refused', (text) => {
    expect(outsideAddress(text)).toBeNull();
  });
});

describe('the page of an article', () => {
  test('is named by its metadata, and only as https', () => {
    expect(articleAddress({ ...BASE, url: 'https://a.example/1', link: 'https://b.example/' })).toBe('https://a.example/1');
    expect(articleAddress({ ...BASE, url: 'javascript:alert(1)', link: 'https://b.example/' })).toBe('https://b.example/');
    expect([{ url: 'http://a.example' }, { url: 7 }, { url: ['https://a.example'] }, { url: 'https://a b' }, {}].map((more) => articleAddress({ ...BASE, ...more }))).toEqual([null, null, null, null, null]);
  });

  test('is opened by the article’s id: the window names no address, and one that the article lacks is refused', () => withFolder(async (root) => {
    const env = testEnvironment(root);
    const session = new Session(env, 'en', silentSession);
    unwrap(await session.saveProfile(ada));
    unwrap(await createProject(env, `${root}/project`, { title: 'Test', owner: ada }));
    unwrap(await session.open(`${root}/project`));
    const [plain, linked] = [makeArticle('Anne Roy est à Lyon.'), makeArticle('Anne Roy est à Nice.')];
    for (const article of [plain, { ...linked, meta: { ...linked.meta, url: 'https://journal.example/a' } }]) unwrap(await unwrap(session.requireWorkspace()).addArticle(article));
    const asked: string[] = [];
    const requests = sourceRequests({ session, openOutside: async (address) => { asked.push(address); return false; } });
    expect(await requests['article.openSource']({ article: linked.id })).toEqual({ ok: true, value: { opened: false } });
    expect(codeOf(await requests['article.openSource']({ article: plain.id }))).toBe('article.no_address');
    expect(asked).toEqual(['https://journal.example/a']);
    unwrap(await session.close());
  }));
});
