import { describe, expect, it } from 'vitest';
import { findReader, findWriter, isImportable, listFormats, recogniseFormat } from '../../annotations/formats/registry.ts';
import { LOSSES } from '../../shared/reports.ts';

const TAG_TABLE = ['overlap', 'nesting', 'discontinuous', 'relation', 'attribute', 'note', 'origin', 'type', 'token_boundary', 'duplicate'];

describe('the registry of formats', () => {
  it('describes each format with the five things that the command line prints', () => {
    expect(listFormats()).toEqual(expect.arrayContaining([
      { name: 'text', reads: true, writes: false, unit: null, carries: ['text', 'metadata'] },
      { name: 'markdown', reads: true, writes: false, unit: null, carries: ['text', 'metadata'] },
      { name: 'html', reads: true, writes: false, unit: null, carries: ['text', 'metadata'] },
      { name: 'guillemet-jsonl', reads: true, writes: true, unit: 'code_point', carries: [...LOSSES] },
      { name: 'csv', reads: true, writes: true, unit: 'code_point', carries: TAG_TABLE },
      { name: 'tsv', reads: true, writes: true, unit: 'code_point', carries: TAG_TABLE },
      { name: 'quotes-csv', reads: false, writes: true, unit: 'code_point', carries: ['overlap', 'nesting', 'discontinuous', 'token_boundary', 'duplicate'] },
      { name: 'claimreview', reads: false, writes: true, unit: null, carries: ['overlap', 'nesting', 'token_boundary', 'duplicate'] },
      {
        name: 'prodigy', reads: true, writes: true, unit: 'code_point',
        carries: ['overlap', 'nesting', 'relation', 'attribute', 'note', 'document_label', 'type', 'token_boundary', 'duplicate', 'metadata', 'text'],
      },
      { name: 'conll', reads: true, writes: true, unit: 'token', carries: ['type', 'text'] },
      { name: 'spacy', reads: true, writes: true, unit: 'code_point', carries: ['overlap', 'nesting', 'document_label', 'type', 'token_boundary', 'duplicate', 'text'] },
      { name: 'huggingface', reads: true, writes: true, unit: 'token', carries: ['type', 'text'] },
    ]));
  });

  it('finds formats by exact name and by what they can do', () => {
    expect(findReader('text')).toMatchObject({ ok: true });
    expect(findReader('guillemet-jsonl')).toMatchObject({ ok: true });
    expect(findWriter('guillemet-jsonl')).toMatchObject({ ok: true });
    expect(findWriter('text')).toEqual({ ok: false, error: { code: 'export.unknown_format', params: { name: 'text' } } });
    expect(findReader('Text')).toEqual({ ok: false, error: { code: 'import.unknown_format', params: { name: 'Text' } } });
  });

  it.each([['a.txt', undefined, 'text'], ['A.TXT', undefined, 'text'], ['b.jsonl', { format: 'guillemet/1' }, 'guillemet-jsonl'], ['b.jsonl', { mine: 1 }, undefined], ['notes', undefined, 'text']])(
    'recognises %s that begins with %j as %s', (name, json, format) => {
      expect(recogniseFormat({ name, text: '', json })?.name).toBe(format);
    },
  );

  it.each([['a.txt', true], ['B.JSONL', true], ['c.pdf', false], ['txt', false]])('takes %s from a folder: %s', (name, isMeant) => {
    expect(isImportable(name)).toBe(isMeant);
  });
});
