import type { Envelope, RequestOutput } from '../../shared/ipc/contract.ts';
import { drop, request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { openArticle } from './articles.ts';
import { desk } from './desk.ts';
import { say, sayError } from './messages.ts';
import { hasSomethingToTell, openDropped } from './projects.ts';

/** Asks for files or a folder and brings their articles in. */
export const importChosen = (kind: 'files' | 'folder'): Promise<void> => followImport(request('import.choose', { kind }));

/** Takes files and folders that were dropped onto the window: into the open project, or as a new one. */
export async function takeDropped(files: readonly File[]): Promise<void> {
  if (files.length > 0) await (desk.getState().project === null ? openDropped(files) : followImport(drop('import.dropped', files)));
}

async function followImport(importing: Promise<Envelope<RequestOutput<'import.choose'>>>): Promise<void> {
  const reply = await importing;
  desk.setState({ job: null });
  if (!reply.ok) return sayError(reply.error);
  if (reply.value === null) return;
  const { report, articles } = reply.value;
  desk.setState({ articles });
  const open = desk.getState().page?.article.id;
  // Imported tags may lie in the article on the screen.
  const shown = open === undefined ? articles[0]?.id : report.spans > 0 ? open : undefined;
  if (shown !== undefined) await openArticle(shown);
  if (hasSomethingToTell(report)) desk.setState({ dialog: { kind: 'imported', report } });
  else say('good', translator.t('import.done', { count: report.documents }));
}

/** Asks where to, and writes the labelled JSONL: this annotator's tags only, or everybody's. */
export async function exportChosen(mine: boolean): Promise<void> {
  const reply = await request('export.choose', { mine });
  desk.setState({ job: null });
  if (!reply.ok) return sayError(reply.error);
  if (reply.value !== null) desk.setState({ dialog: { kind: 'exported', report: reply.value } });
}

/** Stops the import or export that is under way. */
export async function cancelJob(): Promise<void> {
  await request('job.cancel', {});
}
