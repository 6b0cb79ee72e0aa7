import type { SessionListeners } from '../../electron/session.ts';

/** A session that tells nobody, and is backed up by nobody. */
export const silentSession: SessionListeners = {
  onSaveState: () => undefined, onPreferences: () => undefined, onOpened: () => undefined, onCommitted: () => undefined,
  beforeOpening: () => Promise.resolve(), beforeClosing: () => Promise.resolve(),
};
