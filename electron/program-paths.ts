import { app } from 'electron';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RUNTIME_FILE } from '../annotations/models/runtime-file.ts';
import { userDataFolder } from '../annotations/store/user-data.ts';

/** Where the program's own files and the person's data lie. */
export interface ProgramPaths {
  readonly bundle: string;
  readonly preload: string;
  readonly background: string;
  readonly companion: string;
  readonly icon: string;
  readonly samples: string;
  /** The file of the runtime that models need. */
  readonly modelRuntime: string;
  readonly userData: string;
  readonly windowState: string;
  /** New projects are made here unless the person says otherwise. */
  readonly projects: string;
}

/** Finds the folders from where this file was built to (`dist/electron/`), and from the person's own system. */
export function findProgramPaths(env: Readonly<Record<string, string | undefined>>): ProgramPaths {
  const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const beside = app.isPackaged ? process.resourcesPath : dist;
  const userData = userDataFolder({ env, platform: process.platform, home: os.homedir() });
  const isApart = env['GUILLEMET_HOME'] !== undefined && env['GUILLEMET_HOME'] !== '';
  return {
    bundle: path.join(dist, 'renderer'), preload: path.join(dist, 'electron', 'preload.cjs'), background: path.join(dist, 'electron', 'background.js'), companion: path.join(dist, 'electron', 'companion.js'), icon: path.join(dist, 'electron', 'icon.png'),
    // Packaged, they lie beside the archive: the import reads them as it reads any folder.
    samples: path.join(beside, 'samples'), modelRuntime: path.join(beside, 'models', RUNTIME_FILE), userData, windowState: path.join(userData, 'window.json'),
    projects: isApart ? path.join(userData, 'projects') : path.join(app.getPath('documents'), 'Guillemet'),
  };
}
