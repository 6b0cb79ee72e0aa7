import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { profileOf } from './desk.ts';
import { giveToApplication, guillemet, launch, ownFolder, type Running } from './launch.ts';

/** A tag: its type, its words, its values, and what it is linked to as `RELATION words`. */
type Tag = readonly [type: string, words: string, values?: Readonly<Record<string, string>>, ...links: string[]];

interface Written {
  readonly source: string;
  readonly date: string | null;
  readonly text: string;
  readonly tags: readonly Tag[];
}

const SAID = '« La flotte de Valmore restera au port jusqu’à la fin de l’hiver »';

/** An invented corpus of three months: quotes with speakers and tones, claims with verdicts, a quote that comes again and one that nearly does. */
const ARTICLES: readonly Written[] = [
  {
    source: 'port.txt', date: '2024-01-12', text: `Valmore.\n${SAID}, a déclaré Ilan Corve. Il pleut sur le port.`,
    tags: [['LOCATION', 'Valmore'], ['QUOTE', SAID, { quote_kind: 'direct' }, 'SAID_BY Ilan Corve', 'CUED_BY a déclaré'], ['CUE', 'a déclaré', { cue_tone: 'neutral' }], ['PERSON', 'Ilan Corve'], ['CLAIM', 'Il pleut sur le port', { verdict: 'supported' }]],
  },
  {
    source: 'quai.txt', date: '2024-02-03', text: `Au quai.\n${SAID.replace('l’hiver', 'l’automne')}, prétend M. Corve. La préfète Anne Roy dément : « Rien n’est décidé ».`,
    tags: [
      ['QUOTE', SAID.replace('l’hiver', 'l’automne'), { quote_kind: 'mixed' }, 'SAID_BY Corve', 'CUED_BY prétend'], ['CUE', 'prétend', { cue_tone: 'distancing' }], ['PERSON', 'Corve', { canonical: 'Ilan Corve' }],
      ['PERSON', 'Anne Roy'], ['QUOTE', '« Rien n’est décidé »', {}, 'SAID_BY Anne Roy', 'CUED_BY dément'], ['CUE', 'dément'], ['CLAIM', 'Rien n’est décidé', { verdict: 'refuted' }, 'CLAIMED_BY Anne Roy'],
    ],
  },
  { source: 'rade.txt', date: '2024-02-20', text: 'La rade est vide. La flotte de Valmore restera au port jusqu’à la fin de l’hiver. Anne Roy se tait.', tags: [['PERSON', 'Anne Roy'], ['EQUIPMENT', 'flotte']] },
  { source: 'sans-date.txt', date: null, text: 'Un article sans date, à Valmore.', tags: [['LOCATION', 'Valmore']] },
];

function line({ source, date, text, tags }: Written): string {
  const spans = tags.map(([type, words, attributes = {}], at) => ({ id: `s${String(at)}`, type, start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, attributes }));
  const relations = tags.flatMap(([, , , ...links], at) => links.map((link, number) => {
    const [type = '', ...words] = link.split(' ');
    return { id: `r${String(at)}-${String(number)}`, type, from: `s${String(at)}`, to: `s${String(tags.findIndex((tag) => tag[1] === words.join(' ')))}` };
  }));
  return JSON.stringify({ format: 'guillemet/1', text, meta: { source, language: 'fr', date }, annotator: 'Anne', status: 'done', spans, relations });
}

/** A project with the work of Anne, opened by somebody who has done nothing in it; without articles when there is to be nothing. */
export async function launchWithCorpus(articles: readonly Written[] = ARTICLES): Promise<Running & { folder: string }> {
  const home = await profileOf('Zoé');
  const root = ownFolder('corpus');
  const [folder, file] = [path.join(root, 'P'), path.join(root, 'work.jsonl')];
  writeFileSync(file, articles.map(line).join('\n'));
  guillemet('create', folder, '--title', 'News');
  if (articles.length > 0) guillemet('import', folder, file);
  giveToApplication(root);
  return { ...await launch({ home, args: [folder] }), folder };
}
