import { expect, test } from 'vitest';
import { queryOf } from '../../renderer/state/chart-query.ts';
import { annotatorIdSchema, articleIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';

const ANNE = { id: annotatorIdSchema.parse('00000000000000aa'), name: 'Anne Roy' };
const EVERYBODY = { whose: { kind: 'all' }, people: [ANNE], from: null, to: null } as const;
const query = (target: Parameters<typeof queryOf>[0], asked: Parameters<typeof queryOf>[2] = EVERYBODY): string | null => queryOf(target, defaultSchema, asked);

test('a bar of tags asks for the type and the month, and names with spaces are quoted', () => {
  expect(query({ kind: 'tags', type: 'PERSON', month: '2024-03' })).toBe('type:PERSON date:2024-03');
  expect(query({ kind: 'tags', type: 'Type of mine', month: null })).toBe('type:"Type of mine"');
});

test('a bar of quotes asks for the speaker and the kind, one of claims for the claimant and the verdict', () => {
  expect(query({ kind: 'quotes', speaker: 'Ilan "le Grand" Corve', attribute: 'quote_kind', value: 'mixed' })).toBe('type:QUOTE speaker:"Ilan  le Grand  Corve" quote_kind:mixed');
  expect(query({ kind: 'quotes', speaker: 'Corve', attribute: null, value: 'distancing' })).toBe('type:QUOTE speaker:Corve');
  expect(query({ kind: 'claims', claimant: null, verdict: 'refuted' })).toBe('type:CLAIM verdict:refuted');
  expect(query({ kind: 'claims', claimant: 'Corve', verdict: null })).toBe('type:CLAIM speaker:Corve');
});

test('whose tags and which months were chosen is asked for too; a place is opened itself', () => {
  const asked = { whose: { kind: 'annotator', annotator: ANNE.id }, people: [ANNE], from: '2024-01', to: '2024-06' } as const;
  expect(query({ kind: 'tags', type: 'PERSON', month: '2024-03' }, asked)).toBe('type:PERSON annotator:"Anne Roy" date:2024-03');
  expect(query({ kind: 'claims', claimant: null, verdict: null }, asked)).toBe('type:CLAIM annotator:"Anne Roy" date:2024-01..2024-06');
  expect(query({ kind: 'place', article: articleIdSchema.parse('0123456789abcdef'), range: { start: codePoints(0), end: codePoints(1) } })).toBeNull();
});
