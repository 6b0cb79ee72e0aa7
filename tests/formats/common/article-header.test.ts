import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleHeader } from '../../../annotations/formats/common/article-header.ts';
import { articleMetaSchema } from '../../../shared/records.ts';

const body = '\n\nLe ministre a parlé lundi.\n';

describe('the header of a dated article', () => {
  it.each([
    [' date 2023-07 Les flottes se retrouvent', '2023-07', 'Les flottes se retrouvent'],
    ['date 2023-07 Les flottes se retrouvent', '2023-07', 'Les flottes se retrouvent'],
    [' date 2023 Les flottes se retrouvent', '2023', 'Les flottes se retrouvent'],
    [' date 2023-07-14 Les flottes se retrouvent ', '2023-07-14', 'Les flottes se retrouvent'],
    [' date 2023-07 Le chef de la flotte est arrivé.', '2023-07', 'Le chef de la flotte est arrivé.'],
    [' date 2023-07 La presse dénonce les propos « absurdes » de l’envoyé', '2023-07', 'La presse dénonce les propos « absurdes » de l’envoyé'],
    [' date 2023-07 Photo de famille au sommet de Brenne', '2023-07', 'Photo de famille au sommet de Brenne'],
    [' date 2023-07 Photos : les images du défilé', '2023-07', 'Photos : les images du défilé'],
    [' date 2023-07 Washington/Brenne : les discussions reprennent', '2023-07', 'Washington/Brenne : les discussions reprennent'],
  ])('%s is a headline', (first, date, headline) => {
    expect(readArticleHeader(first + body)).toEqual({ date, headline, header_kind: 'headline' });
  });

  it.each([
    '« Nous tiendrons »',
    '«\u00A0Nous tiendrons aussi longtemps qu’il le faudra\u00A0», promet l’amiral',
    'Amiral Corvec : «\u202FNous tiendrons aussi longtemps qu’il le faudra\u202F»',
    '“We will hold the strait,” says admiral',
    '"Nous tiendrons le détroit"',
    '« Nous tiendrons le détroit aussi longtemps que',
    '« Nous “tiendrons” le détroit »',
  ])('%s is a headline that is itself a quotation', (headline) => {
    expect(readArticleHeader(` date 2023-07 ${headline}${body}`)).toEqual({ date: '2023-07', headline, header_kind: 'quote_headline' });
  });

  it.each([
    '(AP Photo/Ada Lorne)',
    '(AP Photo/Ada Lorne) Le port de Brenne',
    'AP Photo/Ada Lorne Les drapeaux des deux pays',
    '(Agence du Nord Photo/Ada Lorne) Le port',
    'Ada Lorne, Sputnik, Kremlin Pool Photo via AP',
    'Ada Lorne, Agence du Nord, Pool Photo via AP',
    'Photo par ADA LORNE/Spoutnik/AFP via Getty Im',
    'Photo par ADA LORNE/AFP via Ge',
    'Photo by Ada Lorne/Northern Wire',
    'PHOTO: Ada Lorne',
    'Photo : Ada Lorne / Agence du Nord',
    '(Photo: Ada Lorne)',
    '© Ada Lorne / AGENCE DU NORD',
    '© AFP',
    'Crédit photo : Ada Lorne',
    'Credit photo Ada Lorne',
    'Photo credit: Ada Lorne',
    'ADA LORNE / AFP',
    'Ada Lorne/AFP/Getty Images',
    'ADA LORNE/AFP via Getty Images',
    '(Ada Lorne/Reuters)',
    'Photo d’Ada Lorne/AFP',
  ])('%s is a photo credit, and the article has no headline', (credit) => {
    expect(readArticleHeader(` date 2023-07 ${credit}${body}`)).toEqual({ date: '2023-07', headline: null, header_kind: 'photo_credit' });
  });

  it('is only a date when nothing follows it on the line', () => {
    expect(readArticleHeader(` date 2023-07${body}`)).toEqual({ date: '2023-07', headline: null, header_kind: 'none' });
    expect(readArticleHeader(` date 2023-07 ${body}`)).toEqual({ date: '2023-07', headline: null, header_kind: 'none' });
  });

  it('takes a whole paragraph after the date for body text', () => {
    expect(readArticleHeader(` date 2023-07 ${'La flotte avance. '.repeat(30)}`).header_kind).toBe('none');
  });

  it.each(['2023-13', '2023-7', '2023-02-30'])('has no date when %s does not exist, but keeps its headline', (date) => {
    expect(readArticleHeader(` date ${date} Les flottes${body}`)).toEqual({ date: null, headline: 'Les flottes', header_kind: 'headline' });
  });
});

describe('the header of an article without a date', () => {
  it('is a short first line without a full stop and with a blank line after it', () => {
    expect(readArticleHeader(`Les flottes se retrouvent${body}`)).toEqual({ date: null, headline: 'Les flottes se retrouvent', header_kind: 'headline' });
    expect(readArticleHeader(`Qui commande ici ?${body}`).header_kind).toBe('headline');
    expect(readArticleHeader(`« Nous tiendrons »${body}`).header_kind).toBe('quote_headline');
    expect(readArticleHeader(`(AP Photo/Ada Lorne)${body}`).header_kind).toBe('photo_credit');
    expect(readArticleHeader(`Les flottes\n \nCorps`).header_kind).toBe('headline');
  });

  it.each([
    '', '\n', '\n\n\n', 'Les flottes', 'Les flottes se retrouvent\nLe ministre a parlé.', `Les flottes se retrouvent.${body}`,
    `Il a dit « non. »${body}`, `${'mot '.repeat(60)}${body}`, 'update 2023-07 Les flottes',
  ])('is not found in %j', (text) => {
    expect(readArticleHeader(text)).toEqual({ date: null, headline: null, header_kind: 'none' });
  });
});

describe('readArticleHeader', () => {
  it('gives for any text what the metadata of an article may hold', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }).map((tail) => ` date 2023-07 ${tail}\n\n`));
    fc.assert(fc.property(texts, (text) => {
      const meta = articleMetaSchema.parse({ ...readArticleHeader(text), language: 'other', source: 'a.txt' });
      expect(meta.headline === null).toBe(meta.header_kind === 'photo_credit' || meta.header_kind === 'none');
      expect(text).toContain(meta.headline ?? '');
    }));
  });

  it('stays quick on a first line of five megabytes', () => {
    for (const unit of ['a', '«', '"', ' ', 'A/', ',']) {
      const start = performance.now();
      readArticleHeader(` date 2023-07 ${unit.repeat(5_000_000 / unit.length)}`);
      readArticleHeader(unit.repeat(5_000_000 / unit.length));
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });
});
