import { findReader, findWriter, listFormats } from '../../annotations/formats/registry.ts';
import { freshContext, LYON, lyonWork } from '../formats/lyon.ts';
import { writeAll } from '../helpers/exchange.ts';
import { makeArticle } from '../helpers/store-fixture.ts';

/** Sound files of one format, by name, as its tool would write them. */
export interface SeedFiles {
  readonly format: string;
  readonly files: Readonly<Record<string, string>>;
}

const NICE = makeArticle('Jean Puy, maire de Nice, a dit « non ».\n\nTout est dit.', 'nice.txt');
const works = [lyonWork, { article: NICE, sets: [{ ...lyonWork.sets[0], article: NICE.id, spans: [], relations: [] }] }] as typeof lyonWork[];

const FOREIGN: readonly SeedFiles[] = [
  { format: 'text', files: { 'a.txt': `date 2024-03-05 Fin de partie\n\n${LYON}\n` } },
  { format: 'markdown', files: { 'a.md': `---\ntitle: "Fin de partie"\ndate: 5 mars 2024\n---\n\n# Fin\n\n« C’est **fini** », a dit [Anne Roy](https://vigie.example/7).\n\n- un\n- deux\n` } },
  { format: 'html', files: { 'a.html': `<!doctype html><html lang="fr"><head><title>Fin de partie</title><link rel="canonical" href="https://vigie.example/7"></head><body><article><h1>Fin</h1><p>${LYON} ${'Un long paragraphe de la dépêche. '.repeat(8)}</p></article></body></html>` } },
  { format: 'csv', files: { 'a.csv': `id,title,text,url\n7,Fin,"${LYON}",https://vigie.example/7\n8,Puis,"Deux lignes,\net une autre.",\n` } },
  { format: 'label-studio', files: { 'b.json': JSON.stringify([{ id: 7, data: { text: LYON }, annotations: [{ id: 70, completed_by: 2, result: [{ id: 'r1', from_name: 'label', to_name: 'text', type: 'labels', value: { start: 24, end: 32, text: 'Anne Roy', labels: ['SPEAKER'] } }] }] }]) } },
  { format: 'doccano', files: { 'b.jsonl': `${JSON.stringify({ id: 7, text: LYON, entities: [{ id: 11, label: 'QUOTE', start_offset: 3, end_offset: 17 }, { id: 12, label: 'SPEAKER', start_offset: 25, end_offset: 33 }], relations: [{ id: 21, from_id: 12, to_id: 11, type: 'speaker_of' }] })}\n` } },
];

/** Sound files of every format that reads: what we write in it, and some as other tools do. */
export function seedFiles(): readonly SeedFiles[] {
  const written = listFormats().filter(({ reads, writes }) => reads && writes).map(({ name }): SeedFiles => {
    const [reader, writer] = [findReader(name), findWriter(name)];
    if (!reader.ok || !writer.ok) throw new Error(`no format ${name}`);
    const { files } = writeAll({ ...reader.value, ...writer.value }, works, freshContext());
    return { format: name, files: Object.fromEntries(files.map((file) => [file.name, file.content])) };
  });
  return [...written, ...FOREIGN];
}
