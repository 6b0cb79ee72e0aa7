import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { inOrder } from './edits.ts';
import { say, sayError } from './messages.ts';

/** Asks where to and copies the open project there, as where its own disk takes nothing more. Edits that were begun before come first; later ones need not wait. */
export async function saveCopyElsewhere(): Promise<void> {
  await inOrder(() => undefined);
  const reply = await request('project.saveCopy', {});
  desk.setState({ job: null });
  if (!reply.ok) return sayError(reply.error);
  if (reply.value !== null) say('good', translator.t('backups.savedCopy', { folder: reply.value.folder, count: reply.value.files }));
}
