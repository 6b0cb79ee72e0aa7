import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { listFormats } from '../../annotations/formats/registry.ts';
import { cli } from './command-line.ts';
import { figure, type Figure } from './figures.ts';
import { makeDocument, toLine } from './generator.ts';
import { me, type Workshop } from './workshop.ts';

const MEGABYTE = 1_000_000;
/** How many megabytes of labelled JSONL the formats are tried with, and the labelled JSONL itself. */
const [EACH, OWN] = [Number(process.env['GUILLEMET_BENCH_MB'] ?? 100), Number(process.env['GUILLEMET_BENCH_OWN_MB'] ?? 1_000)];
const POOL = 200;

/** Import and export of large files in every format that goes both ways, through the command line: speed in megabytes of the file, and the most memory the process held. */
export async function exchangePart(workshop: Workshop): Promise<readonly Figure[]> {
  const own = await ownFigures(workshop);
  const source = path.join(workshop.folder, 'each.jsonl');
  await writeLines(source, EACH);
  const project = path.join(workshop.folder, 'each');
  await guillemet(workshop, 'create', project);
  await guillemet(workshop, 'import', project, source);
  const figures: Figure[] = [];
  for (const { name, reads } of listFormats().filter(({ name: format, writes }) => writes && format !== 'guillemet-jsonl')) {
    figures.push(...await formatFigures(workshop, { project, name, reads }));
  }
  return [...own, ...figures];
}

/** A gigabyte of our own JSONL, beside loops that only parse and only write its lines. */
async function ownFigures(workshop: Workshop): Promise<Figure[]> {
  const source = path.join(workshop.folder, 'own.jsonl');
  await writeLines(source, OWN);
  const [parsed, written] = await bareLoops(source);
  const [project, target] = [path.join(workshop.folder, 'own'), path.join(workshop.folder, 'own-export.jsonl')];
  await guillemet(workshop, 'create', project);
  const import_ = await guillemet(workshop, 'import', project, source);
  const export_ = await guillemet(workshop, 'export', project, '--format', 'guillemet-jsonl', '--output', target);
  const speeds = [sizeOf(source) / import_.seconds, sizeOf(target) / export_.seconds] as const;
  for (const place of [source, project, target]) rmSync(place, { recursive: true });
  return [
    ...speedAndMemory(`guillemet-jsonl, ${String(OWN)} MB: import`, speeds[0], import_.memory),
    ...speedAndMemory(`guillemet-jsonl, ${String(OWN)} MB: export`, speeds[1], export_.memory),
    figure('exchange', 'import / a bare loop of JSON.parse', [speeds[0] / parsed], { unit: '×' }),
    figure('exchange', 'export / a bare loop of JSON.stringify', [speeds[1] / written], { unit: '×' }),
  ];
}

async function formatFigures(workshop: Workshop, { project, name, reads }: { project: string; name: string; reads: boolean }): Promise<Figure[]> {
  const target = path.join(workshop.folder, `out-${name}`);
  const output = path.join(target, 'all');
  mkdirSync(target);
  const export_ = await guillemet(workshop, 'export', project, '--format', name, '--output', output);
  const size = sizeOf(target);
  const figures = speedAndMemory(`${name}: export of ${String(EACH)} MB as ${size.toFixed(0)} MB`, size / export_.seconds, export_.memory);
  if (reads && name !== 'csv' && name !== 'tsv') {
    const fresh = path.join(workshop.folder, `in-${name}`);
    await guillemet(workshop, 'create', fresh);
    const import_ = await guillemet(workshop, 'import', fresh, output, '--format', name);
    figures.push(...speedAndMemory(`${name}: import`, size / import_.seconds, import_.memory));
    rmSync(fresh, { recursive: true });
  }
  rmSync(target, { recursive: true });
  return figures;
}

function speedAndMemory(what: string, speed: number, memory: number | null): Figure[] {
  console.log(`${what}: ${speed.toFixed(1)} MB/s, ${memory === null ? '?' : memory.toFixed(0)} MB of memory`);
  return [figure('exchange', what, [speed], { unit: 'MB/s' }), ...(memory === null ? [] : [figure('exchange', `${what}, most memory`, [memory], { unit: 'MB' })])];
}

/** Megabytes in a file or in everything under a folder. */
function sizeOf(place: string): number {
  const stat = statSync(place);
  return stat.isDirectory() ? readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0) : stat.size / MEGABYTE;
}

/** A few articles, each again and again with another last line, so that all texts differ. */
async function writeLines(file: string, megabytes: number): Promise<void> {
  const pool = Array.from({ length: POOL }, (_, at) => makeDocument(`article-${String(at)}.txt`, { characters: 3000, spans: 30 }, 5_000 + at));
  const stream = createWriteStream(file);
  let bytes = 0;
  for (let at = 0; bytes < megabytes * MEGABYTE; at += 1) {
    const document = pool[at % POOL];
    if (document === undefined) break;
    const line = `${toLine({ ...document, text: `${document.text}\n\n${String(at)}`, source: `article-${String(at)}.txt` }, me.name)}\n`;
    bytes += Buffer.byteLength(line);
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}

/** Megabytes a second of loops that do nothing but parse the lines of a file, and nothing but write them. */
async function bareLoops(file: string): Promise<readonly [number, number]> {
  let [parsing, writing] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const from = performance.now();
    const value: unknown = JSON.parse(line);
    const between = performance.now();
    JSON.stringify(value);
    writing += performance.now() - between;
    parsing += between - from;
  }
  return [sizeOf(file) / (parsing / 1_000), sizeOf(file) / (writing / 1_000)];
}

interface Ran {
  readonly seconds: number;
  /** The most memory that the process held, in megabytes; null where the system does not tell. */
  readonly memory: number | null;
}

async function guillemet(workshop: Workshop, ...args: readonly string[]): Promise<Ran> {
  const from = performance.now();
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, GUILLEMET_HOME: workshop.home, GUILLEMET_LANG: 'en' }, stdio: ['ignore', 'ignore', 'pipe'] });
  let [memory, complaint] = [0, ''];
  child.stderr.on('data', (data: Buffer) => { complaint += data.toString('utf8').slice(0, 2_000); });
  const status = `/proc/${String(child.pid)}/status`;
  const watch = setInterval(() => { memory = Math.max(memory, highWater(status)); }, 100);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0 && code !== 1) throw new Error(`guillemet ${args.join(' ')} ended with ${String(code)}:\n${complaint}`);
  return { seconds: (performance.now() - from) / 1_000, memory: memory === 0 ? null : memory };
}

function highWater(status: string): number {
  try {
    return existsSync(status) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1_000 : 0;
  } catch {
    // The process ended between the two.
    return 0;
  }
}
