import { InvariantError, type AppError } from '../../shared/errors.ts';
import { REQUESTS, type RequestName } from '../../shared/ipc/channels.ts';
import { requestContract, type Envelope, type RequestOutput } from '../../shared/ipc/contract.ts';
import { isTooDeep } from '../../shared/json.ts';
import type { Result } from '../../shared/result.ts';
import type { z } from 'zod';

/** What each request does: validated input in, a result out. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (input: z.output<(typeof requestContract)[Name]['input']>) => Promise<Result<RequestOutput<Name>>>;
};

/** Who sent a request, as far as the transport can tell. */
export interface Sender {
  readonly isTrusted: boolean;
}

/** Told of every failure that no handler expected; the window gets a code, the log gets the cause. */
export type ReportFailure = (request: string, cause: unknown) => void;

const refused = (code: AppError['code'], params: AppError['params'] = {}): Envelope<never> => ({ ok: false, error: { code, params } });

/**
 * Answers one request with an envelope, whatever comes in: known sender, known name, bounded depth, exact shape,
 * and only then the handler. Never throws, never rejects.
 */
export async function routeRequest(
  router: { handlers: RequestHandlers; report: ReportFailure }, sender: Sender, request: { name: string; input: unknown },
): Promise<Envelope<unknown>> {
  if (!sender.isTrusted) return refused('request.bad_sender');
  const name = REQUESTS.find((known) => known === request.name);
  if (name === undefined) return refused('request.unknown_channel', { channel: request.name.slice(0, 100) });
  try {
    return await answer(router.handlers, name, request.input);
  } catch (cause) {
    router.report(name, cause);
    return refused('request.failed', { request: name });
  }
}

async function answer<Name extends RequestName>(handlers: RequestHandlers, name: Name, raw: unknown): Promise<Envelope<unknown>> {
  if (isTooDeep(raw)) return refused('request.too_deep');
  const parsed = requestContract[name].input.safeParse(raw);
  if (!parsed.success) return refused('request.bad_input', { request: name, detail: parsed.error.issues[0]?.message ?? '' });
  const handle: (input: never) => Promise<Result<RequestOutput<Name>>> = handlers[name];
  // The schema of this very name has just parsed the value; the compiler cannot follow a union of names that far.
  return await handle(parsed.data as never);
}

/** Checks at start that every name of the contract has a handler and no other does. */
export function assertComplete(handlers: Partial<Record<string, unknown>>): void {
  const missing = REQUESTS.filter((name) => typeof handlers[name] !== 'function');
  if (missing.length > 0) throw new InvariantError(`requests without a handler: ${missing.join(', ')}`);
}

