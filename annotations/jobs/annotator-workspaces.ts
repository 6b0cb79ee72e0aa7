import { annotatorIdSchema, RESERVED_NAMES, type ArticleId, type StepId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { openProject } from '../store/open-project.ts';
import type { Workspace } from '../store/workspace.ts';

/** Workspaces for the annotators that an import names, opened when first met. Calls must not overlap. */
export class AnnotatorWorkspaces {
  readonly #env: StoreEnvironment;
  readonly #main: Workspace;
  readonly #opened = new Map<string, Workspace>();
  #people: Result<readonly Annotator[]> | null = null;

  constructor(env: StoreEnvironment, main: Workspace) {
    this.#env = env;
    this.#main = main;
  }

  /** The workspace of the person of this name, who is new to the project if nobody has it; refuses when it is open elsewhere. */
  async of(name: string): Promise<Result<Workspace>> {
    const known = this.#opened.get(name);
    if (known !== undefined) return ok(known);
    const people = await this.#allPeople();
    if (!people.ok) return people;
    const person = findPerson(this.#env, this.#main, { name, people: people.value });
    const workspace = person.id === this.#main.annotator.id ? ok(this.#main) : await openProject(this.#env, { folder: this.#main.folder, annotator: person });
    if (!workspace.ok) return workspace;
    if (workspace.value.readOnly !== null) return this.#refuse(workspace.value, workspace.value.readOnly);
    this.#opened.set(name, workspace.value);
    return workspace;
  }

  /** Ends the step in every workspace and closes those opened here; `removed` are articles that go with it. */
  async end(step: StepId, isDone: boolean, removed: Iterable<ArticleId> = []): Promise<Result<void>> {
    const outcomes: Result<void>[] = [];
    for (const workspace of new Set([...this.#opened.values(), this.#main])) {
      for (const id of removed) outcomes.push(await workspace.removeImported(id));
      outcomes.push(await workspace.endStep(step, isDone));
      if (workspace !== this.#main) outcomes.push(await workspace.close());
    }
    this.#opened.clear();
    return outcomes.find((outcome) => !outcome.ok) ?? ok(undefined);
  }

  async #allPeople(): Promise<Result<readonly Annotator[]>> {
    this.#people ??= await this.#main.people();
    return this.#people;
  }

  async #refuse(workspace: Workspace, error: NonNullable<Workspace['readOnly']>): Promise<Result<never>> {
    if (workspace !== this.#main) await workspace.close();
    return { ok: false, error };
  }
}

/** Who is meant by a name in a file: a reserved set, somebody of the project by name or id, or somebody new. */
function findPerson(env: StoreEnvironment, main: Workspace, { name, people }: { name: string; people: readonly Annotator[] }): Annotator {
  if (RESERVED_NAMES.includes(name)) return { id: annotatorIdSchema.parse(name), name };
  if (main.annotator.name === name) return main.annotator;
  return people.find((person) => person.name === name || person.id === name) ?? { id: annotatorIdSchema.parse(env.makeId()), name };
}
