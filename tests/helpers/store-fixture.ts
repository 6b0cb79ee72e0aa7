import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Files } from '../../annotations/store/files.ts';
import { sha256 } from '../../annotations/store/hash.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { articleFromText } from './text-article.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { currentProcess } from '../../annotations/store/process-mark.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { Command } from '../../shared/command.ts';
import { annotatorIdSchema, spanIdSchema, stepIdSchema, type SpanId, type StepId } from '../../shared/ids.ts';
import { createOffsetMap, sliceCodePoints, codePoints } from '../../shared/offsets.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import type { Result } from '../../shared/result.ts';

export const ada: Annotator = { id: annotatorIdSchema.parse('aaaaaaaaaaaaaaaa'), name: 'Ada' };
export const ben: Annotator = { id: annotatorIdSchema.parse('bbbbbbbbbbbbbbbb'), name: 'Ben' };

/** The value of a result that a test takes for granted. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of a refusal, or `ok`. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

/** Runs a body with a fresh real folder that is removed afterwards. */
export async function withFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'guillemet-test-'));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let sessions = 0;

/**
 * An environment with counted ids and times. All are of the same program run, as everything in one process is, unless `run` names
 * another one: then locks and temporary files of other runs are those of dead programs.
 */
export function testEnvironment(folder: string, files: Files = nodeFiles, run = 'test'): StoreEnvironment {
  sessions += 1;
  const session = sessions.toString(16).padStart(16, '0');
  let count = 0;
  return {
    files, appVersion: '0.0.0-test', userDataFolder: join(folder, 'user-data'), process: currentProcess(run),
    clock: () => new Date(Date.UTC(2025, 0, 1) + (count += 1) * 1000).toISOString(),
    makeId: () => `${session.slice(-6)}${(count += 1).toString(16).padStart(10, '0')}`,
  };
}

/** An article of plain text. */
export function makeArticle(text: string, name = 'article.txt'): Article {
  return articleFromText({ name, text, sha256: sha256(text), encoding: 'utf-8', imported_at: '2025-01-01T00:00:00.000Z' }, sha256);
}

let ids = 0;

/** A fresh id of a gesture. */
export function stepId(): StepId {
  return stepIdSchema.parse(`step-${String(ids += 1)}`);
}

/** The command that tags a stretch of an article, in code points. */
export function tag(article: Article, range: readonly [number, number], type = 'PERSON'): Extract<Command, { kind: 'span.add' }> & { id: SpanId } {
  const [start, end] = [codePoints(range[0]), codePoints(range[1])];
  const text = sliceCodePoints(createOffsetMap(article.text), { start, end });
  return { kind: 'span.add', id: spanIdSchema.parse(`span-${String(ids += 1)}`), type, start, end, text };
}

/** A new project in a folder, opened by Ada. */
export async function openFresh(env: StoreEnvironment, folder: string): Promise<Workspace> {
  unwrap(await createProject(env, folder, { title: 'Test', owner: ada }));
  return unwrap(await openProject(env, { folder, annotator: ada }));
}
