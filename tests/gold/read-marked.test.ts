import { describe, expect, it } from 'vitest';
import { fullNames } from './full-names.ts';
import { readGold } from './gold-line.ts';
import { readMarked } from './read-marked.ts';

/** What one article's tags come to: types with their words, and links with the words of both ends. */
function told(source: string): { tags: string[]; links: string[] } {
  const { spans, relations } = readGold('a.txt', source).set;
  const words = new Map(spans.map(({ id, text }) => [id, text]));
  return { tags: spans.map(({ type, text }) => `${type} ${text}`), links: relations.map(({ type, from, to }) => `${type}: ${words.get(from) ?? ''} > ${words.get(to) ?? ''}`) };
}

describe('the notation of gold articles', () => {
  it('leaves the text as it was without the marks', () => {
    expect(readMarked('Le {Rm ministre {N grec}} a ri 👋.\n').text).toBe('Le ministre grec a ri 👋.\n');
  });

  it('links a quote in two pieces with who says it and what tells so', () => {
    expect(told('{Qd:q@p^u « Oui »}, {U:u a dit} {P:p Ada}, {+q « demain. »}')).toEqual({
      tags: ['QUOTE « Oui » « demain. »', 'CUE a dit', 'PERSON Ada'],
      links: ['SAID_BY: « Oui » « demain. » > Ada', 'CUED_BY: « Oui » « demain. » > a dit'],
    });
  });

  it('looks for a name in the same paragraph first, then before it', () => {
    expect(told('{P:p Ada} lit.\n\n{Mp>p Elle} rit.\n\n{P:p Bo} et {Mp>p lui}.').links).toEqual(['REFERS_TO: Elle > Ada', 'REFERS_TO: lui > Bo']);
  });

  it('links what lies in each other by itself', () => {
    expect(told('la {Rm reine de {Lc Suède}} dit {Qd@!^! « il dit {Qd@!^! “non”} »}').links).toEqual(['ROLE_OF: reine de Suède > Suède', 'NESTED_IN: “non” > « il dit “non” »']);
  });

  it('gives a short name the full one', () => {
    expect([...fullNames(['Ada Lorne', 'Lorne', 'Bo'])]).toEqual([['Ada Lorne', 'Ada Lorne'], ['Lorne', 'Ada Lorne'], ['Bo', 'Bo']]);
    expect(() => fullNames(['Ada Lorne', 'Bo Lorne', 'Lorne'])).toThrow('may be Ada Lorne or Bo Lorne');
  });

  it.each([
    ['a mark that is never closed', '{P Ada', 'never closed'],
    ['a closing mark too many', 'Ada}', 'What is "}"'],
    ['a letter of no type', '{Z Ada}', 'the letter of no type'],
    ['a letter that means nothing', '{Pz Ada}', 'means nothing'],
    ['a kind that is not said', '{O Otan}', 'org_kind is not said'],
    ['a name that nobody has', '{Mp>ada Elle}', 'Nothing is named "ada"'],
    ['one name for two tags of a paragraph', '{P:p Ada} {P:p Bo}', 'two tags of one paragraph'],
    ['a quote that says nothing of its speaker', '{Qd^! « Oui »}', 'says nothing after "@"'],
    ['a link that the types do not have', '{P:p Ada} {Lc@p Suède}', 'means nothing on a LOCATION'],
  ])('refuses %s, with the name of the article', (_what, source, message) => {
    expect(() => readGold('a.txt', source)).toThrow(message);
    expect(() => readGold('a.txt', source)).toThrow(/^a\.txt: /u);
  });
});
