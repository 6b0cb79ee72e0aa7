import { z } from 'zod';

const lineSchema = z.looseObject({
  id: z.string(), text: z.string(), text_sha256: z.string(),
  spans: z.array(z.looseObject({ id: z.string(), start: z.number(), end: z.number(), text: z.string(), type: z.string() })),
  relations: z.array(z.looseObject({ id: z.string(), type: z.string(), from: z.string(), to: z.string() })),
});
export type ExportedLine = z.infer<typeof lineSchema>;

/** Reads an exported file, a record a line. */
export function readLines(jsonl: string): ExportedLine[] {
  return jsonl.split('\n').filter((line) => line !== '').map((line) => lineSchema.parse(JSON.parse(line)));
}

/** A line with ids renumbered by order and times dropped, so that two sessions that did the same are equal (jsonl.md, settled question 23). */
export function withoutChance(line: ExportedLine): ExportedLine {
  const numbers = new Map(line.spans.map(({ id }, at) => [id, `s${at + 1}`]));
  const spans = line.spans.map(({ created_at: _created, updated_at: _updated, ...span }) => ({ ...span, id: numbers.get(span.id) ?? span.id }));
  const relations = line.relations
    .map((relation) => ({ ...relation, from: numbers.get(relation.from) ?? '', to: numbers.get(relation.to) ?? '' }))
    .sort((a, b) => (`${a.from} ${a.type} ${a.to}` < `${b.from} ${b.type} ${b.to}` ? -1 : 1))
    .map((relation, at) => ({ ...relation, id: `r${at + 1}` }));
  return { ...line, spans, relations };
}

/** What may be kept of an article that is not ours to copy: its hash, and type and place of each tag. */
export function standOff(line: ExportedLine): object {
  const { text_sha256, spans, relations } = withoutChance(line);
  return { text_sha256, spans: spans.map(({ type, start, end }) => [type, start, end]), relations: relations.map(({ type, from, to }) => [type, from, to]) };
}
