import type { ExportChoices } from '../../shared/exchange.ts';
import type { Envelope, RequestOutput } from '../../shared/ipc/contract.ts';
import { request } from '../api/client.ts';
import { desk } from './desk.ts';
import type { Exporting } from './exchange.ts';
import { cancelJob } from './job.ts';
import { sayError } from './messages.ts';
import { changeSettings } from './preferences.ts';
import { createTrial } from './trial.ts';

/** Opens the export with the format of the last one, for this annotator's tags or everybody's. */
export async function openExport(whose: 'mine' | 'all'): Promise<void> {
  const reply = await request('formats.list', {});
  const { project, settings } = desk.getState();
  if (!reply.ok || project === null) return reply.ok ? undefined : sayError(reply.error);
  const formats = reply.value.formats.filter(({ writes }) => writes);
  const format = formats.find(({ name }) => name === settings?.exportFormat) ?? formats.find(({ name }) => name === 'guillemet-jsonl') ?? formats[0];
  if (format === undefined) return;
  const choices: ExportChoices = { format: format.name, whose: whose === 'mine' ? { kind: 'annotator', annotator: project.annotator.id } : { kind: 'all' }, types: null, withSuggestions: false };
  desk.setState({ dialog: { kind: 'export', exporting: { choices, formats, people: [project.annotator], seesOthers: false, tried: null, refusal: null, phase: 'trying' } } });
  await Promise.all([findPeople(), tryOut()]);
}

async function findPeople(): Promise<void> {
  const reply = await request('export.people', {});
  if (!reply.ok) return sayError(reply.error);
  const { people, seesOthers } = reply.value;
  change(() => ({ people, seesOthers }));
}

/** Changes what is exported or how, and tries it anew. */
export async function changeExport(changed: Partial<ExportChoices>): Promise<void> {
  change(({ choices }) => ({ choices: { ...choices, ...changed } }));
  await tryOut();
}

const { tryOut, begin: beginAnew } = createTrial<Exporting, Envelope<RequestOutput<'export.preview'>>>({
  present: () => present(), change: (changed) => change(changed), trying: { phase: 'trying', refusal: null },
  ask: ({ choices }) => request('export.preview', choices),
  take: (reply) => change(() => (reply.ok ? { tried: reply.value, phase: 'ready' } : { tried: null, refusal: reply.error, phase: 'ready' })),
});

/** Asks where to and writes the export; without a place everything stays as it was chosen. */
export async function writeExport(): Promise<void> {
  const begun = present();
  if (begun === null) return;
  const isLatest = beginAnew();
  change(() => ({ phase: 'writing', refusal: null }));
  const reply = await request('export.write', begun.choices);
  if (!isLatest()) return;
  if (!reply.ok) return change(() => ({ refusal: reply.error, phase: 'ready' }));
  if (reply.value === null) return begun.phase === 'trying' ? tryOut() : change(() => ({ phase: 'ready' }));
  desk.setState({ dialog: { kind: 'exported', report: reply.value }, job: null });
  await changeSettings({ exportFormat: begun.choices.format });
}

/** Stops what is under way: a trial with the whole dialog, a writing alone, which leaves what was there before. */
export async function stopExport(): Promise<void> {
  const begun = present();
  if (begun === null) return;
  if (begun.phase === 'writing') return cancelJob();
  beginAnew();
  desk.setState({ dialog: null });
  if (begun.phase === 'trying') await cancelJob();
}

function present(): Exporting | null {
  const { dialog } = desk.getState();
  return dialog?.kind === 'export' ? dialog.exporting : null;
}

function change(changed: (exporting: Exporting) => Partial<Exporting>): void {
  desk.setState(({ dialog }) => (dialog?.kind === 'export' ? { dialog: { kind: 'export', exporting: { ...dialog.exporting, ...changed(dialog.exporting) } } } : {}));
}
