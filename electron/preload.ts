import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { EVENTS, REQUESTS } from '../shared/ipc/channels.ts';

type Listener = (payload: unknown) => void;

const requests = Object.fromEntries(REQUESTS.map((name) => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input)]));

const events = Object.fromEntries(EVENTS.map((name) => [name, (listener: Listener): (() => void) => {
  const forward = (_event: unknown, payload: unknown): void => listener(payload);
  ipcRenderer.on(name, forward);
  return () => ipcRenderer.removeListener(name, forward);
}]));

// One named function per request and event of the contract; never the port itself, never the event object.
contextBridge.exposeInMainWorld('guillemet', {
  requests,
  events,
  /** Where a file dropped onto the window lies; an empty string for anything that is no file of this machine. */
  pathOfDropped: (file: File): string => webUtils.getPathForFile(file),
});
