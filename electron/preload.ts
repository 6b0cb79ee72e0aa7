import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { DROP_REQUESTS, EVENTS, PAGE_REQUESTS } from '../shared/ipc/channels.ts';

type Listener = (payload: unknown) => void;

const requests = Object.fromEntries(PAGE_REQUESTS.map((name) => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input)]));

// A page cannot make a file that has a path; only a person's drop can. So no page can name a path of its own.
const drops = Object.fromEntries(DROP_REQUESTS.map((name) => [name, (files: readonly File[]): Promise<unknown> => {
  const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return ipcRenderer.invoke(name, { paths });
}]));

const events = Object.fromEntries(EVENTS.map((name) => [name, (listener: Listener): (() => void) => {
  const forward = (_event: unknown, payload: unknown): void => listener(payload);
  ipcRenderer.on(name, forward);
  return () => ipcRenderer.removeListener(name, forward);
}]));

// One named function per request and event of the contract; never the port itself, never the event object.
contextBridge.exposeInMainWorld('guillemet', { requests, drops, events });
