import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isPhotoCredit } from '../../annotations/formats/common/photo-credit.ts';
import { articleFromText } from '../helpers/text-article.ts';
import { normaliseText } from '../../shared/text.ts';
import { decodeText } from '../../annotations/jobs/decode-text.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../annotations/samples');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).toSorted();
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const articles = names.map((name) => {
  const bytes = readFileSync(join(folder, name));
  const decoded = decodeText(bytes);
  if (!decoded.ok || decoded.value.encoding !== 'utf-8') throw new Error(`${name} is not plain UTF-8`);
  const { text, repairs } = normaliseText(decoded.value.raw);
  return { repairs, ...articleFromText({ name, text, sha256: sha256(bytes), encoding: 'utf-8', imported_at: '2024-01-01T00:00:00.000Z' }, sha256) };
});

const all = articles.map((article) => article.text).join('\n\n');
const inLanguage = (language: string): string => articles.filter(({ meta }) => meta.language === language).map(({ text }) => text).join('\n\n');
const bodyLines = articles.flatMap(({ text }) => text.split('\n').slice(1));

describe('the sample project', () => {
  it('is eight articles, five French and three English, whose headers read as they should', () => {
    expect(articles.map(({ meta }) => meta)).toEqual([
      { date: '2024-03', headline: 'Deux flottes que tout opposait s’entraînent ensemble au large de Port-Caldry', header_kind: 'headline', language: 'fr', source: '01-exercice-naval-fr.txt' },
      { date: '2024-04', headline: null, header_kind: 'photo_credit', language: 'fr', source: '02-commission-des-frontieres-fr.txt' },
      { date: '2024-05', headline: '«\u202FLa paix se garde mieux les yeux ouverts\u202F», prévient la générale Drouvec', header_kind: 'quote_headline', language: 'fr', source: '03-entretien-generale-fr.txt' },
      { date: '2024-06', headline: 'L\'Ardélie accuse un drone lestrien d\'avoir survolé son principal port militaire', header_kind: 'headline', language: 'fr', source: '04-drone-calvessa-fr.txt' },
      { date: '2024-07', headline: 'Après 212 jours en mer, l’équipage du «\u00A0Héron cendré\u00A0» retrouve Port-Caldry', header_kind: 'headline', language: 'fr', source: '05-retour-du-heron-fr.txt' },
      { date: '2024-08', headline: 'Three capitals agree to reopen the Morvane Strait to grain ships', header_kind: 'headline', language: 'en', source: '06-grain-strait-en.txt' },
      { date: '2024-09', headline: 'Ardelia says it will halve its garrison in the Issarde hills by winter', header_kind: 'headline', language: 'en', source: '07-garrison-issarde-en.txt' },
      { date: '2024-10', headline: 'Submarine rescue drill cut short as storm scatters fleet in the Ashen Sea', header_kind: 'headline', language: 'en', source: '08-rescue-drill-en.txt' },
    ]);
  });

  it.each(articles)('$meta.source is in the shape of the corpus and of a size to work on', ({ text, repairs }) => {
    expect(text).toMatch(/^ date \d{4}-\d{2} \S[^\n]*\S\n\n\S/);
    expect(text).not.toMatch(/\n{3}|\n$|[^\S\n]\n|\t/);
    expect(repairs).toEqual({ bom: false, lineEnds: 0, loneSurrogates: 0 });
    const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(600);
  });

  it('has no two articles of one id', () => {
    expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length);
  });

  it.each<[string, string, RegExp]>([
    ['guillemets with a no-break space', 'fr', /«\u00A0[^»]+\u00A0»/u],
    ['guillemets with a narrow no-break space', 'fr', /«\u202F[^»]+\u202F»/u],
    ['straight quotes in French', 'fr', /"[^"]+"/u],
    ['straight quotes in English', 'en', /"[^"]+"/u],
    ['curly quotes', 'en', /“[^”]+”/u],
    ['a quote inside a French quote', 'fr', /«[^»“]+“[^”»]+”[^»]*»/u],
    ['a quote inside a curly quote', 'en', /“[^”‘]+‘[^’]+’[^”]*”/u],
    ['a quote inside a straight quote', 'en', /"[^"]+ '[^'"]+' [^"]*"/u],
    ['a French quote split by its cue', 'fr', /», a-t-elle ajouté, «/u],
    ['a French quote split inside its marks', 'fr', /«[^»]+, a-t-il dit\. [^»]+»/u],
    ['an English quote split by its cue', 'en', /,” said [^“.]+, “/u],
    ['a pronoun as French speaker', 'fr', /[ae]-t-(?:il|elle) /u],
    ['a pronoun as English speaker', 'en', /["”] (?:he|she) said/u],
    ['selon', 'fr', /Selon /u],
    ['d’après', 'fr', /D’après /u],
    ['according to', 'en', /According to /u],
    ['indirect speech in French', 'fr', / (?:a précisé|a reconnu|a répondu) que /u],
    ['indirect speech in English', 'en', / said that /u],
    ['a read-out in a French communiqué', 'fr', /Dans un communiqué .+ le ministère .+ a rapporté qu’il/u],
    ['a read-out in an English statement', 'en', /In a statement read out .+ ministry said its minister/u],
    ['a source without a name', 'fr', /un officier qui a requis l’anonymat/u],
    ['a source without a name in English', 'en', /An official in the room said/u],
    ['a dialogue with dashes', 'fr', /\n— .+\n\n— /u],
    ['dashes in running text', 'en', / — /u],
    ['a French cross-reference', 'fr', /\nA LIRE AUSSI \| /u],
    ['an English cross-reference', 'en', /\nREAD MORE \| /u],
    ['numbers with a no-break space', 'fr', /\d[\u00A0\u202F]\d{3}/u],
    ['numbers and shares', 'fr', /\d,\d\u202F%/u],
    ['English numbers', 'en', /\d,\d{3}/u],
    ['a family emoji before a name', 'fr', /\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} Sélim Delmarque/u],
    ['a flag before a name', 'en', /\u{1F1FA}\u{1F1F3} Wilhelmina Draycote/u],
    ['a name with combining accents', 'fr', /De\u0301sire\u0301e Palombe/u],
    ['a hyphenated French demonym', 'fr', /valmoro-lestrienne/u],
    ['a hyphenated English demonym', 'en', /Valmoran-Lestrian/u],
    ['marks that keep a word at arm’s length', 'fr', /une «\u00A0mission de routine\u00A0»/u],
    ['a claim with its denial', 'fr', /dément/u],
    ['a claim that another sentence contradicts', 'fr', /n’est stationné hors des frontières depuis 2017\. Un rapport .+ trente-deux conseillers/u],
    ['a claim with its denial in English', 'en', /Valmora denied this/u],
    ['a prediction', 'fr', /ne pourront plus l’emprunter en 2031/u],
  ])('shows %s', (_feature, language, shape) => {
    expect(inLanguage(language)).toMatch(shape);
  });

  it('shows photo credits inside the body in several shapes', () => {
    const credits = bodyLines.filter((line) => /^(?:\(?(?:Estran|Saltmere) Photo\/|Photo\u202F:|Photo by |PHOTO:|©|Crédit photo)/u.test(line));
    expect(credits).toHaveLength(9);
    expect(credits.every(isPhotoCredit)).toBe(true);
    expect(bodyLines.filter(isPhotoCredit)).toEqual(credits);
  });

  it('is invented: it names no country, agency or organisation of ours', () => {
    expect(all).not.toMatch(/\b(?:France|Fran[cç]ais|Russi|Chin[ae]|Ukrain|Iran|Isra|NATO|OTAN|ONU\b|AFP|Reuters|\bAP\b|Getty|Europ)/u);
  });
});
