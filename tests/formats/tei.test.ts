import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teiFormat } from '../../annotations/formats/tei.ts';
import { writeAll } from '../helpers/exchange.ts';
import { arbitraryProject } from './arbitrary-exchange.ts';
import { lyonWork } from './lyon.ts';

const isPythonHere = spawnSync('python3', ['--version']).status === 0;

describe('an export to TEI', () => {
  const { files: [file], fitted: [fitted] } = writeAll(teiFormat, [lyonWork]);

  it('is a document with everything standing off the text', async () => {
    expect(file?.name).toBe('a0-0.xml');
    await expect(file?.content).toMatchFileSnapshot('../fixtures/lyon.tei.xml');
  });

  it('counts what does not fit', () => {
    expect(fitted?.lost).toEqual({ origin: 5 });
  });

  it('replaces what XML has no way to write, and counts it', () => {
    const text = 'a\u0000b\uFFFE\r😀\u0085';
    const article = { ...lyonWork.article, text, meta: { ...lyonWork.article.meta, headline: 'a\u0001' } };
    const { files, fitted: [cut] } = writeAll(teiFormat, [{ article, sets: [null] }]);
    expect(files[0]?.content).toContain('>a\uFFFDb\uFFFD&#13;😀\u0085</p>');
    expect(cut?.lost).toEqual({ metadata: 1, text: 1 });
  });

  it('keeps paragraphs apart without a character of its own', () => {
    const article = { ...lyonWork.article, text: '\nOne.\nStill one.\n\n\nTwo.\n' };
    expect(writeAll(teiFormat, [{ article, sets: [null] }]).files[0]?.content).toContain('preserve"><p>\nOne.\nStill one.\n\n\n</p><p>Two.\n</p></body>');
  });

  it.skipIf(!isPythonHere)('is read by Python’s XML parser for any work: the text, each tag by its words, each value and each link', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guillemet-'));
    try {
      const works = fc.sample(arbitraryProject, Number(process.env['CASES'] ?? 200)).flat();
      const { files, fitted: cut } = writeAll(teiFormat, works);
      const expected = cut.flatMap(({ work: { article, sets }, lost }) => sets.map((set) => ({
        text: lost.text === undefined ? article.text : null, meta: lost.metadata === undefined ? article.meta : null, status: set?.document.status ?? null, note: set?.document.note ?? null,
        spans: (set?.spans ?? []).map(({ type, text, note, attributes }) => [type, lost.text === undefined ? text : null, note ?? null, attributes]),
        relations: (set?.relations ?? []).map(({ type, from, to, note, attributes }) => [type, indexOf(set, from), indexOf(set, to), note ?? null, attributes ?? {}]), labels: set?.document.labels ?? {},
      })));
      for (const { name, content } of files) writeFileSync(join(folder, name), content);
      writeFileSync(join(folder, 'expected.json'), JSON.stringify(files.map(({ name }, index) => [name, expected[index]])));
      const told = execFileSync('python3', ['-c', PYTHON, folder], { encoding: 'utf8' });
      expect(told.trim()).toBe(`${String(expected.length)} ${String(expected.reduce((sum, { spans }) => sum + spans.length, 0))}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 600_000);
});

function indexOf(set: { readonly spans: readonly { readonly id: string }[] } | null, id: string): number {
  return set?.spans.findIndex((span) => span.id === id) ?? -1;
}

const PYTHON = `
import json, re, sys, os
import xml.etree.ElementTree as ET
T = "{http://www.tei-c.org/ns/1.0}"
X = "{http://www.w3.org/XML/1998/namespace}"
folder = sys.argv[1]
def name(e, key): return e.get("n", e.get(key))
def value(e):
    tag = e.tag[len(T):]
    if tag == "string": return e.text or ""
    if tag == "numeric": return float(e.get("value"))
    if tag == "binary": return e.get("value") == "true"
    if tag == "symbol": return None
    if tag == "vColl": return [value(c) for c in e]
    return values(e)
def values(fs): return {name(f, "name"): value(f[0]) for f in fs}
def same(a, b):
    if isinstance(b, dict): return isinstance(a, dict) and a.keys() == b.keys() and all(same(a[k], b[k]) for k in b)
    if isinstance(b, list): return isinstance(a, list) and len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    if isinstance(b, int) and not isinstance(b, bool): b = float(b)
    return a == b and isinstance(a, bool) == isinstance(b, bool)
count = tags = 0
for file, want in json.load(open(os.path.join(folder, "expected.json"), encoding="utf-8")):
    root = ET.parse(os.path.join(folder, file)).getroot()
    count += 1
    text = "".join(p.text or "" for p in root.find(f"{T}text/{T}body"))
    if want["text"] is not None: assert text == want["text"], (text, want["text"])
    revision = root.find(f"{T}teiHeader/{T}revisionDesc")
    assert (None if revision is None else revision.get("status")) == want["status"]
    note = root.find(f".//{T}notesStmt/{T}note")
    assert (None if note is None else note.text or "") == want["note"]
    off = root.find(f"{T}standOff")
    structures = {} if off is None else {fs.get("corresp", fs.get("type")): values(fs) for fs in off.findall(f"{T}fs")}
    assert same(structures.get("document", {}), want["labels"]), want
    if want["meta"] is not None: assert same(structures.get("metadata"), want["meta"]), want
    notes = {} if off is None else {a.get("target"): a[0].text or "" for a in off.findall(f"{T}listAnnotation/{T}annotation")}
    spans = [] if off is None else off.findall(f"{T}spanGrp/{T}span")
    assert len(spans) == len(want["spans"])
    for span, (type, words, note, attributes) in zip(spans, want["spans"]):
        tags += 1
        ref = "#" + span.get(X + "id")
        numbers = [int(n) for n in re.fullmatch(r"#string-range\\(text,([\\d,]+)\\)", span.get("target"))[1].split(",")]
        pieces = " ".join(text[a:a + n] for a, n in zip(numbers[::2], numbers[1::2]))
        assert pieces == (span.text or ""), (pieces, span.text)
        if words is not None: assert pieces == words
        assert name(span, "type") == type and notes.get(ref) == note, (type, note)
        assert same(structures.get(ref, {}), attributes), (structures.get(ref), attributes)
    ids = ["#" + span.get(X + "id") for span in spans]
    links = [] if off is None else off.findall(f"{T}linkGrp/{T}link")
    assert len(links) == len(want["relations"])
    for link, (type, start, end, note, attributes) in zip(links, want["relations"]):
        ref = "#" + link.get(X + "id")
        assert [name(link, "type"), link.get("target"), notes.get(ref)] == [type, ids[start] + " " + ids[end], note]
        assert same(structures.get(ref, {}), attributes)
print(count, tags)
`;
