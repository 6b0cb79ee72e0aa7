import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { closeWithoutComplaint, launchAtSample, openArticle } from './desk.ts';
import { exportMine, expectGolden } from './exported.ts';
import { withoutChance } from '../helpers/golden.ts';
import type { Running } from './launch.ts';
import { Pointer } from './pointing.ts';
import { Typist } from './strokes.ts';
import { WANTED, type Wanted } from './whole-article.annotation.ts';

/** Measured; a change of the flow that costs more must be meant. */
const STROKES_AT_MOST = 443;
const GESTURES_AT_MOST = 327;

const ARTICLE = path.resolve(import.meta.dirname, '..', '..', 'annotations', 'samples', '04-drone-calvessa-fr.txt');

// The two take longest of all, so each has a worker of its own.
test.describe.configure({ mode: 'parallel' });

let running: Running;
let page: Page;

test.beforeEach(async () => {
  running = await launchAtSample();
  page = running.page;
  await openArticle(page, /accuse un drone/);
});

test.afterEach(async () => {
  await closeWithoutComplaint(running);
});

test('a whole article is annotated by keyboard alone', { tag: '@long' }, async () => {
  const typist = new Typist(page);
  await typist.back('F6');
  await headline(typist);
  await summons(typist);
  await pictures(typist);
  await flight(typist);
  await balloon(typist);
  await reply(typist);
  await incident(typist);
  await opposition(typist);
  await finish(typist);
  await expectWhole(`by keyboard: ${typist.strokes} strokes`, typist.strokes);
  expect(typist.strokes).toBeLessThanOrEqual(STROKES_AT_MOST);
});

test('the same article is annotated by mouse', { tag: '@long' }, async () => {
  const pointer = new Pointer(page, readFileSync(ARTICLE, 'utf8'));
  const isSaid = ({ type }: Wanted): boolean => type === 'QUOTE' || type === 'CLAIM';
  const inText = WANTED.filter((wanted) => !isSaid(wanted) && wanted.offered !== true);
  for (const { links: _later, ...wanted } of inText) await pointer.tag(wanted);
  for (const wanted of WANTED.filter(({ type }) => type === 'QUOTE')) await pointer.tag(wanted);
  for (const wanted of WANTED.filter(({ type }) => type === 'CLAIM')) await pointer.tag(wanted);
  for (const wanted of WANTED.filter((each) => !isSaid(each) && each.links !== undefined)) {
    await pointer.point(wanted.words, wanted.nth);
    await expect(page.locator('.card blockquote')).toHaveText(wanted.words);
    await pointer.link(wanted);
  }
  await pointer.point('sourire');
  await pointer.choose('Genre', 'news');
  await pointer.choose('Status of this article', 'done', '.article-head');
  const { clicks, drags, keys } = pointer;
  await expectWhole(`by mouse: ${clicks} clicks, ${drags} drags and ${keys} keys`, clicks + drags + keys);
  expect(clicks + drags + keys).toBeLessThanOrEqual(GESTURES_AT_MOST);
});

/** The export equals the golden file, and says what it cost. */
async function expectWhole(cost: string, count: number): Promise<void> {
  const [line] = await exportMine(running);
  const [tags, links] = [line?.spans.length ?? 0, line?.relations.length ?? 0];
  process.stdout.write(`whole article ${cost} for ${tags} tags and ${links} links (${(count / (tags + links)).toFixed(1)} for each)\n`);
  expectGolden('whole-article.golden.json', line === undefined ? null : withoutChance(line));
}

async function headline(t: Typist): Promise<void> {
  await t.tag('withWord*3', 'date 2024-06', 'x 1');
  await t.tag('right withParagraph', 'L\'Ardélie accuse un drone lestrien d\'avoir survolé son principal port militaire', 'x 2');
  await t.tag('left word*5', 'drone', 'w 5');
  await t.tag('word', 'lestrien', 'n');
  await t.everywhere();
  await t.tag('paragraphBack h', 'Ardélie', 'l 1');
  await t.intoCard();
  await t.strike('Tab 1');
  await t.back('Escape');
}

async function summons(t: Typist): Promise<void> {
  await t.tag('h', 'Ardélie', 'z');
  await t.tag('word*3', 'mardi', 'd');
  await t.tag('word*2 wordBack withWord*3', 'ambassadrice de Lestrie', 'r 4');
  await t.tag('right', 'Lestrie', 'l 1');
  await t.tag('word*3', 'survol', 'e 9');
  await t.tag('word*2 withWord*6', 'la nuit de dimanche à lundi', 'd');
  await t.tag('word*2 withWord*4', 'port militaire de Calvessa', 'l 5');
  await t.everywhere();
  await t.tag('right', 'Calvessa', 'l 3');
  await t.everywhere();
  await t.strike('k*3');
  await t.strike('Enter');
  await t.answer(['At the time', '1', 'la nuit'], ['At the place', '2', 'port militaire']);
  await t.back();
  await t.tag('b', '"Cet appareil n\'était pas perdu, il travaillait"', 'q');
  await t.answer(['Said by', '1', 'Casimir Orvanel'], ['Introduced by', '1', 'a affirmé']);
  await t.back();
  await t.tag('word*4 withWord*5', 'ministre ardélien des Affaires étrangères', 'r 2');
  await t.tag('left word*2', 'ardélien', 'n');
  await t.tag('j', 'Casimir Orvanel', 'Enter');
  await t.answer(['Has the role', '1', 'ministre ardélien']);
  await t.back();
  await t.everywhere();
}

async function pictures(t: Typist): Promise<void> {
  await t.tag('paragraph withWord*5', '(Estran Photo/Lucile Ambrevand)', 'x 4');
  await t.tag('right withParagraph', 'Le port militaire de Calvessa', 'x 3');
  await t.tag('paragraphBack h', 'Estran Photo', 'o 4');
  await t.everywhere();
  await t.tag('h', 'Lucile Ambrevand', 'p 2');
  await t.everywhere();
}

async function flight(t: Typist): Promise<void> {
  await t.tag('paragraph h', 'HK-7', 'w 5');
  await t.everywhere();
  await t.tag('word*2 withWord*3', 'drone de reconnaissance', 'w 5');
  await t.tag('find v i n Escape withWord*3', 'vingt-six minutes', 'd 2');
  await t.tag('find a r m Escape withWord*5', 'armée de l\'air ardélienne', 'o 2');
  await t.tag('right', 'ardélienne', 'n');
  await t.tag('paragraphBack withSentence lessWord*8 less*2', 'Le HK-7, un drone de reconnaissance de 3,2 mètres d\'envergure, aurait croisé pendant vingt-six minutes à 1 500 mètres d\'altitude', 'q');
  await t.answer(['Said by', '1', 'armée de l\'air'], ['Introduced by', '1', 'd\'après']);
  await t.back();
  await t.strike('2');
  await t.tag('sentence word withWord*5', 'ministère lestrien de la Défense', 'o 1');
  await t.tag('b', '"Aucun de nos appareils n\'a quitté notre espace aérien cette nuit-là."', 'q');
  await t.answer(['Said by', '1', 'ministère lestrien'], ['Introduced by', '1', 'dément']);
  await t.back();
  await t.tag('right wordBack*4 withWord*3', 'cette nuit-là', 'd');
  await t.tag('k right grow*2', 'Aucun de nos appareils n\'a quitté notre espace aérien cette nuit-là', 'c');
  await t.answer(['Claimed by', '1', 'ministère lestrien'], ['About', 'down'], ['Taken from', '1', 'Aucun'], ['At the time', '1', 'cette nuit-là'], ['Contradicts', 'down']);
  await t.strike('Tab*4 2');
  await t.back('Escape');
}

async function balloon(t: Typist): Promise<void> {
  await t.tag('paragraph word*3 withWord*3', 'radio publique lestrienne', 'o 4');
  await t.tag('right', 'lestrienne', 'n');
  await t.everywhere();
  await t.tag('word*2 withWord*5', 'porte-parole de l\'armée', 'r 5');
  await t.tag('h', 'Gauthier Smolenc', 'p Enter');
  await t.answer(['Has the role', '1', 'porte-parole']);
  await t.back();
  await t.tag('b', '"un ballon météo un peu trop curieux"', 'q');
  await t.answer(['Said by', '1', 'Gauthier Smolenc'], ['Introduced by', '1', 'a évoqué'], ['Said to', 'down'], ['Reported by', '2', 'radio publique']);
  await t.back();
  await t.strike('3');
  await t.tag('h', 'Torvaly', 'l 3');
  await t.tag('word*5 withWord*3', 'a été jugée', 'u');
  await t.tag('b', '"indigne"', 'q');
  await t.answer(['Said by', '0'], ['Introduced by', '1', 'a été jugée']);
  await t.back();
  await t.strike('3');
}

async function reply(t: Typist): Promise<void> {
  await t.tag('b', '"Un ballon ne fait pas demi-tour"', 'q');
  await t.answer(['Said by', '1', 'Orvanel'], ['Introduced by', '1', 'a répliqué']);
  await t.back();
  await t.tag('b', '"Un ballon ne fait pas demi-tour" "et celui-ci en a fait trois."', 'v');
}

async function incident(t: Typist): Promise<void> {
  await t.tag('paragraph withWord*4', 'Estran Photo/Lucile Ambrevand', 'x 4');
  await t.tag('right withParagraph', 'Casimir Orvanel à sa sortie du Conseil, mardi 18 juin', 'x 3');
  await t.tag('left h', 'Conseil', 'o 1');
  await t.tag('word withWord*3', 'mardi 18 juin', 'd');
  await t.tag('paragraph sentence wordBack', 'janvier', 'd');
  await t.tag('paragraphBack withSentence less', 'L\'incident est le quatrième de ce genre depuis janvier', 'c');
  await t.answer(['Claimed by', 'down'], ['About', 'down'], ['Taken from', 'down'], ['At the time', '1', 'janvier'], ['Contradicts', 'down']);
  await t.strike('Tab 2');
  await t.back('Escape');
  await t.tag('h left wordBack*2 withWord*3', 'détroit de Morvane', 'l 4');
  await t.tag('find 2 0 0 8 Escape', '2008', 'd');
  await t.tag('h', 'Lestrie', 'l 1');
  await t.intoCard();
  await t.strike('Tab 1');
  await t.back('Escape');
  await t.tag('word*2 right withWord*7', 'il ne vise que les appareils armés', 'q');
  await t.answer(['Said by', '1', 'Lestrie'], ['Introduced by', '1', 'soutient']);
  await t.back();
  await t.strike('2');
}

async function opposition(t: Typist): Promise<void> {
  await t.tag('paragraph withParagraph', 'A LIRE AUSSI | Ce que l\'on sait du HK-7, le drone que personne ne reconnaît', 'x 5');
  await t.tag('paragraph word right withWord*2', 'opposition lestrienne', 'o 7');
  await t.tag('sentence word withWord*3', 'cheffe de file', 'r 6');
  await t.tag('h', 'Perrine Valdoy', 'p Enter');
  await t.answer(['Has the role', '1', 'cheffe de file']);
  await t.back();
  await t.tag('word*4 withSentence less', 'l\'armée avait acheté quarante HK-7 sans en informer le Parlement', 'q');
  await t.answer(['Said by', '1', 'Perrine Valdoy'], ['Introduced by', '1', 'a déclaré']);
  await t.back();
  await t.tag('', 'l\'armée avait acheté quarante HK-7 sans en informer le Parlement', '2 c');
  await t.answer(['Claimed by', '1', 'Perrine Valdoy'], ['About', '1', 'HK-7'], ['Taken from', '1', 'armée avait'], ['At the time', 'down'], ['Contradicts', 'down']);
  await t.strike('Tab 2 Tab*3 2');
  await t.back('Escape');
  await t.tag('left word*2', 'armée', 'o 2');
  await t.tag('h', 'Parlement', 'o 1');
  await t.tag('sentence word*2', 'gouvernement', 'o 1');
  await t.tag('b', '"porter le débat là où il doit avoir lieu"', 'q');
  await t.answer(['Said by', '2', 'il'], ['Introduced by', '1', 'a dit']);
  await t.back();
  await t.tag('', 'vouloir "porter le débat là où il doit avoir lieu"', '3 fromStart*8');
  await t.tag('k*2', 'il', 'Enter');
  await t.answer(['Refers to', '1', 'gouvernement']);
  await t.back();
}

async function finish(t: Typist): Promise<void> {
  await t.strike('Escape');
  await t.intoCard();
  await t.strike('1');
  await t.back('Escape');
  await t.strike('Control+Enter');
  await expect(page.getByRole('option', { name: /accuse un drone/ })).toHaveAttribute('aria-selected', 'false');
}
