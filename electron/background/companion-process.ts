// The entry of a companion process: it keeps its state for as long as the project is open, and ends with it.
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { createReader, type ProjectReader } from '../../annotations/store/project-reader.ts';
import { InvariantError } from '../../shared/errors.ts';
import { companionOrderSchema, type CompanionNews } from './companion-messages.ts';
import { COMPANIONS, type Answer } from './companions.ts';

type Order = ReturnType<typeof companionOrderSchema.parse>;
type Begin = Extract<Order, { kind: 'begin' }>;

interface Life {
  readonly answers: Readonly<Record<string, Answer<unknown>>>;
  readonly renew: (known: Pick<Begin, 'project' | 'newer'>) => void;
}

let life: Life | null = null;
const running = new Map<number, AbortController>();
const tell = (news: CompanionNews): void => { process.parentPort.postMessage(news); };

process.parentPort.on('message', ({ data }) => { follow(companionOrderSchema.parse(data)); });

function follow(order: Order): void {
  switch (order.kind) {
    case 'begin': life = begin(order); return;
    case 'project': life?.renew(order); return;
    case 'stop': running.get(order.id)?.abort(); return;
    case 'ask': void reply(order);
  }
}

function begin({ name, appVersion, userData, folder, annotator, project, newer }: Begin): Life {
  const env = createNodeEnvironment({ appVersion, userDataFolder: userData });
  let reader: ProjectReader = createReader(env, folder, { data: project, newer });
  return {
    answers: COMPANIONS[name]({ env, reader: () => reader, annotator }),
    renew: (known) => { reader = createReader(env, folder, { data: known.project, newer: known.newer }); },
  };
}

async function reply({ id, question, input }: Extract<Order, { kind: 'ask' }>): Promise<void> {
  const answer = life?.answers[question];
  if (answer === undefined) throw new InvariantError(`nobody here answers ${question}`);
  const stop = new AbortController();
  running.set(id, stop);
  const done = await answer(input, { signal: stop.signal, onProgress: (progress) => { tell({ kind: 'progress', id, progress }); } });
  running.delete(id);
  tell(done.ok ? { kind: 'done', id, value: done.value } : { kind: 'refused', id, error: done.error });
}
