import type { DropRequestName, EventName, PageRequestName } from '../../shared/ipc/channels.ts';
import type { Envelope, EventPayload, RequestInput, RequestOutput } from '../../shared/ipc/contract.ts';

type Requests = { readonly [Name in PageRequestName]: (input: RequestInput<Name>) => Promise<Envelope<RequestOutput<Name>>> };
type Drops = { readonly [Name in DropRequestName]: (files: readonly File[]) => Promise<Envelope<RequestOutput<Name>>> };
type Events = { readonly [Name in EventName]: (listener: (payload: EventPayload<Name>) => void) => () => void };

/** What the preload lays into the page: one function per request and event of the contract. */
export interface GuillemetApi {
  readonly requests: Requests;
  readonly drops: Drops;
  readonly events: Events;
}

declare global {
  interface Window {
    readonly guillemet: GuillemetApi;
  }
}

/** Asks the main process for something; the answer is always an envelope. */
export function request<Name extends PageRequestName>(name: Name, input: RequestInput<Name>): Promise<Envelope<RequestOutput<Name>>> {
  return window.guillemet.requests[name](input);
}

/** Hands files that were dropped on the window to the main process, which alone learns where they lie. */
export function drop<Name extends DropRequestName>(name: Name, files: readonly File[]): Promise<Envelope<RequestOutput<Name>>> {
  return window.guillemet.drops[name](files);
}

/** Listens to an event of the main process; returns the function that stops listening. */
export function onEvent<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
  return window.guillemet.events[name](listener);
}
