import { describe, expect, it } from 'vitest';
import { findReader, findWriter, listFormats, readerForFile } from '../../annotations/formats/registry.ts';
import { LOSSES } from '../../shared/reports.ts';

describe('the registry of formats', () => {
  it('describes each format with the five things that the command line prints', () => {
    expect(listFormats()).toEqual([
      { name: 'text', reads: true, writes: false, unit: null, carries: ['text', 'metadata'] },
      { name: 'guillemet-jsonl', reads: true, writes: true, unit: 'code_point', carries: [...LOSSES] },
    ]);
  });

  it('finds formats by exact name and by what they can do', () => {
    expect(findReader('text')).toMatchObject({ ok: true });
    expect(findReader('guillemet-jsonl')).toMatchObject({ ok: true });
    expect(findWriter('guillemet-jsonl')).toMatchObject({ ok: true });
    expect(findWriter('text')).toEqual({ ok: false, error: { code: 'export.unknown_format', params: { name: 'text' } } });
    expect(findReader('Text')).toEqual({ ok: false, error: { code: 'import.unknown_format', params: { name: 'Text' } } });
  });

  it.each([['a.txt', 'text'], ['A.TXT', 'text'], ['b.jsonl', 'guillemet-jsonl'], ['c.pdf', undefined], ['txt', undefined]])(
    'chooses for %s the reader %s', (file, name) => {
      expect(readerForFile(file)?.description.name).toBe(name);
    },
  );
});
