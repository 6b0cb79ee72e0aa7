import { join } from 'node:path';

/** The computer as far as it decides where a person's own data lies. */
export interface HomeSystem {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/** The folder for a person's profile, settings and locks; `GUILLEMET_HOME` overrides the system's place. */
export function userDataFolder({ env, platform, home }: HomeSystem): string {
  const chosen = env['GUILLEMET_HOME'];
  if (chosen !== undefined && chosen !== '') return chosen;
  return join(systemFolder({ env, platform, home }), 'Guillemet');
}

function systemFolder({ env, platform, home }: HomeSystem): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  const configured = env['XDG_CONFIG_HOME'];
  return configured !== undefined && configured.startsWith('/') ? configured : join(home, '.config');
}
