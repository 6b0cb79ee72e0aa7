import { app, nativeTheme } from 'electron';
import path from 'node:path';
import { declareAppScheme, serveBundle } from './app-protocol.ts';
import { findProgramPaths } from './program-paths.ts';
import { openLog } from './log.ts';
import { Program } from './program.ts';
import { setRunMark } from './run-mark.ts';
import { closeNetwork, denyPermissions, denyRequests, guardAllContents } from './secure-session.ts';

const paths = findProgramPaths(process.env);
app.setPath('userData', paths.userData);
app.setPath('sessionData', path.join(paths.userData, 'session'));
app.setName('Guillemet');

if (app.requestSingleInstanceLock()) {
  // As root the sandbox must be off for the whole program, which only ever happens in development.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  closeNetwork();
  declareAppScheme();
  guardAllContents();
  void start();
} else {
  app.quit();
}

async function start(): Promise<void> {
  const log = openLog(paths.userData);
  const mark = setRunMark(paths.userData, new Date().toISOString());
  process.on('uncaughtException', (cause) => log.error('uncaught', cause));
  process.on('unhandledRejection', (cause) => log.error('unhandled', cause));
  await app.whenReady();
  denyPermissions();
  denyRequests();
  serveBundle(paths.bundle);
  const program = new Program(paths, log, mark);
  await program.load();
  nativeTheme.themeSource = program.session.settings.theme;
  program.openWindow();
  app.on('second-instance', (_event, argv) => program.showAgain(argv));
  app.on('activate', () => program.openWindow());
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => program.finish(event));
}
