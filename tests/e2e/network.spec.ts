import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog, answerSaveDialog, exportTags, focusText, introduce, openSample, tagWords } from './desk.ts';
import { fileForApplication, launch, ownFolder, type Running } from './launch.ts';

/** Whether the system's calls of a program can be listened to here. */
function canTrace(): boolean {
  try {
    execFileSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    // Not installed, or not allowed: then only Chromium's own log is read.
    return false;
  }
}

test('through a whole session of work no name is looked up and nothing is sent but to this machine itself', async () => {
  test.setTimeout(240_000);
  const folder = ownFolder('network');
  const [calls, log] = [path.join(folder, 'calls.txt'), path.join(folder, 'net-log.json')];
  const isTraced = canTrace();
  const args = [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'];
  const running = await launch(isTraced ? { args, program: tracing(folder, calls) } : { args });
  await workThroughADay(running, folder);
  await running.close();
  expect(requestsIn(log)).toEqual([]);
  if (!isTraced) return;
  const traced = readFileSync(calls, 'utf8').split('\n');
  // What is listened to is seen: the window's own display is reached by a socket.
  expect(traced.some((call) => /connect\(.*AF_UNIX/u.test(call))).toBe(true);
  expect(traced.filter(reachesOut)).toEqual([]);
});

/** A program that starts the application and writes down all its calls about the network. */
function tracing(folder: string, calls: string): (program: string) => string {
  return (program) => {
    const starter = path.join(folder, 'traced');
    writeFileSync(starter, `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -s 0 -o '${calls}' '${program}' "$@"\n`);
    chmodSync(starter, 0o755);
    return starter;
  };
}

async function workThroughADay(running: Running, folder: string): Promise<void> {
  const { page } = running;
  await introduce(page);
  await openSample(page);
  await focusText(page);
  await tagWords(page, 'Valmore', 'l');
  await answerOpenDialog(running, [fileForApplication('ein.html', '<html><head><link rel="canonical" href="https://journal.example/a"></head><body><img src="https://evil.invalid/x.png"><p>Anne Roy est à Lyon.</p></body></html>')]);
  await page.keyboard.press('Control+i');
  await expect(page.getByText('0 of 9 finished')).toBeVisible();
  await answerSaveDialog(running, path.join(folder, 'out.jsonl'));
  await exportTags(page);
  for (const command of ['Measure agreement', 'Review']) {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Type a command').fill(command);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  await expect(page.locator('main')).toBeVisible();
}

const LOOPBACK = /sin_addr=inet_addr\("127\.|sin6_addr=(?:inet_pton\(AF_INET6, )?"?(?:::1|::ffff:127\.)/u;

/** A call that connects or sends to an address of a network other than this machine itself. */
function reachesOut(call: string): boolean {
  return /sa_family=AF_INET6?[,}]/u.test(call) && !LOOPBACK.test(call);
}

const NAMED_EVENTS = /^(?:HOST_RESOLVER_MANAGER_REQUEST|HOST_RESOLVER_MANAGER_JOB|HOST_RESOLVER_DNS_TASK|HOST_RESOLVER_SYSTEM_TASK|DNS_TRANSACTION|TCP_CONNECT|TCP_CONNECT_ATTEMPT|UDP_CONNECT|UDP_BYTES_SENT|SOCKET_BYTES_SENT|SSL_CONNECT|HTTP_TRANSACTION_SEND_REQUEST|QUIC_SESSION)$/u;

/** What Chromium's own log tells of names looked up, sockets opened and requests sent. */
function requestsIn(file: string): string[] {
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, 'utf8').trimEnd();
  const log = JSON.parse(text.endsWith(']}') || text.endsWith('}') ? text : `${text.replace(/,$/u, '')}]}`) as { constants: { logEventTypes: Record<string, number> }; events: { type: number; params?: unknown }[] };
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, number]) => [number, name]));
  expect(names.size).toBeGreaterThan(100);
  return log.events.filter(({ type }) => NAMED_EVENTS.test(names.get(type) ?? '')).map(({ type, params }) => `${names.get(type) ?? ''} ${JSON.stringify(params)}`);
}
