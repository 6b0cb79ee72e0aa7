import type { Result } from '../../shared/result.ts';
import { attempt, errnoOf, orMissing } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import type { Files } from './files.ts';
import { layout, type SetKey } from './layout.ts';

/** Removes an article that an import brought, with one annotator's set of it: tags first, so that a crash between leaves an article without tags. */
export function removeArticle({ files }: StoreEnvironment, { folder, key }: { folder: string; key: SetKey }): Promise<Result<void>> {
  const path = layout.document(folder, key.article);
  return attempt(path, async () => {
    await orMissing(() => files.remove(layout.set(folder, key)));
    await orMissing(() => files.remove(layout.journal(folder, key)));
    await removeIfEmpty(files, layout.sets(folder, key.article));
    await orMissing(() => files.remove(path));
  });
}

// Somebody else's set of the article may lie there.
async function removeIfEmpty(files: Files, folder: string): Promise<void> {
  try {
    await orMissing(() => files.removeFolder(folder));
  } catch (error) {
    if (!OCCUPIED.has(errnoOf(error) ?? '')) throw error;
  }
}

const OCCUPIED = new Set(['ENOTEMPTY', 'EEXIST']);
