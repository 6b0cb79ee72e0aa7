import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/corpus');

/** Whether the real articles and annotations lie beside the project; tests that need them are skipped where they do not. */
export const isCorpusHere = existsSync(join(folder, 're3d-centcom'));

const documentSchema = z.object({ _id: z.string(), text: z.string() });
const entitySchema = z.object({ begin: z.int(), end: z.int(), type: z.string(), value: z.string(), documentId: z.string() });
const relationSchema = z.object({
  sourceBegin: z.int(), sourceEnd: z.int(), targetBegin: z.int(), targetEnd: z.int(), type: z.string(), documentId: z.string(),
});

/** One press release of re3d with its entities and the relations between them, which name their ends by index. */
export interface PressRelease {
  readonly name: string;
  readonly text: string;
  readonly entities: readonly z.infer<typeof entitySchema>[];
  readonly relations: readonly { readonly type: string; readonly from: number; readonly to: number }[];
}

/** The press releases of one folder of re3d, as its three files have them; offsets count code points. */
export function readRe3d(name: 're3d-centcom' | 're3d-us-state'): readonly PressRelease[] {
  const entities = group(lines(name, 'entities', entitySchema));
  const relations = group(lines(name, 'relations', relationSchema));
  return lines(name, 'documents', documentSchema).map(({ _id, text }) => {
    const own = entities.get(_id) ?? [];
    const find = (begin: number, end: number): number => own.findIndex((entity) => entity.begin === begin && entity.end === end);
    const links = (relations.get(_id) ?? []).map((link) => ({ type: link.type, from: find(link.sourceBegin, link.sourceEnd), to: find(link.targetBegin, link.targetEnd) }));
    return { name: _id, text, entities: own, relations: links };
  });
}

function lines<T>(name: string, part: string, schema: z.ZodType<T>): T[] {
  return readFileSync(join(folder, name, `${part}.json`), 'utf8').split('\n').filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)));
}

function group<T extends { readonly documentId: string }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) groups.set(record.documentId, [...(groups.get(record.documentId) ?? []), record]);
  return groups;
}

/** Press releases as Label Studio exports them. */
export function asLabelStudio(releases: readonly PressRelease[]): string {
  return JSON.stringify(releases.map(({ text, entities, relations }, at) => ({
    id: at + 1, data: { text },
    annotations: [{
      id: at + 1, completed_by: 2,
      result: [
        ...entities.map(({ begin, end, type, value }, index) => (
          { id: `r${String(index)}`, from_name: 'label', to_name: 'text', type: 'labels', value: { start: begin, end, text: value, labels: [type] } })),
        ...relations.map(({ type, from, to }) => ({ type: 'relation', from_id: `r${String(from)}`, to_id: `r${String(to)}`, direction: 'right', labels: [type] })),
      ],
    }],
  })));
}

/** Press releases as brat has them: two files each. */
export function asBrat(releases: readonly PressRelease[]): Record<string, string> {
  return Object.fromEntries(releases.flatMap(({ name, text, entities, relations }) => {
    const tags = entities.map(({ begin, end, type, value }, index) => `T${String(index + 1)}\t${type} ${String(begin)} ${String(end)}\t${value.replaceAll('\n', ' ')}\n`);
    const links = relations.map(({ type, from, to }, index) => `R${String(index + 1)}\t${type} Arg1:T${String(from + 1)} Arg2:T${String(to + 1)}\n`);
    return [[`${name}.ann`, tags.join('') + links.join('')], [`${name}.txt`, text]];
  }));
}

/** Press releases as doccano exports them with relations. Nothing is quoted there, so that wrong words cannot be told. */
export function asDoccano(releases: readonly PressRelease[]): string {
  let made = 0;
  return releases.map(({ text, entities, relations }, at) => {
    const first = made + 1;
    made += entities.length;
    return `${JSON.stringify({
      id: at + 1, text,
      entities: entities.map(({ begin, end, type }, index) => ({ id: first + index, label: type, start_offset: begin, end_offset: end })),
      relations: relations.map(({ type, from, to }, index) => ({ id: index + 1, from_id: first + from, to_id: first + to, type })),
      Comments: [],
    })}\n`;
  }).join('');
}

/** The French newspapers of HIPE-2022 (newseye) as a four-column CoNLL file: token, whether a space follows, the finer name, the coarse name. */
export function hipeAsConll(): string {
  const rows = readFileSync(join(folder, 'newspapers-fr/newseye-dev-fr.tsv'), 'utf8').split('\n').slice(1);
  return rows.map((row) => {
    if (row.startsWith('# hipe2022:document_id')) return '\n-DOCSTART- -X- -X- O\n';
    if (row.startsWith('#')) return null;
    if (row === '') return '';
    const [token = '', coarse = 'O', , , , , , , , misc = '_'] = row.split('\t');
    return [token, misc.includes('NoSpaceAfter') ? 'SpaceAfter=No' : '_', '_', coarse].join(' ');
  }).filter((row) => row !== null).join('\n');
}
