import { describe, expect, test } from 'vitest';
import { emptySet, type AnnotationSet } from '../../../annotations/model/annotation-set.ts';
import { Memory } from '../../../annotations/suggest/memory/memory.ts';
import { stemOf } from '../../../annotations/suggest/memory/word-key.ts';
import { toSuggestions } from '../../../annotations/suggest/suggestions.ts';
import { rejectionIdSchema, spanIdSchema } from '../../../shared/ids.ts';
import { codePoints, utf16Units } from '../../../shared/offsets.ts';
import type { Attributes } from '../../../shared/places.ts';
import type { Article, Status } from '../../../shared/records.ts';
import { defaultSchema as schema } from '../../../shared/schema/default-schema.ts';
import { ada, makeArticle } from '../../helpers/store-fixture.ts';

const now = '2025-01-01T00:00:00.000Z';
const context = { schema, now };

interface Work {
  readonly tags?: readonly (readonly [type: string, words: string, attributes?: Attributes])[];
  readonly rejected?: readonly (readonly [type: string, words: string])[];
  readonly status?: Status;
}

/** The set of somebody who tagged and refused words at their first place in an article without astral characters. */
function setOf(article: Article, { tags = [], rejected = [], status = 'in_progress' }: Work): AnnotationSet {
  const at = (words: string) => {
    const start = article.text.indexOf(words);
    if (start === -1) throw new Error(`${words} is not in the text`);
    return { start: codePoints(start), end: codePoints(start + words.length), text: words };
  };
  return {
    ...emptySet(article.id, ada), document: { status, labels: {} },
    spans: new Map(tags.map(([type, words, attributes = {}], index) => {
      const id = spanIdSchema.parse(`s${String(index)}`);
      return [id, { id, type, ...at(words), attributes, origin: 'human', created_at: now, updated_at: now }];
    })),
    rejections: new Map(rejected.map(([type, words], index) => {
      const id = rejectionIdSchema.parse(`r${String(index)}`);
      return [id, { id, type, ...at(words), origin: 'suggestion:rules', time: now }];
    })),
  };
}

function taught(...works: readonly (readonly [text: string, work: Work])[]): Memory {
  const memory = new Memory();
  for (const [text, work] of works) {
    const article = makeArticle(text);
    memory.learn({ schema, article, set: setOf(article, work) });
  }
  return memory;
}

const suggested = (memory: Memory, text: string): string[] => memory.suggest(makeArticle(text), context).spans.map(({ type, text: words }) => `${type} ${words}`);
const sureOf = (memory: Memory, text: string): number[] => memory.suggest(makeArticle(text), context).spans.map(({ confidence }) => Math.round((confidence ?? 0) * 100) / 100);

describe('what was tagged once', () => {
  test('is suggested in the next article, with the values it had and where it was tagged', () => {
    const memory = taught(['Le Mercure a dit non.', { tags: [['ORG', 'Mercure', { org_kind: 'media', canonical: 'Le Mercure' }]] }]);
    const { spans: [span], why } = memory.suggest(makeArticle('Hier, le Mercure écrivait encore.'), context);
    expect(span).toMatchObject({ type: 'ORG', text: 'Mercure', start: 9, origin: 'suggestion:memory', attributes: { org_kind: 'media', canonical: 'Le Mercure' } });
    expect([...why.values()][0]?.remembered).toMatchObject({ tagged: 1, rejected: 0, passed: 0, others: {}, examples: [{ left: 'Le ', words: 'Mercure', right: ' a dit non.' }] });
  });

  test('is known in its other forms, a little less surely, and not in other words', () => {
    const memory = taught(['Le soldat ukrainien parle.', { tags: [['NORP', 'ukrainien']] }]);
    expect(suggested(memory, 'Des forces ukrainiennes, une Ukrainienne, l’Ukraine.')).toEqual(['NORP ukrainiennes', 'NORP Ukrainienne']);
    const [same] = sureOf(memory, 'Le soldat ukrainien parle.');
    const [other] = sureOf(memory, 'Le soldat ukrainiens parle.');
    expect(same).toBeGreaterThan(other ?? 1);
  });

  test('in capitals is not the same word in small letters', () => {
    const memory = taught(['Jean Rose est là.', { tags: [['PERSON', 'Rose']] }]);
    expect(suggested(memory, 'Une rose. Rose rit.')).toEqual(['PERSON Rose']);
  });

  test('is taken as a whole: the longest name that is known', () => {
    const memory = taught(['Anne Roy parle. Puis Roy se tait.', { tags: [['PERSON', 'Anne Roy'], ['PERSON', 'Roy']] }]);
    expect(suggested(memory, 'Anne Roy et Roy.')).toEqual(['PERSON Anne Roy', 'PERSON Roy']);
  });

  test('is forgotten when it is undone', () => {
    const article = makeArticle('Le Mercure a dit non.');
    const memory = new Memory();
    expect(memory.learn({ schema, article, set: setOf(article, { tags: [['ORG', 'Mercure']] }) })).toBe(true);
    memory.learn({ schema, article, set: setOf(article, {}) });
    expect(suggested(memory, 'Le Mercure.')).toEqual([]);
  });

  test('grows surer each time, is less sure after a refusal, and after it was left alone in an article that is done', () => {
    const tagged = ['Le Mercure a dit non.', { tags: [['ORG', 'Mercure']] }] as const;
    const once = taught(tagged);
    const twice = taught(tagged, ['Un Mercure de plus.', { tags: [['ORG', 'Mercure']] }]);
    const refused = taught(tagged, ['Un Mercure de plus.', { rejected: [['ORG', 'Mercure']] }]);
    const passed = taught(tagged, ['Mercure ? Lucie et Mercure.', { tags: [['ORG', 'Mercure']], status: 'done' }]);
    const [a = 0, b = 0, c = 0, d = 0] = [once, twice, refused, passed].flatMap((memory) => sureOf(memory, 'Voici Mercure !'));
    expect(b).toBeGreaterThan(a);
    expect(c).toBeLessThan(a);
    expect(d).toBeLessThan(b);
  });

  test('is told apart by the words beside it', () => {
    const memory = taught(
      ['La ville de Mercure dort.', { tags: [['LOCATION', 'Mercure']] }], ['La ville de Mercure rit.', { tags: [['LOCATION', 'Mercure']] }], ['Le journal Mercure dort.', { tags: [['ORG', 'Mercure']] }],
    );
    const best = (text: string): string | undefined => memory.suggest(makeArticle(text), context).spans.toSorted((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))[0]?.type;
    expect(best('Une ville de Mercure encore.')).toBe('LOCATION');
    expect(best('Un journal Mercure dort.')).toBe('ORG');
  });

  test('is a name, and no sentence, claim or part of the article', () => {
    const memory = taught(['« Non », dit Anne. Le drone est tombé. Lire aussi', { tags: [['QUOTE', '« Non »'], ['CLAIM', 'Le drone est tombé'], ['PART', 'Lire aussi']] }]);
    expect(suggested(memory, '« Non ». Le drone est tombé. Lire aussi')).toEqual([]);
  });
});

describe('what rules suggest', () => {
  const finding = (article: Article, words: string) => {
    const start = article.text.indexOf(words);
    return { type: 'PERSON', range: { start: utf16Units(start), end: utf16Units(start + words.length) }, attributes: {}, confidence: 0.9, rule: 'two_words', evidence: words };
  };
  const weighed = (memory: Memory, text: string, words: string) => {
    const article = makeArticle(text);
    const made = memory.weigh(article, toSuggestions({ engine: 'rules', article, ...context }, { spans: [finding(article, words)], links: [] }));
    return { confidence: made.spans[0]?.confidence ?? 0, remembered: [...made.why.values()][0]?.remembered };
  };

  test('stays as it is where nothing is remembered, or it was never refused', () => {
    expect(weighed(new Memory(), 'Voici Mercure.', 'Mercure')).toEqual({ confidence: 0.9, remembered: undefined });
    expect(weighed(taught(['Voici Mercure.', { tags: [['PERSON', 'Mercure']] }]), 'Et Mercure.', 'Mercure').confidence).toBe(0.9);
  });

  test('is hardly believed once it was refused or tagged otherwise, and says so', () => {
    const refused = weighed(taught(['Voici Mercure.', { rejected: [['PERSON', 'Mercure']] }]), 'Et Mercure.', 'Mercure');
    expect(refused).toMatchObject({ confidence: 0, remembered: { tagged: 0, rejected: 1 } });
    expect(weighed(taught(['Voici Mercure.', { tags: [['ORG', 'Mercure']] }]), 'Et Mercure.', 'Mercure')).toMatchObject({ confidence: 0, remembered: { others: { ORG: 1 } } });
  });
});

test('forms of a word have one stem', () => {
  for (const forms of [['ukrainien', 'Ukrainienne', 'ukrainiennes'], ['russe', 'russes'], ['allemand', 'Allemande'], ['État', 'etats'], ['naval', 'navale']]) {
    expect(new Set(forms.map(stemOf)).size, forms.join(' ')).toBe(1);
  }
  expect(stemOf('russe')).not.toBe(stemOf('Russie'));
});
