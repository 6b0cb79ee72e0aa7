import type { Change, Commit } from '../../shared/change.ts';
import type { StepId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import { IMPORT_STEP } from '../model/history.ts';
import { applyChange } from '../model/annotation-set.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { encodeLine, JOURNAL_VERSION } from '../store/journal-line.ts';
import type { FoundSet } from './read-set.ts';

/** An edit that is to follow a set. */
export interface Following {
  readonly change: Change;
  readonly step: StepId;
  readonly sequence: number;
  readonly annotator: Annotator;
}

/** A set with one more edit at the end of its journal, as an import makes it; one without a journal begins one. */
export function followedBy(env: StoreEnvironment, found: Pick<FoundSet, 'key' | 'journal' | 'set' | 'commits'>, { change, step, sequence, annotator }: Following): Pick<FoundSet, 'journal' | 'set' | 'sequence' | 'commits'> {
  const { key, journal } = found;
  const commit: Commit = {
    article: key.article, author: key.annotator, revision: found.set.revision + 1, sequence, time: env.clock(), change,
    cause: { action: 'do', command: IMPORT_STEP, step },
  };
  const head = journal.length === 0 ? encodeLine({ kind: 'guillemet-journal', version: JOURNAL_VERSION, app: env.appVersion, article: key.article, annotator }) : new Uint8Array();
  return { journal: Buffer.concat([head, journal, encodeLine(commit)]), set: applyChange(found.set, change), sequence, commits: found.commits + 1 };
}
