import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { isSandboxed, launch } from './launch.ts';

/** The state of system call filtering that the kernel reports of a process that filters. */
const filtering = '2';

test('the window runs in the real sandbox of the system, as an ordinary user', async () => {
  test.skip(!isSandboxed, 'user namespaces are closed here');
  const running = await launch();
  const state = await running.application.evaluate(({ app, BrowserWindow }) => ({
    renderer: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    hasSwitch: app.commandLine.hasSwitch('no-sandbox'),
    user: process.getuid?.() ?? -1,
  }));
  expect(state.hasSwitch).toBe(false);
  expect(state.user).not.toBe(0);
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${state.renderer}/status`, 'utf8');
    expect(/^Seccomp:\s+(\d)/mu.exec(status)?.[1]).toBe(filtering);
    // More than one number: the process lives in a namespace of its own, where it sees no other.
    expect(/^NSpid:\s+(.*)$/mu.exec(status)?.[1]?.trim().split(/\s+/u).length).toBeGreaterThan(1);
  }
  await running.close();
});

test('the page has neither Node nor Electron in reach, only the named bridge', async () => {
  const running = await launch();
  const reach = await running.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis));
  expect(reach).toEqual([]);
  await running.close();
});
