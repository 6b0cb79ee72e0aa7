import { utilityProcess, type UtilityProcess } from 'electron';
import { z } from 'zod';
import type { ProjectReader } from '../../annotations/store/project-reader.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { newsSchema, type Order } from './messages.ts';
import type { TaskName } from './task-names.ts';
import type { TaskControl, TaskOutput } from './tasks.ts';

/** Where the background process is built to, and what it must know of this program. */
export interface BackgroundPlace {
  readonly file: string;
  readonly appVersion: string;
  readonly userData: string;
}

/** A task for one project. */
export interface BackgroundTask<Name extends TaskName> {
  readonly name: Name;
  readonly reader: ProjectReader;
  readonly input: unknown;
}

// A model that never ends would not hear that it should stop; what it wrote until then counts for nothing.
const MAY_BE_KILLED: ReadonlySet<TaskName> = new Set<TaskName>(['runModel']);
/** In milliseconds. */
const KILLED_AFTER = 3000;

/**
 * Computes a task in a process of its own, so that neither the window nor the store waits for it. Refuses with `set.cancelled` when it is stopped,
 * and with `request.failed` when the process dies.
 */
export async function runInBackground<Name extends TaskName>(place: BackgroundPlace, task: BackgroundTask<Name>, control: TaskControl): Promise<Result<TaskOutput<Name>>> {
  if (control.signal.aborted) return refuse('set.cancelled');
  const child = forkBackground(place.file);
  let overdue: NodeJS.Timeout | undefined;
  const stop = (): void => {
    send(child, { kind: 'stop' });
    if (MAY_BE_KILLED.has(task.name)) overdue = setTimeout(() => { child.kill(); }, KILLED_AFTER);
  };
  control.signal.addEventListener('abort', stop, { once: true });
  try {
    return await outcomeOf(child, task.name, { place, task, control });
  } finally {
    clearTimeout(overdue);
    control.signal.removeEventListener('abort', stop);
    child.kill();
  }
}

/** Starts a process of ours beside the window: nothing of this one's environment goes along. */
export function forkBackground(file: string): UtilityProcess {
  return utilityProcess.fork(file, [], { serviceName: 'Guillemet background', stdio: 'ignore', env: {} });
}

function outcomeOf<Name extends TaskName>(
  child: UtilityProcess, name: Name, { place, task, control }: { place: BackgroundPlace; task: BackgroundTask<Name>; control: TaskControl },
): Promise<Result<TaskOutput<Name>>> {
  const { appVersion, userData } = place;
  const { folder, project, newer } = task.reader;
  // Both ends are built together; the value has the type of its task.
  const output = z.custom<TaskOutput<Name>>();
  return new Promise((resolve) => {
    child.on('message', (message: unknown) => {
      const news = newsSchema.parse(message);
      if (news.kind === 'progress') control.onProgress(news.progress);
      else resolve(news.kind === 'done' ? ok(output.parse(news.value)) : { ok: false, error: news.error });
    });
    child.once('exit', () => { resolve(refuse(control.signal.aborted ? 'set.cancelled' : 'request.failed', { request: name })); });
    child.once('spawn', () => { send(child, { kind: 'run', name, input: task.input, appVersion, userData, folder, project, newer }); });
  });
}

function send(child: UtilityProcess, order: Order): void {
  child.postMessage(order);
}
