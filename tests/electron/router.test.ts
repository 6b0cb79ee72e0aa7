import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertComplete, routeRequest, type RequestHandlers } from '../../electron/ipc/router.ts';
import { REQUESTS } from '../../shared/ipc/channels.ts';
import { ok } from '../../shared/result.ts';

const reached: string[] = [];
const reported: string[] = [];
const handlers = Object.fromEntries(REQUESTS.map((name) => [name, (input: unknown) => {
  reached.push(`${name} ${JSON.stringify(input)}`);
  return Promise.resolve(ok({}));
}])) as unknown as RequestHandlers;
const router = { handlers, report: (request: string) => reported.push(request) };
const ours = { isTrusted: true };

/** Anything but an object without keys, which several requests rightly take. */
const junk = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }).filter((value) =>
  !(typeof value === 'object' && value !== null && Object.keys(value).length === 0));

describe('the router', () => {
  it('answers junk on every channel with a refusal, and no handler sees it', async () => {
    reached.length = 0;
    for (const name of REQUESTS) {
      await fc.assert(fc.asyncProperty(junk, async (input) => {
        expect(await routeRequest(router, ours, { name, input })).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^request\./) } });
      }), { numRuns: 60 });
    }
    expect(reached).toEqual([]);
  });

  it('refuses unknown names, strangers and bottomless input', async () => {
    expect(await routeRequest(router, ours, { name: 'constructor', input: {} })).toMatchObject({ error: { code: 'request.unknown_channel' } });
    expect(await routeRequest(router, { isTrusted: false }, { name: 'app.start', input: {} })).toMatchObject({ error: { code: 'request.bad_sender' } });
    let deep: unknown = {};
    for (let depth = 0; depth < 50_000; depth += 1) deep = { deep };
    expect(await routeRequest(router, ours, { name: 'set.apply', input: deep })).toMatchObject({ error: { code: 'request.too_deep' } });
  });

  it('lets a well-formed request through, and prototypes stay as they are', async () => {
    reached.length = 0;
    await routeRequest(router, ours, { name: 'project.openRecent', input: JSON.parse('{"id":"a","__proto__":{"polluted":true}}') });
    await routeRequest(router, ours, { name: 'project.openRecent', input: { id: 'a' } });
    expect(reached.at(-1)).toBe('project.openRecent {"id":"a"}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('answers a handler that breaks with a refusal, and reports it', async () => {
    const broken = { ...router, handlers: { ...handlers, 'app.start': () => Promise.reject(new Error('broken')) } };
    expect(await routeRequest(broken, ours, { name: 'app.start', input: {} })).toEqual({ ok: false, error: { code: 'request.failed', params: { request: 'app.start' } } });
    expect(reported).toContain('app.start');
  });

  it('will not start without a handler for each name', () => {
    expect(() => assertComplete({})).toThrow('requests without a handler');
    expect(() => assertComplete(handlers)).not.toThrow();
  });
});
