import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProfileStore } from '../../annotations/store/profile-store.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { makeDocument, SIZES, toLine, type BenchDocument } from './generator.ts';

/** Who tags in the benchmark. */
export const me: Annotator = { id: annotatorIdSchema.parse('bbbbbbbbbbbbbbbb'), name: 'Bench' };

/** How many articles a large project holds, and how large each is. */
export const MANY = 2000;
const EACH = { characters: 3000, spans: 30 };

/** A profile folder and the projects that the parts measure on, each made when it is first asked for. */
export class Workshop {
  readonly folder: string;
  readonly home: string;
  readonly env: StoreEnvironment;
  #three: Promise<string> | null = null;
  #many: Promise<string> | null = null;
  #large: Promise<string> | null = null;

  constructor(folder: string) {
    this.folder = folder;
    this.home = path.join(folder, 'home');
    mkdirSync(this.home, { recursive: true });
    this.env = createNodeEnvironment({ appVersion: '0.0.0-bench', userDataFolder: this.home });
  }

  /** Answers the first run's question, so that the window opens at once. */
  async introduce(): Promise<void> {
    unwrap(await createProfileStore(this.env).saveProfile(me));
  }

  /** A project of the three sizes. */
  three(): Promise<string> {
    this.#three ??= this.#make('three', () => Object.entries(SIZES).map(([name, size], at) => makeDocument(`${at + 1}-${name}.txt`, size, at + 1)));
    return this.#three;
  }

  /** A project of 2,000 tagged articles. */
  many(): Promise<string> {
    this.#many ??= this.#make('many', manyDocuments);
    return this.#many;
  }

  /** Opens a project as the window would. */
  async open(folder: string): Promise<Workspace> {
    return unwrap(await openProject(this.env, { folder, annotator: me }));
  }

  /** A project of 20,000 articles and 1,000,000 tags, made by an import of some minutes. */
  large(): Promise<string> {
    this.#large ??= this.#make('large', largeDocuments);
    return this.#large;
  }

  async #make(name: string, documents: () => Iterable<BenchDocument>): Promise<string> {
    const [folder, source] = [path.join(this.folder, name), path.join(this.folder, `${name}.jsonl`)];
    const file = openSync(source, 'wx');
    for (const document of documents()) writeSync(file, `${toLine(document, me.name)}\n`);
    closeSync(file);
    unwrap(await createProject(this.env, folder, { title: name, owner: me }));
    const workspace = await this.open(folder);
    const request = { paths: [source], format: 'guillemet-jsonl', annotator: me.name, unit: null, map: {}, dryRun: false };
    const report = unwrap(await importPaths(this.env, { workspace, request }, quietControl()));
    unwrap(await workspace.close());
    if (report.refused.length > 0) throw new Error(`the generator made bad lines: ${JSON.stringify(report.refused.slice(0, 3))}`);
    return folder;
  }
}

/** The articles of a large project. */
export function manyDocuments(): readonly BenchDocument[] {
  return Array.from({ length: MANY }, (_, at) => makeDocument(`article-${String(at).padStart(4, '0')}.txt`, EACH, 1000 + at));
}

/** How many articles the largest project holds, and how large each is: a million tags in all. */
export const LARGE = 20_000;
/** How many tags each of its articles has. */
export const LARGE_TAGS = 50;
const EACH_OF_LARGE = { characters: 3000, spans: LARGE_TAGS };

function* largeDocuments(): Iterable<BenchDocument> {
  for (let at = 0; at < LARGE; at += 1) yield makeDocument(`article-${String(at).padStart(5, '0')}.txt`, EACH_OF_LARGE, 10_000 + at);
}
