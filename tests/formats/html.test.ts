import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlFormat } from '../../annotations/formats/html.ts';
import { memoryInput, readAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';

const BODY = [
  '« C’est fini », a dit Anne Roy à Lyon, devant une salle où, ce soir-là, plus personne n’attendait de nouvelle de la négociation.',
  'La ministre n’a pas répondu aux questions, mais son entourage, joint par téléphone, assure que les discussions reprendront lundi.',
  'Selon un diplomate, les deux pays, qui se parlent peu, « n’ont pas d’autre choix » que de s’entendre, même si rien n’est écrit.',
];

const page = (body: string, head = '<title>Fin de partie</title>'): string => `<!doctype html><html lang="fr-FR"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const HEAD = `<title>Fin de partie – La Vigie</title><meta property="og:title" content="Fin de partie"><meta property="og:site_name" content="La Vigie">
<meta property="article:published_time" content="2024-03-05T10:00:00+01:00"><meta name="author" content="Paul Zed"><link rel="canonical" href="https://vigie.example/7"><script>track()</script><style>p{color:red}</style>`;
const ARTICLE = `<nav><ul><li><a href="/">Accueil</a></li><li>Menu</li></ul></nav><article><h1>Fin de partie</h1>${BODY.map((text) => `<p>${text.replace('é', '&eacute;')}</p>`).join('\n')}
<p hidden>caché</p><p style="display: none">caché</p><div aria-hidden="true">caché</div><script>document.write('écrit')</script></article><footer>Mentions légales</footer>`;

async function read(content: string | Uint8Array) {
  return readAll(htmlFormat, memoryInput('page.html', { 'page.html': content }));
}

describe('a saved page', () => {
  it('gives the article’s paragraphs, and title, author, day, site and language as metadata', async () => {
    const { records } = await read(page(ARTICLE, HEAD));
    expect(records[0]?.article.text).toBe(BODY.join('\n\n'));
    expect(records[0]?.article.meta).toEqual({
      headline: 'Fin de partie', header_kind: 'headline', date: '2024-03-05', language: 'fr', source: 'page.html', author: 'Paul Zed', site: 'La Vigie', url: 'https://vigie.example/7',
    });
  });

  it('gives an English article with its lists, line ends and laid-out lines', async () => {
    const words = 'The minister said on Monday that talks, which had stalled for weeks, would resume in the capital, and that nobody should expect miracles. '.repeat(3);
    const { records } = await read(`<html lang="en"><head><title>Talks</title></head><body><article><p>${words}</p><ul><li>first  item</li><li>second</li></ul><p>one<br>two</p><pre>a\n  b</pre><p>${words}</p></article></body></html>`);
    expect(records[0]?.article.text).toBe(`${words.trim()}\n\nfirst item\nsecond\n\none\ntwo\n\na\n  b\n\n${words.trim()}`);
  });

  it.each([['windows-1252', '<meta charset="windows-1252">'], ['iso-8859-15', '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-15">']])('is decoded as %s where it says so', async (encoding, meta) => {
    const html = `<html><head>${meta}<title>Titre</title></head><body><p>Un cœur à 5 € : « là ».</p></body></html>`;
    const signs = encoding === 'iso-8859-15' ? { œ: '\xBD', '€': '\xA4' } : { œ: '\x9C', '€': '\x80' };
    const bytes = Buffer.from(Object.entries(signs).reduce((text, [sign, byte]) => text.replaceAll(sign, byte), html), 'latin1');
    const { records } = await read(bytes);
    expect(records[0]?.article.text).toContain('Un cœur à 5 € : « là »');
    expect(records[0]?.notices).toContainEqual({ kind: 'encoding', detail: encoding });
  });

  it('is read in Cyrillic too where it names its charset, and in UTF-16 by its mark', async () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset=koi8-r><p>'), Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), Buffer.from('</p>')]);
    expect((await read(bytes)).records[0]?.article.text).toBe('Привет');
    expect((await read(Buffer.from('\uFEFF<p>été</p>', 'utf16le'))).records[0]?.article.text).toBe('été');
  });

  it.each([
    ['scripts', '<p>a<script>alert(1)</script><svg onload="alert(1)"><text>s</text></svg><img src=x onerror=alert(1)>b</p>', 'ab'],
    ['addresses that run', '<p><a href="javascript:alert(1)">lien</a> <a href="data:text/html,x">autre</a></p>', 'lien autre'],
    ['frames, forms and templates', '<p>a</p><iframe srcdoc="<p>x</p>"></iframe><form><input value=x><textarea>t</textarea><button>b</button></form><template><p>t</p></template>', 'a'],
    ['escaped markup', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '<script>alert(1)</script>'],
    ['what is never closed', '<div><p>a<b>c<p>d', 'ac\n\nd'],
  ])('gives its words alone, whatever it holds of %s', async (_, body, text) => {
    expect((await read(page(body))).records[0]?.article.text).toBe(text);
  });

  it('gives its text however deep it is nested and however long it is', async () => {
    expect((await read(page(`${'<div>'.repeat(50_000)}au fond`))).records[0]?.article.text).toBe('au fond');
    expect((await read(page(`<p>${'mot '.repeat(2_500_000)}</p>`))).records[0]?.article.text).toHaveLength(9_999_999);
    const wide = (await read(page('<p>court</p>'.repeat(9_000)))).records[0]?.article;
    expect(wide?.text.split('\n\n')).toHaveLength(9_000);
    expect(wide?.meta.headline).toBe('Fin de partie');
  });

  it('is refused with too many elements, without text, or with NUL', async () => {
    const code = async (html: string): Promise<unknown> => (await read(html)).refused.map(({ error }) => error.code);
    expect(await code('<b>x'.repeat(100_000))).toEqual(['import.page_too_large']);
    expect(await code(page('<script>x</script><p> </p>'))).toEqual(['import.empty_file']);
    expect(await code('<p>a\0b</p>')).toEqual(['import.binary_file']);
  });

  it('comes into a project once', () => withImports(async ({ source, bring }) => {
    await writeFiles(source, { 'page.htm': page(ARTICLE, HEAD) });
    expect(await bring()).toMatchObject({ documents: 1, refused: [] });
    expect(await bring({ paths: [join(source, 'page.htm')] })).toMatchObject({ documents: 0, known: 1 });
  }));
});
