import type { EventName, RequestName } from '../../shared/ipc/channels.ts';
import type { Envelope, EventPayload, RequestInput, RequestOutput } from '../../shared/ipc/contract.ts';

type Requests = { readonly [Name in RequestName]: (input: RequestInput<Name>) => Promise<Envelope<RequestOutput<Name>>> };
type Events = { readonly [Name in EventName]: (listener: (payload: EventPayload<Name>) => void) => () => void };

/** What the preload lays into the page: one function per request and event of the contract. */
export interface GuillemetApi {
  readonly requests: Requests;
  readonly events: Events;
  readonly pathOfDropped: (file: File) => string;
}

declare global {
  interface Window {
    readonly guillemet: GuillemetApi;
  }
}

/** Asks the main process for something; the answer is always an envelope. */
export function request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Envelope<RequestOutput<Name>>> {
  return window.guillemet.requests[name](input);
}

/** Listens to an event of the main process; returns the function that stops listening. */
export function onEvent<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
  return window.guillemet.events[name](listener);
}
