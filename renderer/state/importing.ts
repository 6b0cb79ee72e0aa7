import type { ImportChoices, RememberedMap } from '../../shared/exchange.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Envelope, RequestOutput } from '../../shared/ipc/contract.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { ImportReport } from '../../shared/reports.ts';
import { drop, request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { openArticle } from './articles.ts';
import { beginColleague } from './colleague.ts';
import { desk } from './desk.ts';
import type { Importing } from './exchange.ts';
import { fittingMap, rememberedAfter } from './import-map.ts';
import { cancelJob } from './job.ts';
import { say, sayError } from './messages.ts';
import { changeSettings } from './preferences.ts';
import { hasSomethingToTell, openDropped } from './projects.ts';
import { createTrial } from './trial.ts';

/** Asks for files or a folder and begins to import them. */
export async function importChosen(kind: 'files' | 'folder'): Promise<void> {
  const reply = await request('import.choose', { kind });
  if (!reply.ok) return sayError(reply.error);
  if (reply.value !== null) await begin();
}

/** Takes files and folders that were dropped onto the window: into the open project, or as a new one. */
export async function takeDropped(files: readonly File[]): Promise<void> {
  const { project, dialog } = desk.getState();
  if (files.length === 0) return;
  if (project === null) return openDropped(files);
  // Half a choice is not to be pulled away by a hand that slipped.
  if (dialog?.kind === 'import' || dialog?.kind === 'export' || dialog?.kind === 'schema' || dialog?.kind === 'colleague') return;
  const reply = await drop('import.dropped', files);
  if (!reply.ok) return sayError(reply.error);
  await (reply.value.isProject ? beginColleague() : begin());
}

async function begin(): Promise<void> {
  const reply = await request('formats.list', {});
  const { project, settings } = desk.getState();
  if (!reply.ok || project === null) return reply.ok ? undefined : sayError(reply.error);
  const map = fittingMap(settings?.importMap, project.project.schema);
  const formats = reply.value.formats.filter(({ reads }) => reads);
  desk.setState({ dialog: { kind: 'import', importing: { choices: { readAs: {}, unit: null, annotator: null, engine: null, map }, formats, tried: null, phase: 'trying' } } });
  await tryOut();
}

/** Changes how the files are to be read, and reads them again. */
export async function changeImport(changed: Partial<ImportChoices>): Promise<void> {
  change(({ choices }) => ({ choices: { ...choices, ...changed } }));
  await tryOut();
}

const { tryOut, begin: beginAnew } = createTrial<Importing, Envelope<RequestOutput<'import.try'>>>({
  present: () => present(), change: (changed) => change(changed), trying: { phase: 'trying' },
  ask: ({ choices }) => request('import.try', choices),
  take: (reply, begun) => {
    if (!reply.ok) return leave(reply.error);
    if (begun.tried === null && isPlain(reply.value)) return runImport();
    change(() => ({ tried: reply.value, phase: 'ready' }));
  },
});

/** Articles and nothing else: nothing is to be decided, so they come in at once. */
export function isPlain({ documents, known, refused, skipped, people, suggested, names, cancelled }: ImportReport): boolean {
  return documents + known > 0 && refused.length + names.length + people.length + suggested.length + Object.keys(skipped).length === 0 && !cancelled;
}

/** Imports as it was chosen, as one step, and remembers which names stand for which. */
export async function runImport(): Promise<void> {
  const begun = present();
  if (begun === null) return;
  beginAnew();
  change(() => ({ phase: 'running' }));
  const reply = await request('import.run', begun.choices);
  if (!reply.ok) return leave(reply.error);
  desk.setState({ dialog: null, job: null, articles: reply.value.articles });
  if (!reply.value.report.cancelled) await remember(begun.tried ?? reply.value.report, begun.choices.map);
  await show(reply.value.report, reply.value.articles);
}

async function show(report: ImportReport, articles: readonly ArticleRow[]): Promise<void> {
  const open = desk.getState().page?.article.id;
  // Imported tags may lie in the article on the screen.
  const shown = open === undefined ? articles[0]?.id : report.spans > 0 ? open : undefined;
  if (shown !== undefined) await openArticle(shown);
  if (hasSomethingToTell(report)) desk.setState({ dialog: { kind: 'imported', report } });
  else say('good', translator.t('import.done', { count: report.documents }));
}

async function remember({ names }: ImportReport, map: RememberedMap): Promise<void> {
  const known = desk.getState().settings?.importMap;
  if (names.length > 0) await changeSettings({ importMap: rememberedAfter(known, names, map) });
}

/** Stops what is under way. While files are only read that ends the import; an import that is being written ends when main has taken it back. */
export async function stopImport(): Promise<void> {
  const begun = present();
  if (begun === null) return;
  if (begun.phase === 'running') return cancelJob();
  beginAnew();
  desk.setState({ dialog: null });
  if (begun.phase === 'trying') await cancelJob();
  say('good', translator.t('importing.tryStopped'));
}

function leave(error: AppError): void {
  desk.setState({ dialog: null, job: null });
  if (error.code === 'import.cancelled') say('good', translator.t('importing.stopped'));
  else sayError(error);
}

function present(): Importing | null {
  const { dialog } = desk.getState();
  return dialog?.kind === 'import' ? dialog.importing : null;
}

function change(changed: (importing: Importing) => Partial<Importing>): void {
  desk.setState(({ dialog }) => (dialog?.kind === 'import' ? { dialog: { kind: 'import', importing: { ...dialog.importing, ...changed(dialog.importing) } } } : {}));
}
