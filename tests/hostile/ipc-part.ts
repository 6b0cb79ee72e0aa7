import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openProject } from '../../annotations/store/open-project.ts';
import { routeRequest } from '../../electron/ipc/router.ts';
import { REQUESTS, type RequestName } from '../../shared/ipc/channels.ts';
import { requestContract } from '../../shared/ipc/contract.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { ada, ben, makeArticle, withFolder } from '../helpers/store-fixture.ts';
import { outcomeOf, watchPrototypes, type Budget, type Outcome } from './attack.ts';
import { differences, standing } from './beside.ts';
import { RequestMaker } from './request-maker.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const articles = [
  makeArticle('👩‍👩‍👧 Ada a dit : « Ben viendra. »\n\nLe géne\u0301ral Roy l’a cru\u202f!', 'a.txt'),
  makeArticle('Ben wrote to Ada from Rome 🇫🇷, then slept.', 'b.txt'),
];

/** What the program may write to: the project and whatever a dialog or the profile names. All else must stay as it was. */
const OURS = ['work', 'user-data', 'made', 'out', 'log'];

const WORDS = [
  ...articles.flatMap(({ id, text }) => [id, id, text, text.slice(0, 5), text.split(' ')[1] ?? '']), ada.id, ada.id, ben.id, ada.name, ben.name, 'a.txt', 'step-1', 'step-2', 'new-1', 'new-2', 'new-3',
  ...Array.from({ length: 6 }, (_, at) => `span-${String(at + 1)}`), ...defaultSchema.types.map(({ name }) => name), ...defaultSchema.relations.map(({ name }) => name), ...defaultSchema.types.flatMap(({ attributes }) => attributes.map(({ name }) => name)),
  'human', 'guillemet-jsonl', 'conll', 'brat', 'CtrlOrCmd+K', '2024-01-02',
];

/**
 * Sends `cases` messages to every channel of the program, several at a time: most of them well-formed, some with one thing wrong, some junk. Lost is what fails
 * instead of being answered, answers what the contract does not say, changes a prototype, writes where nothing of ours lies, or leaves a project that does not open.
 */
export function attackChannels({ cases, seed }: Budget): Promise<Outcome & { readonly accepted: number }> {
  return withFolder(async (root) => {
    const lost: string[] = [];
    let accepted = 0;
    const maker = new RequestMaker(seed, WORDS);
    await mkdir(path.join(root, 'beside'));
    await writeFile(path.join(root, 'beside', 'a.txt'), 'Anne Roy est à Nice.\n');
    const program = await openWholeProgram(root, articles, answersOf(root, maker));
    const changed = watchPrototypes();
    const before = await standing(root, OURS);
    const waiting = REQUESTS.flatMap((name) => Array.from({ length: cases }, () => name));
    for (const names of batches(shuffled(waiting, maker), maker)) {
      const answers = await Promise.all(names.map((name) => send(program, maker, { name, lost })));
      accepted += answers.filter((isAccepted) => isAccepted).length;
      if (program.session.workspace === null) await program.session.open(program.folder);
    }
    lost.push(...changed(), ...differences(before, await standing(root, OURS)), ...await reopen(program));
    return { ...outcomeOf(waiting.length, [...new Set(lost)]), accepted };
  });
}

async function send({ handlers }: WholeProgram, maker: RequestMaker, { name, lost }: { name: RequestName; lost: string[] }): Promise<boolean> {
  const made = maker.message(name);
  const told = (): string => JSON.stringify(made, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))?.slice(0, 500) ?? 'nothing';
  const report = (request: string, cause: unknown): void => { lost.push(`${request} failed: ${cause instanceof Error ? cause.stack ?? cause.message : String(cause)} at ${told()}`); };
  // As the window's messages come: cloned, not shared.
  const reply = await routeRequest({ handlers, report }, { isTrusted: true }, { name, input: structuredClone(made) });
  if (!reply.ok) return false;
  const fits = requestContract[name].output.safeParse(structuredClone(reply.value));
  if (!fits.success) lost.push(`${name} answered what the contract does not say: ${fits.error.issues[0]?.message ?? ''} at ${fits.error.issues[0]?.path.join('.') ?? ''}, asked ${told()}`);
  return true;
}

async function reopen({ env, session, folder }: WholeProgram): Promise<string[]> {
  await session.close();
  const again = await openProject(env, { folder, annotator: ada });
  if (!again.ok) return [`the project does not open any more: ${again.error.code}`];
  const read = await Promise.all(articles.map(async ({ id, text }) => {
    const article = await again.value.readArticle(id);
    const set = await again.value.openSet(id);
    return article.ok && set.ok && article.value.text === text ? [] : [`article ${id} is not whole any more`];
  }));
  const sound = again.value.readOnly === null ? [] : [`the project opens for reading only: ${again.value.readOnly.code}`];
  await again.value.close();
  return [...read.flat(), ...sound];
}

function answersOf(root: string, maker: RequestMaker): Parameters<typeof openWholeProgram>[2] {
  const at = (...parts: string[]): string => path.join(root, ...parts);
  let made = 0;
  return {
    folder: (isNew) => (isNew ? maker.pick([null, null, at('made'), at('out', 'deeper'), at('out')]) : maker.pick([null, null, null, at('nowhere'), at('beside'), at('beside', 'a.txt'), at('samples'), at('work', 'colleague'), at('work', 'project'), at('out')])),
    files: () => maker.pick([null, [at('beside', 'a.txt')], [at('samples', 'a.txt'), at('nowhere.txt')], [at('work', 'project', 'project.json')], [at('beside')]]),
    place: () => maker.pick([null, at('out', `${String(made += 1)}.txt`), at('out', 'same.txt'), at('nowhere', 'a', 'b.txt'), at('out')]),
  };
}

function shuffled<T>(values: readonly T[], maker: RequestMaker): T[] {
  const mixed = [...values];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = maker.below(at + 1);
    const held = mixed[at] as T;
    mixed[at] = mixed[other] as T;
    mixed[other] = held;
  }
  return mixed;
}

function* batches<T>(values: readonly T[], maker: RequestMaker): Generator<readonly T[]> {
  for (let at = 0; at < values.length;) {
    const length = 1 + maker.below(5);
    yield values.slice(at, at + length);
    at += length;
  }
}
