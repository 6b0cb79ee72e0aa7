import os from 'node:os';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { writePieces } from '../../annotations/jobs/export-output.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { SaveState } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import { diagnosticsText, type ProjectFacts } from '../diagnostics.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { Log } from '../log.ts';
import type { Session } from '../session.ts';

/** What these requests need besides the session. */
export interface DiagnosticsContext {
  readonly session: Session;
  readonly dialogs: FileDialogs;
  readonly log: Log;
  readonly versions: Readonly<Record<string, string>>;
  /** When the last run began, if it was cut off. */
  readonly cutOff: string | null;
  readonly saveState: () => SaveState | null;
  readonly translate: () => Translate;
}

// A page that breaks in a loop must not fill the disk.
const PROBLEMS_AT_MOST = 50;

/** Errors of the page into the log, and the text for whoever helps. */
export function diagnosticsRequests(context: DiagnosticsContext): Pick<RequestHandlers, 'app.problem' | 'diagnostics.read' | 'diagnostics.save'> {
  const { session, dialogs, log } = context;
  let shown: string | null = null;
  let problems = 0;
  return {
    'app.problem': async ({ name, message, stack }) => {
      problems += 1;
      if (problems <= PROBLEMS_AT_MOST) log.error('window', Object.assign(new Error(message), { name, stack }));
      return ok({});
    },
    'diagnostics.read': async () => {
      shown = await collect(context);
      return ok({ text: shown });
    },
    'diagnostics.save': async () => {
      const text = shown ?? await collect(context);
      const file = await dialogs.chooseDiagnostics();
      if (file === null) return ok(null);
      const written = await writePieces(session.env, { kind: 'file', path: file }, async (sink) => ok(await sink.write(text)));
      return written.ok ? ok({ path: file }) : written;
    },
  };
}

async function collect({ session, log, versions, cutOff, saveState, translate }: DiagnosticsContext): Promise<string> {
  const { workspace, settings, env } = session;
  return diagnosticsText(translate(), {
    time: env.clock(), versions, cutOff, save: saveState(), project: workspace === null ? null : await projectFacts(workspace),
    system: {
      system: `${process.platform} ${os.release()} ${process.arch}`, memory: `${String(Math.round(os.totalmem() / 2 ** 30))} GiB`, cores: String(os.cpus().length),
      language: settings.language, theme: settings.theme,
    },
    // The log may not be there yet, or not be readable: the rest is worth having all the same.
    log: await readFile(log.file, 'utf8').catch(() => ''),
    folders: { ...(workspace === null ? {} : { [path.resolve(workspace.folder)]: '<project>' }), [env.userDataFolder]: '<user data>', [os.homedir()]: '~' },
  });
}

async function projectFacts(workspace: Workspace): Promise<ProjectFacts> {
  const rows = workspace.articles();
  const people = await workspace.people();
  return {
    articles: rows.length, tags: rows.reduce((sum, { spans }) => sum + spans, 0), people: people.ok ? people.value.length : 0,
    readOnly: workspace.readOnly?.code ?? null, recovery: workspace.recovery,
  };
}
