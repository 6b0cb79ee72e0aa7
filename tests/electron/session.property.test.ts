import { expect, test } from 'vitest';
import { serialiseLine } from '../../annotations/formats/guillemet-jsonl.ts';
import { saysNothing, setFromRecord } from '../../annotations/model/annotation-set.ts';
import type { ArticleId, StepId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { naiveState, NaiveProject, naiveView, type NaiveEdit } from '../helpers/naive-project.ts';
import { CommandMaker } from '../helpers/random-commands.ts';
import { chosenSeed, randomFrom } from '../helpers/random.ts';
import { openRouted, type RoutedProject } from '../helpers/routed-project.ts';
import { makeArticle, stepId, withFolder } from '../helpers/store-fixture.ts';

const articles: readonly [Article, Article, Article] = [
  makeArticle('👩‍👩‍👧 Ada a dit : « Ben viendra. »\n\nLe géne\u0301ral Roy l’a cru\u202f!', 'a.txt'),
  makeArticle('Ben wrote to Ada from Rome 🇫🇷, then slept.', 'b.txt'),
  makeArticle('Le Héron\u00a0: rentré.\tFin.', 'c.txt'),
];

interface Counts {
  accepted: number;
  refused: number;
  undone: number;
  redone: number;
  jumps: number;
  reopened: number;
}

/** One step that was taken: the naive model's states and the exports on both sides of it. */
interface TakenStep {
  readonly id: StepId;
  readonly command: string;
  readonly before: Moment;
  readonly after: Moment;
}

interface Moment {
  readonly state: NaiveProject['state'];
  readonly bytes: string;
}

/** A project and its naive model, which do the same and must agree after each thing done. */
class Trial {
  readonly #project: RoutedProject;
  readonly #model = new NaiveProject(defaultSchema, articles);
  readonly #make: CommandMaker;
  readonly #counts: Counts;
  /** What was sent, to be read when the trial fails. */
  readonly sent: unknown[] = [];
  #past: TakenStep[] = [];
  #future: TakenStep[] = [];
  #bytes: string;
  /** The line of each article as it was last seen, by its id. */
  readonly #seen = new Map<ArticleId, string>();

  constructor(project: RoutedProject, make: CommandMaker, start: { counts: Counts; bytes: string }) {
    this.#project = project;
    this.#make = make;
    this.#counts = start.counts;
    this.#bytes = start.bytes;
  }

  async act(): Promise<void> {
    const at = this.#make.below(100);
    if (at < 4) await this.#sendMalformed();
    else if (at < 11) await this.#editAcross();
    else if (at < 14) await this.#reopen();
    else if (at < 17) await this.#jump();
    else if (at < 31 && (this.#past.length > 0 || this.#make.chance(0.1))) await this.#walk('undo');
    else if (at < 31 + (this.#future.length > 0 ? 20 : 1)) await this.#walk('redo');
    else await this.#edit();
  }

  async #edit(): Promise<void> {
    const edit = this.#anEdit(this.#make.chance(0.7) ? articles[0] : this.#make.pick(articles));
    const step = stepId();
    this.sent.push(edit);
    const reply = await this.#project.send('set.apply', { ...edit, step });
    const isWritten = await this.#settle([edit], { id: step, command: edit.command.kind }, reply.ok);
    if (!reply.ok) return;
    expect(reply.value.commit !== null).toBe(isWritten);
    expect(reply.value.row).toMatchObject({ id: edit.article, spans: this.#model.state[edit.article]?.tags.length });
    expect(reply.value.history).toEqual(this.#historyState());
  }

  async #editAcross(): Promise<void> {
    const edits = (this.#make.chance(0.5) ? articles : articles.slice(1)).map((article) => this.#anEdit(article));
    if (this.#make.chance(0.2)) edits.push(this.#anEdit(articles[1]));
    const step = stepId();
    this.sent.push(edits);
    const reply = await this.#project.send('set.applyAcross', { edits, step, command: 'occurrences', shown: articles[1].id });
    await this.#settle(edits, { id: step, command: 'occurrences' }, reply.ok);
    if (reply.ok) expect(reply.value.history).toEqual(this.#historyState());
  }

  #anEdit(article: Article): NaiveEdit {
    return { article: article.id, command: this.#make.command(article, this.#setOf(article.id)) };
  }

  /** Lets the model do what was sent and holds it against whether it was taken. */
  async #settle(edits: readonly NaiveEdit[], step: Pick<TakenStep, 'id' | 'command'>, wasTaken: boolean): Promise<boolean> {
    const before = { state: this.#model.state, bytes: this.#bytes };
    const { isTaken, isWritten } = this.#model.edit(edits);
    expect(wasTaken, 'taken').toBe(isTaken);
    this.#counts[isTaken ? 'accepted' : 'refused'] += 1;
    const bytes = await this.#lines(edits.map(({ article }) => article));
    if (!isWritten) {
      expect(bytes, 'after nothing was written').toBe(before.bytes);
      return false;
    }
    this.#bytes = bytes;
    this.#past.push({ ...step, before, after: { state: this.#model.state, bytes } });
    this.#future = [];
    return true;
  }

  async #sendMalformed(): Promise<void> {
    const command = this.#make.malformed();
    this.sent.push(command);
    const reply = await this.#project.send('set.apply', { article: articles[0].id, step: stepId(), command });
    expect(reply).toMatchObject({ ok: false, error: { code: 'request.bad_input' } });
    this.#counts.refused += 1;
    expect(await this.#lines([articles[0].id])).toBe(this.#bytes);
  }

  async #walk(direction: 'undo' | 'redo'): Promise<void> {
    this.sent.push(direction);
    const reply = await this.#project.send(`history.${direction}`, {});
    const hasMoved = this.#step(direction);
    expect(reply.ok, direction).toBe(hasMoved);
    if (hasMoved) this.#counts[direction === 'undo' ? 'undone' : 'redone'] += 1;
    if (reply.ok) expect(reply.value.history).toEqual(this.#historyState());
    await this.compareExport(`after ${direction}`);
  }

  #step(direction: 'undo' | 'redo'): boolean {
    const [from, to] = direction === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const step = from.pop();
    if (step === undefined) return false;
    to.push(step);
    const { state, bytes } = direction === 'undo' ? step.before : step.after;
    this.#model.state = state;
    this.#bytes = bytes;
    return true;
  }

  async #jump(): Promise<void> {
    const target = this.#make.chance(0.3) ? null : this.#make.pick([null, ...[...this.#past, ...this.#future].map(({ id }) => id)]);
    this.sent.push({ jump: target });
    const reply = await this.#project.send('history.jump', { step: target, shown: null });
    expect(reply).toMatchObject({ ok: true, value: { stopped: null } });
    const direction = target === null || this.#past.some(({ id }) => id === target) ? 'undo' : 'redo';
    while ((this.#past.at(-1)?.id ?? null) !== target) expect(this.#step(direction)).toBe(true);
    this.#counts.jumps += 1;
    await this.compareExport('after a jump');
  }

  async #reopen(): Promise<void> {
    this.sent.push('reopen');
    const { opened } = await this.#project.reopen();
    expect(opened).toMatchObject({ readOnly: null, recovery: { swept: 0, quarantined: [] } });
    this.#counts.reopened += 1;
    await this.compareExport('after opening again');
    const listed = await this.#project.send('history.list', { from: 0, limit: 500 });
    expect(listed).toMatchObject({ ok: true, value: { done: this.#past.length, undone: this.#future.length } });
  }

  /** The export written to the end must be the very bytes of that moment, and the window must see the naive model's state. */
  async compareExport(when: string): Promise<void> {
    expect(await this.#project.exported(), `export ${when}`).toBe(this.#bytes);
    expect(await this.#lines(), when).toBe(this.#bytes);
  }

  /** Opens articles as the window does, compares each with the naive model, and answers the lines of an export. */
  async #lines(touched: readonly ArticleId[] = articles.map(({ id }) => id)): Promise<string> {
    for (const id of articles.map((article) => article.id)) {
      if (this.#seen.has(id) && !touched.includes(id)) continue;
      const reply = await this.#project.send('article.open', { article: id });
      if (!reply.ok) throw new Error(`not opened: ${reply.error.code}`);
      const { article, set } = reply.value;
      expect(naiveView(set)).toEqual(naiveState(this.#setOf(id)));
      this.#seen.set(id, `${serialiseLine(article, saysNothing(setFromRecord(set)) ? null : set)}\n`);
    }
    return [...this.#seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line).join('');
  }

  #setOf(id: ArticleId): NaiveProject['state'][ArticleId] & object {
    const set = this.#model.state[id];
    if (set === undefined) throw new Error(`no article ${id}`);
    return set;
  }

  #historyState(): { undo: string | null; redo: string | null } {
    return { undo: this.#past.at(-1)?.command ?? null, redo: this.#future.at(-1)?.command ?? null };
  }
}

/** Runs one sequence of about a dozen things done; one in twenty is five times as long. Names its seed where it fails. */
async function runSequence(root: string, seed: number, counts: Counts): Promise<void> {
  const project = await openRouted(root, articles);
  const make = new CommandMaker(randomFrom(seed), defaultSchema);
  const trial = new Trial(project, make, { counts, bytes: await project.exported() });
  const length = (6 + make.below(12)) * (make.chance(0.05) ? 5 : 1);
  try {
    for (let done = 0; done < length; done += 1) await trial.act();
    await trial.compareExport('in the end');
  } catch (cause) {
    throw new Error(`SEED=${String(seed)} SEQUENCES=1 fails after ${JSON.stringify(trial.sent, null, 1)}: ${String(cause)}`, { cause });
  } finally {
    await project.close();
  }
}

test('whatever is sent through the router in whatever order, the project holds what the naive model holds, and undo and redo bring back each export to the byte', async () => {
  const [seed, sequences] = [chosenSeed(), Number(process.env['SEQUENCES'] ?? 300)];
  const counts: Counts = { accepted: 0, refused: 0, undone: 0, redone: 0, jumps: 0, reopened: 0 };
  await withFolder(async (root) => {
    for (let at = 0; at < sequences; at += 1) await runSequence(root, (seed + at) >>> 0, counts);
  });
  console.log(`${String(sequences)} sequences through the router, SEED=${String(seed)}: ${JSON.stringify(counts)}`);
}, 3_600_000);
