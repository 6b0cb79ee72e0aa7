import type { AppError } from '../../shared/errors.ts';
import type { Envelope, RequestOutput } from '../../shared/ipc/contract.ts';
import { USUAL_SYNC, type SyncChoices, type SyncReport } from '../../shared/sync.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { openArticle } from './articles.ts';
import { desk } from './desk.ts';
import type { Bringing } from './exchange.ts';
import { cancelJob } from './job.ts';
import { say, sayError } from './messages.ts';
import { createTrial } from './trial.ts';

/** Asks for a colleague's project folder and shows what would come of it. */
export async function chooseColleague(): Promise<void> {
  const reply = await request('sync.choose', {});
  if (!reply.ok) return sayError(reply.error);
  if (reply.value !== null) await beginColleague();
}

/** Shows what would come of the folder that was chosen or dropped. */
export async function beginColleague(): Promise<void> {
  desk.setState({ dialog: { kind: 'colleague', bringing: { choices: USUAL_SYNC, tried: null, phase: 'trying' } } });
  await tryOut();
}

/** Changes how the work is to come in, and tries it again. */
export async function changeColleague(changed: Partial<SyncChoices>): Promise<void> {
  change(({ choices }) => ({ choices: { ...choices, ...changed } }));
  await tryOut();
}

const { tryOut, begin: beginAnew } = createTrial<Bringing, Envelope<RequestOutput<'sync.try'>>>({
  present: () => present(), change: (changed) => change(changed), trying: { phase: 'trying' },
  ask: ({ choices }) => request('sync.try', choices),
  take: (reply) => {
    if (!reply.ok) return leave(reply.error);
    change(() => ({ tried: reply.value, phase: 'ready' }));
  },
});

/** Brings the work in as it was chosen and tells what came. */
export async function runColleague(): Promise<void> {
  const begun = present();
  if (begun === null) return;
  beginAnew();
  change(() => ({ phase: 'running' }));
  const reply = await request('sync.run', begun.choices);
  if (!reply.ok) return leave(reply.error);
  const { report, opened: { articles, history, ...project } } = reply.value;
  desk.setState({ job: null, articles, history, ...(hasNews(report) ? { project } : {}) });
  if (report.cancelled) {
    desk.setState({ dialog: null });
    return say('good', translator.t('colleague.stopped'));
  }
  change(() => ({ tried: report, phase: 'done' }));
  // Work of one's own may lie in the article on the screen; where none is, there may be a first one now.
  const open = desk.getState().page?.article.id;
  const shown = open === undefined ? articles[0]?.id : begun.choices.takeOwn ? open : undefined;
  if (shown !== undefined) await openArticle(shown);
}

/** Stops what is under way. Work that is being brought in ends when main says so: as it was, or all of it. */
export async function stopColleague(): Promise<void> {
  const begun = present();
  if (begun === null) return;
  if (begun.phase === 'running') return cancelJob();
  beginAnew();
  desk.setState({ dialog: null });
  if (begun.phase === 'trying') await cancelJob();
}

/** Whether labels came along: the same ones again would make the text be drawn anew. */
function hasNews({ names, cancelled }: SyncReport): boolean {
  return names.added.length > 0 && !cancelled;
}

function leave(error: AppError): void {
  desk.setState({ dialog: null, job: null });
  sayError(error);
}

function present(): Bringing | null {
  const { dialog } = desk.getState();
  return dialog?.kind === 'colleague' ? dialog.bringing : null;
}

function change(changed: (bringing: Bringing) => Partial<Bringing>): void {
  desk.setState(({ dialog }) => (dialog?.kind === 'colleague' ? { dialog: { kind: 'colleague', bringing: { ...dialog.bringing, ...changed(dialog.bringing) } } } : {}));
}
