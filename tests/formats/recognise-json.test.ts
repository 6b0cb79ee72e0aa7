import { expect, it } from 'vitest';
import { recogniseFormat } from '../../annotations/formats/registry.ts';
import type { JsonValue } from '../../shared/json.ts';
import { LYON } from './lyon.ts';

const LINE = { id: 1, text: LYON, label: [[25, 33, 'PER']], Comments: [] };
const RESULT = { id: 'r', from_name: 'label', to_name: 'text', type: 'labels', value: { start: 24, end: 32, text: 'Anne Roy', labels: ['A'] } };
const SAMPLES: readonly (readonly [string, JsonValue])[] = [
  ['guillemet-jsonl', { format: 'guillemet/1', text: LYON, spans: [] }],
  ['doccano', LINE],
  ['doccano', { id: 1, text: LYON, entities: [{ id: 11, label: 'QUOTE', start_offset: 3, end_offset: 17 }], relations: [], Comments: [] }],
  ['doccano', { text: LYON, label: ['politics'] }],
  ['doccano', { body: LYON, title: 'An article' }],
  ['label-studio', { id: 7, data: { text: LYON }, annotations: [{ id: 70, completed_by: 2, result: [RESULT] }], total_annotations: 1, project: 3 }],
  ['label-studio', { data: { text: LYON }, completions: [{ result: [] }], file_upload: 'x' }],
  ['label-studio', { data: { text: LYON } }],
  ['label-studio', { id: 1, text: LYON, label: [{ start: 24, end: 32, text: 'Anne Roy', labels: ['A'] }], annotator: 1, annotation_id: 2, lead_time: 3 }],
  ['w3c', { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:1', type: 'Annotation', target: 'urn:2' }],
  ['w3c', { '@context': ['http://www.w3.org/ns/anno.jsonld', 'http://www.w3.org/ns/ldp.jsonld'], type: 'AnnotationPage', items: [] }],
  ['prodigy', { text: LYON, tokens: [{ text: '📰', start: 0, end: 1, id: 0, ws: true }], spans: [{ start: 24, end: 32, token_start: 9, token_end: 10, label: 'SPEAKER' }], answer: 'accept' }],
  ['spacy', [LYON, { entities: [[24, 32, 'PER']] }]],
  ['huggingface', { id: '0', tokens: ['Anne', 'Roy'], ner_tags: ['B-PER', 'I-PER'] }],
  ['cas-json', { '%TYPES': {}, '%FEATURE_STRUCTURES': [] }],
];

it.each(SAMPLES)('a file of %s is told by its first record %j', (name, json) => {
  expect(recogniseFormat({ name: `a.${name === 'cas-json' ? 'json' : 'jsonl'}`, text: '', json })?.name).toBe(name);
});

it.each([[{ name: 'package', version: '1.0.0' }], [7], [{ text: 5 }]])('%j is a record of none of them', (json) => {
  expect(recogniseFormat({ name: 'a.json', text: '', json })).toBeNull();
});
