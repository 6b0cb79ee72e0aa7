import type { OpenedProject } from '../../shared/ipc/contract.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { say, sayError } from './messages.ts';

/** Says that the program had been cut off, or that the window was loaded again. */
export function tellMishap(): void {
  const { mishap } = desk.getState();
  if (mishap === null) return;
  say('good', translator.t(mishap.kind === 'cut_off' ? 'mishap.cutOff' : 'mishap.windowGone'), { label: translator.t('mishap.details'), dialog: { kind: 'mishap' } });
}

/** Says what opening a project brought back or set aside; a mishap that nothing had to be mended after is told as well. */
export function tellRecovery({ replayed, quarantined, settled }: OpenedProject['recovery']): void {
  const words = [
    ...(replayed > 0 ? [translator.t('mishap.replayedShort', { count: replayed })] : []),
    ...(quarantined.length > 0 ? [translator.t('mishap.quarantinedShort', { count: quarantined.length })] : []),
  ];
  if (words.length === 0 && settled === 0) return tellMishap();
  const text = [translator.t('mishap.notClosed'), ...words].join(' ');
  say(quarantined.length > 0 ? 'bad' : 'good', text, { label: translator.t('mishap.details'), dialog: { kind: 'mishap' } });
}

/** Shows what would be given to whoever helps with a fault. */
export async function openDiagnostics(): Promise<void> {
  desk.setState({ dialog: { kind: 'diagnostics', text: null } });
  const reply = await request('diagnostics.read', {});
  if (!reply.ok) return sayError(reply.error);
  desk.setState(({ dialog }) => (dialog?.kind === 'diagnostics' ? { dialog: { kind: 'diagnostics', text: reply.value.text } } : {}));
}

/** Asks where to and saves what was shown. */
export async function saveDiagnostics(): Promise<void> {
  const reply = await request('diagnostics.save', {});
  if (!reply.ok) return sayError(reply.error);
  if (reply.value === null) return;
  desk.setState({ dialog: null });
  say('good', translator.t('diagnostics.saved', { path: reply.value.path }));
}
