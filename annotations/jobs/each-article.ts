import type { ArticleId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { mapAhead } from '../store/serial-queue.ts';
import { makeProblem, type JobControl } from './job.ts';

// Reading waits for the disk most of the time: some articles are read while another is taken.
const READ_AHEAD = 8;

/** What is made of each article, and who takes it, in the order of the articles' ids. */
export interface Visit<Value> {
  readonly read: (id: ArticleId) => Promise<Result<Value>>;
  readonly take: (value: Value) => void;
}

/** Goes through the articles of a project; answers how many were taken and which could not be read. Refuses with `set.cancelled` when stopped. */
export async function eachArticle<Value>(reader: ProjectReader, { read, take }: Visit<Value>, control: JobControl): Promise<Result<{ taken: number; refused: readonly Problem[] }>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const refused: Problem[] = [];
  let done = 0;
  for await (const { id, value } of mapAhead(ids.value, READ_AHEAD, async (each) => ({ id: each, value: await read(each) }))) {
    if (control.signal.aborted) return refuse('set.cancelled');
    control.onProgress({ done, total: ids.value.length, unit: 'items', current: id });
    if (value.ok) take(value.value);
    else refused.push(makeProblem(control, { file: id, line: null }, value.error));
    done += 1;
  }
  return ok({ taken: done - refused.length, refused });
}
