import { annotatorIdSchema, RESERVED_NAMES } from '../../shared/ids.ts';
import type { Mishap, OpenedProject } from '../../shared/ipc/contract.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { Settings } from '../../shared/settings.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { Session } from '../session.ts';

/** What these requests need besides the session. */
export interface AppContext {
  readonly session: Session;
  readonly versions: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** The file written by the last export, to be shown in its folder. */
  readonly lastExport: () => string | null;
  readonly showInFolder: (file: string) => void;
  /** Lets the window follow the theme that the person chose. */
  readonly useTheme: (theme: Settings['theme']) => void;
  /** Opens the project named on the command line, the first time the window asks. */
  readonly openAtStart: () => Promise<OpenedProject | null>;
  /** Loads the window's page anew. */
  readonly reload: () => void;
  /** What went wrong since the window was last told. */
  readonly takeMishap: () => Mishap | null;
}

type AppRequests = Pick<RequestHandlers, 'app.start' | 'app.reload' | 'profile.save' | 'settings.save' | 'folder.show'>;

/** Who am I, what do I prefer, and what does the window need to begin. */
export function appRequests(context: AppContext): AppRequests {
  const { session } = context;
  return {
    'app.start': async () => {
      const opened = session.profile === null ? null : await context.openAtStart();
      return ok({
        profile: session.profile, settings: session.settings, recent: [...await session.recent()],
        versions: { ...context.versions }, platform: process.platform, mishap: context.takeMishap(), opened,
      });
    },
    'app.reload': async () => {
      context.reload();
      return ok({});
    },
    'profile.save': ({ name, language }) => saveProfile(session, name.trim(), { ...session.settings, language }),
    'settings.save': (settings) => {
      context.useTheme(settings.theme);
      return session.saveSettings(settings);
    },
    'folder.show': async ({ what }) => {
      const file = { project: session.workspace?.folder ?? null, export: context.lastExport(), log: context.logFile }[what];
      if (file !== null) context.showInFolder(file);
      return ok({});
    },
  };
}

async function saveProfile(session: Session, name: string, settings: Settings): ReturnType<AppRequests['profile.save']> {
  if (name === '') return refuse('person.no_name');
  if (RESERVED_NAMES.includes(name.toLowerCase())) return refuse('person.reserved_name', { name });
  const id = session.profile?.id ?? annotatorIdSchema.parse(session.env.makeId());
  const saved = await session.saveProfile({ id, name });
  if (!saved.ok) return saved;
  const kept = await session.saveSettings(settings);
  return kept.ok ? ok({ profile: saved.value, settings: kept.value }) : kept;
}
