import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../helpers/text-article.ts';
import { articleSchema } from '../../shared/records.ts';
import { normaliseText } from '../../shared/text.ts';
import { arbitraryRawText, sha256 } from './arbitrary-line.ts';

const corpus = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/corpus');

const file = (name: string, text: string) => ({ name, text, sha256: sha256(text), encoding: 'utf-8', imported_at: '2024-05-01T08:00:00.000Z' });

describe('an article from a text file', () => {
  it('has the first sixteen digits of its text’s hash as id, and keeps the text untouched', () => {
    fc.assert(fc.property(arbitraryRawText, (raw) => {
      const { text } = normaliseText(raw);
      const article = articleFromText(file('a.txt', text), sha256);
      expect(articleSchema.parse(article)).toEqual(article);
      expect(article).toMatchObject({ text, id: sha256(text).slice(0, 16), meta: { source: 'a.txt' } });
    }));
  });

  it('remembers the file it came from', () => {
    const { text: _, ...source } = file('a.txt', 'Bonjour');
    expect(articleFromText(file('a.txt', 'Bonjour'), sha256).sources).toEqual([source]);
  });

  // The articles are the user's: nothing of their words stands here.
  it.skipIf(!existsSync(corpus))('reads the header of each article of the corpus', () => {
    const read = readdirSync(corpus).filter((name) => name.endsWith('.txt')).toSorted().map((name) => {
      const { id, text, meta } = articleFromText(file(name, normaliseText(readFileSync(join(corpus, name), 'utf8')).text), sha256);
      return { id, length: [...text].length, ...meta, headline: meta.headline?.length ?? null };
    });
    expect(read).toEqual([
      { id: '8ef36e017b69f2f2', length: 1914, date: '2023-07', headline: 141, header_kind: 'headline', language: 'fr', source: '000_ca77982aded40e29.txt' },
      { id: '8612d1fe934ad734', length: 1985, date: '2023-06', headline: null, header_kind: 'photo_credit', language: 'fr', source: '003_69df47066873f4f7.txt' },
    ]);
  });
});
