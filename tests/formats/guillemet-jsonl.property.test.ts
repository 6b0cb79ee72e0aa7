import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guillemetLineSchema } from '../../annotations/formats/guillemet/line.ts';
import { serialiseLine } from '../../annotations/formats/guillemet-jsonl.ts';
import { compareSpans } from '../../annotations/model/span-place.ts';
import { parseLine } from './parse-line.ts';
import { detectLanguage } from '../../annotations/formats/common/language.ts';
import { arbitraryArticle, arbitraryWork, sha256 } from './arbitrary-line.ts';

const context = { file: 'export.jsonl', line: 1, sha256, detectLanguage, makeId: () => 'made', now: '2024-01-01T00:00:00.000Z' };
const isPythonHere = spawnSync('python3', ['--version']).status === 0;

describe('a line of labelled JSONL, for any article and any work', () => {
  it('reads back to the same records, with nothing refused or mended', () => {
    fc.assert(fc.property(arbitraryWork, ({ article, set }) => {
      const parsed = parseLine(serialiseLine(article, set), context);
      if (!parsed.ok) throw new Error(parsed.error.code);
      const { sources: _, ...expected } = article;
      expect(parsed.value.article).toEqual(expected);
      expect(parsed.value).toMatchObject({ refused: [], repaired: [], pending: { spans: [], relations: [] } });
      expect(parsed.value.set).toEqual({
        annotator: set.annotator.name, document: set.document, spans: set.spans.toSorted(compareSpans), relations: expect.arrayContaining(set.relations),
      });
      expect(parsed.value.set?.relations).toHaveLength(set.relations.length);
    }), { numRuns: 300 });
  });

  it('is written again to the same bytes after reading', () => {
    fc.assert(fc.property(arbitraryWork, ({ article, set }) => {
      const line = serialiseLine(article, set);
      const parsed = parseLine(line, context);
      if (!parsed.ok || parsed.value.set === null) throw new Error('not read');
      const again = { ...set, document: parsed.value.set.document, spans: [...parsed.value.set.spans], relations: [...parsed.value.set.relations] };
      expect(serialiseLine({ ...parsed.value.article, sources: [] }, again)).toBe(line);
    }));
  });

  it('reads back an article that nobody touched', () => {
    fc.assert(fc.property(arbitraryArticle, (article) => {
      expect(parseLine(serialiseLine(article, null), context)).toMatchObject({ ok: true, value: { set: null, article: { id: article.id, text: article.text } } });
    }));
  });

  it('keeps undecided suggestions apart', () => {
    fc.assert(fc.property(arbitraryWork, ({ article, set }) => {
      const parsed = parseLine(serialiseLine(article, null, set), context);
      expect(parsed).toMatchObject({ ok: true, value: { set: null, refused: [], pending: { spans: set.spans.toSorted(compareSpans) } } });
      expect(parsed.ok && parsed.value.pending.relations).toHaveLength(set.relations.length);
    }));
  });

  it('fits the published shape, on one line, without characters that some readers take for a line end', () => {
    fc.assert(fc.property(arbitraryWork, ({ article, set }) => {
      const line = serialiseLine(article, set);
      expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
      expect(guillemetLineSchema.safeParse(JSON.parse(line)).error).toBeUndefined();
    }));
  });

  it('keeps its records whatever of it is overwritten by other JSON', () => {
    const parts = fc.constantFrom('meta', 'spans', 'relations', 'labels', 'status', 'annotator', 'id', 'text_sha256', 'note');
    fc.assert(fc.property(arbitraryWork, parts, fc.jsonValue(), ({ article, set }, part, value) => {
      const line = JSON.stringify({ ...JSON.parse(serialiseLine(article, set)), [part]: value });
      expect(parseLine(line, context)).toMatchObject({ ok: true, value: { article: { id: article.id, text: article.text } } });
    }));
  });

  it('answers any JSON and any text with a value or a refusal', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (line) => {
      expect(typeof parseLine(line, context).ok).toBe('boolean');
    }));
  });

  it.skipIf(!isPythonHere)('is read by Python with nothing but json, every slice equal to its span', () => {
    const works = fc.sample(arbitraryWork, 500);
    const folder = mkdtempSync(join(tmpdir(), 'guillemet-'));
    try {
      const file = join(folder, 'export.jsonl');
      writeFileSync(file, works.map(({ article, set }) => `${serialiseLine(article, set)}\n`).join(''));
      const counted: unknown = JSON.parse(execFileSync('python3', ['-c', PYTHON, file], { encoding: 'utf8' }));
      expect(counted).toEqual({ lines: works.length, spans: works.reduce((sum, { set }) => sum + set.spans.length, 0) });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const PYTHON = `
import hashlib, json, sys
lines = spans = 0
content = open(sys.argv[1], encoding="utf-8", newline="").read()
assert content.splitlines() == content.split("\\n")[:-1]
for line in content.splitlines():
    record = json.loads(line)
    lines += 1
    digest = hashlib.sha256(record["text"].encode("utf-8")).hexdigest()
    assert record["text_sha256"] == digest and record["id"] == digest[:16]
    for s in record["spans"]:
        spans += 1
        if "fragments" in s:
            assert s["text"] == " ".join(record["text"][a:b] for a, b in s["fragments"])
            assert [s["start"], s["end"]] == [s["fragments"][0][0], s["fragments"][-1][1]]
        else:
            assert record["text"][s["start"]:s["end"]] == s["text"]
print(json.dumps({"lines": lines, "spans": spans}))
`;
