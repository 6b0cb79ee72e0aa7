import { describe, expect, it } from 'vitest';
import { markdownFormat } from '../../annotations/formats/markdown.ts';
import { memoryInput, readAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';

async function read(content: string) {
  return readAll(markdownFormat, memoryInput('note.md', { 'note.md': content }));
}
const text = async (content: string): Promise<string | undefined> => (await read(content)).records[0]?.article.text;

describe('an article in Markdown', () => {
  it('gives its front matter as metadata and its words without marks', async () => {
    const { records } = await read([
      '---', 'title: "Fin de partie : l’épilogue"', 'date: 5 mars 2024', 'lang: fr-FR', 'tags: [Lyon, \'politique\']', 'authors:', '  - Paul Zed', '  - Léa Brun', 'source: La Vigie', '---', '',
      '# Fin de partie', '', '« C’est **fini** », a dit', '*Anne Roy* à [Lyon](https://lyon.example "ville").', '', '> Une *citation*', '> sur deux lignes.', '', '- premier', '- [ ] second', '', '1. un', '2) deux',
    ].join('\r\n'));
    expect(records[0]?.article.text).toBe('Fin de partie\n\n« C’est fini », a dit Anne Roy à Lyon.\n\nUne citation sur deux lignes.\n\npremier\nsecond\n\n1. un\n2) deux');
    expect(records[0]?.article.meta).toEqual({
      headline: 'Fin de partie : l’épilogue', header_kind: 'headline', date: '2024-03-05', language: 'fr', source: 'note.md', tags: 'Lyon, politique', authors: 'Paul Zed, Léa Brun', source_: 'La Vigie',
    });
  });

  it('takes a first heading for the headline where nothing else names it', async () => {
    const { records } = await read('Talks resume\n============\n\nSecond rank\n---\n\nThe minister said no.\n');
    expect(records[0]?.article).toMatchObject({ text: 'Talks resume\n\nSecond rank\n\nThe minister said no.', meta: { headline: 'Talks resume' } });
  });

  it.each([
    ['***very*** __strong__ _quiet_ ~~gone~~ `a*b*c` **bold *and* inner**', 'very strong quiet gone a*b*c bold and inner'],
    ['snake_case_name, 2 * 3 * 4, \\*not\\* _ alone', 'snake_case_name, 2 * 3 * 4, *not* _ alone'],
    ['![a bridge](bridge.png) and [![badge](b.svg)](https://x.example)', 'a bridge and badge'],
    ['[ref][1] [wiki](https://x.example/a_(b)) <https://y.example/_z_> note[^1]', 'ref wiki https://y.example/_z_ note'],
    ['&laquo;&nbsp;oui&nbsp;&raquo; &#8217; &#x41; &unknown; AT&T', '«\u00A0oui\u00A0» ’ A &unknown; AT&T'],
    ['one  \ntwo\\\nthree\nfour', 'one\ntwo\nthree four'],
    ['a <b onclick="x()">bold</b> word<br/> and <!-- no --> rest', 'a bold word and rest'],
    ['| Nom | Âge |\n|-----|:---:|\n| Roy | 50 |\n\nAprès', 'Nom Âge\nRoy 50\n\nAprès'],
    ['Avant\n\n```js\nconst a = "*b*";\n\n  x\n```\nAprès', 'Avant\n\nconst a = "*b*";\n\n  x\n\nAprès'],
    ['Avant\n\n***\n\n[1]: https://x.example\n[^1]: Une note.\n', 'Avant\n\nUne note.'],
    ['<script>\nalert(1)\n\n**x**\n</script>\n<!-- one\ntwo -->\n<style>p{}</style>\nText', 'Text'],
  ])('reads %j as %j', async (markdown, words) => {
    expect(await text(markdown)).toBe(words);
  });

  it('is refused where nothing but marks stands in it', async () => {
    expect((await read('---\ntitle: x\n---\n\n***\n')).refused).toMatchObject([{ error: { code: 'import.empty_file' } }]);
  });

  it.each(['*'.repeat(20_000), '['.repeat(20_000), '`'.repeat(20_001), '![a](' .repeat(5_000), '<!--'.repeat(5_000), '_a'.repeat(20_000), '> '.repeat(10_000), '&'.repeat(20_000), '**a '.repeat(10_000), `${'|a'.repeat(10_000)}|`])('is read in bounded time, hostile as it may be (%#)', async (markdown) => {
    const { records, refused } = await read(`begin ${markdown} end`);
    expect(records.length + refused.length).toBe(1);
  });

  it('comes into a project once', () => withImports(async ({ source, bring }) => {
    await writeFiles(source, { 'a.md': '# Titre\n\nDes mots.', 'b.markdown': 'D’autres mots.' });
    expect(await bring()).toMatchObject({ documents: 2, refused: [] });
    expect(await bring()).toMatchObject({ documents: 0, known: 2 });
  }));
});
