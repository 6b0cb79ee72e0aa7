import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { REQUESTS, type EventName } from '../../shared/ipc/channels.ts';
import type { EventPayload } from '../../shared/ipc/contract.ts';
import { APP_ORIGIN } from '../content-policy.ts';
import { assertComplete, routeRequest, type ReportFailure, type RequestHandlers } from './router.ts';

/** Joins Electron's message ports to the router. The only file that registers an `ipcMain` handler. */
export function listenForRequests(handlers: RequestHandlers, report: ReportFailure): void {
  assertComplete(handlers);
  for (const name of REQUESTS) {
    ipcMain.handle(name, (event, input: unknown) =>
      routeRequest({ handlers, report }, { isTrusted: isOurWindow(event) }, { name, input }));
  }
}

/** Sends one event to a window, if it is still there. */
export function sendEvent<Name extends EventName>(target: WebContents, name: Name, payload: EventPayload<Name>): void {
  if (!target.isDestroyed()) target.send(name, payload);
}

/** Only the main frame of a page from our own bundle may ask for anything. */
function isOurWindow(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOurAddress(frame.url);
}

function isOurAddress(address: string): boolean {
  return URL.canParse(address) && `${new URL(address).protocol}//${new URL(address).host}` === APP_ORIGIN;
}
