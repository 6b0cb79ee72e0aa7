import type { SyncReport } from '../../shared/sync.ts';
import type { Annotator } from '../../shared/records.ts';
import { RESERVED_NAMES } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import { layout } from '../store/layout.ts';
import { changeProject, withPerson } from '../store/project-file.ts';
import type { Home } from './home.ts';
import type { JoinedSchema } from './join-schemas.ts';
import type { SyncSession } from './sync-session.ts';

/** Puts everything that was found into the project: names, articles, then sets. `onShare` is told how much of it is done, from 0 to 1. */
export async function putInPlace(session: SyncSession, onShare: (share: number) => void): Promise<Result<void>> {
  const { staged, suggestions } = session;
  if (staged === null) return ok(undefined);
  const named = await putNames(session);
  if (!named.ok) return named;
  const brought = await putArticles(session);
  if (!brought.ok) return brought;
  let done = 0;
  const suggested = await suggestions?.put() ?? ok(undefined);
  if (!suggested.ok) return suggested;
  const put = await staged.put(() => { onShare((done += 1) / staged.count); });
  return put.ok ? forgetIndexes(session, put.value) : put;
}

/** What happens to names that the schema lacks: added where it is ours to change, told where not. */
export function namesOf(home: Home, schema: JoinedSchema): Pick<SyncReport['names'], 'added' | 'missing'> {
  return mayName(home) ? { added: [...schema.added], missing: [] } : { added: [], missing: [...schema.added] };
}

function mayName({ project, me }: Home): boolean {
  return project.owner === null || project.owner === me;
}

async function putNames({ env, home, schema, people }: SyncSession): Promise<Result<void>> {
  if (!mayName(home)) return ok(undefined);
  const fresh = [...people.values()].filter((person) => isNew(home, person));
  const listed = fresh.length === 0 ? ok(undefined) : await changeProject(env, { folder: home.folder, make: (present) => fresh.reduce(withPerson, present) });
  if (!listed.ok) return listed;
  const changed = schema.added.length === 0 ? ok(undefined) : await home.changeSchema(schema.schema);
  return changed.ok ? ok(undefined) : changed;
}

/** Somebody whom the roster lacks. The name that the roster has for a person stays. */
function isNew({ project }: Home, { id }: Annotator): boolean {
  return !RESERVED_NAMES.includes(id) && !project.people.some((known) => known.id === id);
}

async function putArticles({ articles, theirs, home }: SyncSession): Promise<Result<void>> {
  for (const id of articles) {
    const article = await theirs.readArticle(id);
    const added = article.ok ? await home.addArticle(article.value) : article;
    if (!added.ok) return added;
  }
  return ok(undefined);
}

/** Lists of articles that are derived from the sets that changed are made anew when they are needed. */
async function forgetIndexes({ env, home }: SyncSession, people: readonly Annotator['id'][]): Promise<Result<void>> {
  for (const person of people) {
    const path = layout.index(home.folder, person);
    const removed = await attempt(path, () => orMissing(() => env.files.remove(path)));
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}
