import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { sealEnvelope } from '../../annotations/store/envelope.ts';
import { decodeLine, encodeLine, splitLines } from '../../annotations/store/journal-line.ts';
import { spanIdSchema } from '../../shared/ids.ts';
import { codeOf, tag, unwrap } from '../helpers/store-fixture.ts';
import { MemoryDisk } from './memory-disk.ts';
import { storyEnvironment } from './memory-story.ts';
import { partOfCases, type Cases } from './part.ts';
import { exportWork } from './project-fixture.ts';
import { step } from './scene.ts';
import { checkSurvived, openAsAda } from './story.ts';
import { Expected, readWorld } from './world.ts';

const FIXTURES = resolve('tests/fixtures');

/** A project as a released version wrote it, and what that version exported of it. */
interface Released {
  readonly version: string;
  readonly project: ReadonlyMap<string, Buffer>;
  readonly exported: Buffer;
}

type VersionCase = (root: string) => Promise<void>;

/** Projects of every released version are opened, and every file of a later version is left as it is. */
export const versionsPart = partOfCases({
  name: 'versions', says: 'A project of each released version is opened, edited and exported; each of its files is taken for one of a later version, which is read and never written.',
}, openVersions);

async function openVersions(): Promise<Cases> {
  const base = await mkdtemp(join(tmpdir(), 'guillemet-versions-'));
  const released = await Promise.all((await readdir(FIXTURES)).filter((name) => name.startsWith('project-')).map(readReleased));
  const cases: readonly VersionCase[] = released.flatMap((each) => [
    (root: string) => tryUpgrade(each, root),
    ...[...each.project.keys()].filter((path) => !path.startsWith('index/')).flatMap((path) => [false, true].map((isOther) => (root: string) => tryDowngrade(each, { path, isOther }, root))),
  ]);
  return {
    total: cases.length,
    attempt: async (number) => cases[number]?.(join(base, String(number))),
    close: () => rm(base, { recursive: true, force: true }),
  };
}

async function readReleased(name: string): Promise<Released> {
  const folder = join(FIXTURES, name);
  const entries = await readdir(join(folder, 'project'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(folder, 'project').length + 1));
  const project = new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, 'project', path))] as const)));
  return { version: name.slice('project-'.length), project, exported: await readFile(join(folder, 'export.jsonl')) };
}

function put({ project }: Released, root: string): MemoryDisk {
  const disk = new MemoryDisk({ real: root });
  for (const [path, bytes] of project) disk.put(join(root, 'project', path), bytes);
  return disk;
}

async function tryUpgrade(released: Released, root: string): Promise<void> {
  const disk = put(released, root);
  const env = storyEnvironment(disk.files, root, 'upgrade');
  const before = await readWorld(env, root);
  await exportWork(env, join(root, 'project'), join(root, 'export.jsonl'));
  if (disk.bytes(join(root, 'export.jsonl'))?.equals(released.exported) !== true) throw new Error(`a project of ${released.version} is exported otherwise than it was`);
  const workspace = unwrap(await openAsAda(env, root));
  const steps = unwrap(await workspace.history());
  if (steps.done.length === 0) throw new Error(`a project of ${released.version} has no history`);
  unwrap(await workspace.undo());
  unwrap(await workspace.redo());
  unwrap(await workspace.close());
  await checkSurvived({ env, root }, new Expected(before));
}

/** Makes a file one of a later version, with data of another shape or of the same, and throws when it is written or when what it concerns is edited. */
async function tryDowngrade(released: Released, { path, isOther }: { path: string; isOther: boolean }, root: string): Promise<void> {
  const disk = put(released, root);
  const later = laterVersion(released.project.get(path) ?? Buffer.alloc(0), isOther);
  disk.put(join(root, 'project', path), later);
  const isProject = path === 'project.json' || path === `steps/${ADA}.jsonl`;
  const before = new Map([...disk.state.files].map(([name, { bytes }]) => [name, bytes]));
  const env = storyEnvironment(disk.files, root, 'downgrade');
  const opened = await openAsAda(env, root);
  if (!opened.ok && (path !== 'project.json' || opened.error.code !== 'project.newer_version')) throw new Error(`${path} of a later version: ${opened.error.code}`);
  if (opened.ok) {
    for (const { id } of opened.value.articles()) {
      const wanted = isProject || isConcerned(path, { id, isOther }) ? 'project.newer_version' : 'ok';
      const article = await opened.value.readArticle(id);
      const code = article.ok ? codeOf(await opened.value.apply(id, { ...tag(article.value, [0, 1], 'EVENT'), id: spanIdSchema.parse(`later-${id}`) }, step(`later-${id}`))) : codeOf(article);
      if (code !== wanted) throw new Error(`${path} of a later version: editing ${id} is told as ${code} and should be ${wanted}`);
    }
    unwrap(await opened.value.close());
  }
  for (const [name, bytes] of before) {
    if ((isProject || name === join(root, 'project', path)) && disk.bytes(name)?.equals(bytes) !== true) throw new Error(`${path} of a later version: ${name.slice(root.length)} is written`);
  }
}

const ADA = 'aaaaaaaaaaaaaaaa';

/** Whether an edit of Ada's needs the file: her own set, or a text that cannot be read. */
function isConcerned(path: string, { id, isOther }: { id: string; isOther: boolean }): boolean {
  return path.startsWith(`annotations/${id}/${ADA}.`) || (isOther && path === `documents/${id}.json`);
}

const headSchema = z.looseObject({ kind: z.string(), version: z.number() });
const envelopeSchema = z.object({ kind: z.string(), version: z.number(), count: z.number(), data: z.looseObject({}) });

function laterVersion(bytes: Buffer, isOther: boolean): Uint8Array {
  const [first, ...others] = splitLines(bytes);
  const head = first === undefined ? undefined : headSchema.safeParse(decodeLine(first.bytes)).data;
  if (head !== undefined) return Buffer.concat([encodeLine({ ...head, version: 2 }), ...others.map((line) => Buffer.concat([line.bytes, Buffer.from('\n')])), ...(isOther ? [encodeLine({ kind: 'later' })] : [])]);
  const { kind, version, count, data } = envelopeSchema.parse(JSON.parse(bytes.toString('utf8')));
  const laterKind = { kind, version: version + 1, schema: z.looseObject({}), damaged: 'project.damaged' as const, count: () => count };
  return sealEnvelope(laterKind, isOther ? { ...data, later: true } : data, '9.0.0');
}
