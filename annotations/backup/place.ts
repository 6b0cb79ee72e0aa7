import { join } from 'node:path';
import type { BackupKind } from '../../shared/backup.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { sha256 } from '../store/hash.ts';

const OWN_ID = /^[0-9a-f]{16}$/;
const NAME = /^(?<number>\d{8,15})-\d{8}T\d{6}-[a-z_]+\.json$/;
const DIGITS = 8;

/** The folder of all backups of this person. */
export function backupsFolder({ userDataFolder }: Pick<StoreEnvironment, 'userDataFolder'>): string {
  return join(userDataFolder, 'backups');
}

/** The folder of one project's backups. An id that is not one of ours may come from a foreign folder: it becomes no part of a path. */
export function backupPlace(env: Pick<StoreEnvironment, 'userDataFolder'>, project: string): string {
  return join(backupsFolder(env), OWN_ID.test(project) ? project : sha256(project).slice(0, 32));
}

/** The folder of the bytes that the backups in a place share. */
export function objectsFolder(place: string): string {
  return join(place, 'objects');
}

/** Where the bytes of a hash lie. */
export function objectPath(place: string, hash: string): string {
  return join(objectsFolder(place), hash.slice(0, 2), hash);
}

/** The name of a backup's own file; `time` is an ISO string. */
export function backupName({ number, time, kind }: { number: number; time: string; kind: BackupKind }): string {
  return `${String(number).padStart(DIGITS, '0')}-${time.slice(0, 19).replaceAll(/[-:]/g, '')}-${kind}.json`;
}

/** The number in the name of a backup's file; null for any other name. */
export function numberInName(name: string): number | null {
  const digits = NAME.exec(name)?.groups?.['number'];
  return digits === undefined ? null : Number(digits);
}
