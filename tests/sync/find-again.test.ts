import { expect, test } from 'vitest';
import { findAgain } from '../../annotations/sync/find-again.ts';
import { isSameArticle } from '../../annotations/sync/same-article.ts';
import { createOffsetMap, sliceCodePoints } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { link, tag } from '../helpers/small-project.ts';

const OLD = '📰 « C’est fini », a dit Anne Roy à Lyon. Anne Roy a ensuite quitté la salle, a dit le maire.';

function spanOf(words: string, nth = 0, id = words): Span {
  let at = -1;
  for (let found = 0; found <= nth; found += 1) at = OLD.indexOf(words, at + 1);
  const start = [...OLD.slice(0, at)].length;
  return tag(OLD, [id, 'PERSON', [start, start + [...words].length]]);
}

test('tags are found where the words around them are the same, however far they moved', () => {
  const to = `Mise à jour 🕊 : ${OLD}`;
  const spans = [spanOf('Anne Roy'), spanOf('Anne Roy', 1, 'second'), spanOf('Lyon')];
  const again = findAgain({ spans, relations: [] }, OLD, to);
  expect(again.doubts).toEqual([]);
  expect(again.spans.map(({ start }, index) => start - (spans[index]?.start ?? 0))).toEqual([16, 16, 16]);
  for (const { start, end, text } of again.spans) expect(sliceCodePoints(createOffsetMap(to), { start, end })).toBe(text);
});

test('words that stand once in both texts are found though everything around them changed', () => {
  expect(findAgain({ spans: [spanOf('Lyon')], relations: [] }, OLD, 'Tout autre récit : Lyon dort.').spans).toMatchObject([{ text: 'Lyon', start: 19 }]);
});

test('tags that are not there any more, or stand in several places alike, are doubts', () => {
  const again = findAgain({ spans: [spanOf('Anne Roy'), spanOf('Lyon'), spanOf('à')], relations: [] }, OLD, 'Anne Roy ! Anne Roy ! Anne Roy ! à Nice.');
  expect(again.spans).toEqual([]);
  expect(again.doubts.map(({ span, why }) => [span.text, why])).toEqual([['Anne Roy', 'several_places'], ['Lyon', 'not_found'], ['à', 'not_found']]);
});

test('pieces of a discontinuous tag move together', () => {
  const [first, second] = [spanOf('dit'), spanOf('Anne Roy')];
  const split = tag(OLD, ['split', 'QUOTE', [first.start, first.end], [second.start, second.end]]);
  expect(findAgain({ spans: [split], relations: [] }, OLD, `Ici. ${OLD}`).spans).toMatchObject([{ text: 'dit Anne Roy', fragments: [[first.start + 5, first.end + 5], [second.start + 5, second.end + 5]] }]);
  expect(findAgain({ spans: [split], relations: [] }, OLD, OLD.replace('a dit Anne', 'a dit hier Anne')).doubts).toMatchObject([{ why: 'not_found' }]);
});

test('links stay where both their ends are found', () => {
  const spans = [spanOf('Anne Roy'), spanOf('Lyon'), spanOf('maire')];
  const again = findAgain({ spans, relations: [link('A', 'Anne Roy', 'Lyon'), link('B', 'Anne Roy', 'maire')] }, OLD, OLD.replace('le maire', 'la préfète'));
  expect(again.relations.map(({ type }) => type)).toEqual(['A']);
  expect(again).toMatchObject({ lostLinks: 1, doubts: [{ span: { text: 'maire' } }] });
});

test('texts are versions of one article when they share many rows of words', () => {
  expect(isSameArticle(OLD, `${OLD} Ajout de la rédaction.`)).toBe(true);
  expect(isSameArticle(OLD, OLD.replace('fini', 'terminé').replace('Lyon', 'Nice'))).toBe(true);
  expect(isSameArticle(OLD, 'Le port reste fermé jusqu’à lundi, dit Jean Puy. La mer est forte.')).toBe(false);
  expect(isSameArticle('', OLD)).toBe(false);
});
