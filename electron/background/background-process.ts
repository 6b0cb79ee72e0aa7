// The entry of the background process: it reads the project, computes one task, and ends.
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { createReader } from '../../annotations/store/project-reader.ts';
import { orderSchema, type News } from './messages.ts';
import { TASKS } from './tasks.ts';

const stop = new AbortController();
const tell = (news: News): void => { process.parentPort.postMessage(news); };

process.parentPort.on('message', ({ data }) => {
  const order = orderSchema.parse(data);
  if (order.kind === 'stop') stop.abort();
  else void run(order);
});

async function run({ name, input, appVersion, userData, folder, project, newer }: Extract<ReturnType<typeof orderSchema.parse>, { kind: 'run' }>): Promise<void> {
  const env = createNodeEnvironment({ appVersion, userDataFolder: userData });
  const reader = createReader(env, folder, { data: project, newer });
  const done = await TASKS[name](reader, input, { signal: stop.signal, env, onProgress: (progress) => { tell({ kind: 'progress', progress }); } });
  tell(done.ok ? { kind: 'done', value: done.value } : { kind: 'refused', error: done.error });
}
