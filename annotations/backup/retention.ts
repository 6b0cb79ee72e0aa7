import type { BackupInfo } from '../../shared/backup.ts';

const NEWEST = 10;
const DAYS = 7;
const RESTORES = 3;

/**
 * The backups that need not be kept any longer. For each folder that a project was backed up from, these stay: the ten newest; the newest of each of
 * the seven newest days; the newest one before each upgrade; the three newest before a restore; all that somebody asked for.
 * "Newest" goes by the number: a clock that was moved only gives a backup an odd day, and takes at most one of the seven places for it.
 */
export function outdated(backups: readonly BackupInfo[]): readonly BackupInfo[] {
  const folders = new Set(backups.map(({ folder }) => folder));
  return [...folders].flatMap((folder) => outdatedOf(backups.filter((backup) => backup.folder === folder)));
}

function outdatedOf(backups: readonly BackupInfo[]): readonly BackupInfo[] {
  const newest = backups.toSorted((a, b) => b.number - a.number);
  const days = firstOfEach(newest, ({ time }) => time.slice(0, 'YYYY-MM-DD'.length)).slice(0, DAYS);
  const upgrades = firstOfEach(newest.filter(({ kind }) => kind === 'upgrade'), ({ app }) => app);
  const restores = newest.filter(({ kind }) => kind === 'before_restore').slice(0, RESTORES);
  const asked = newest.filter(({ kind }) => kind === 'asked');
  const kept = new Set([...newest.filter(({ kind }) => kind !== 'asked').slice(0, NEWEST), ...days, ...upgrades, ...restores, ...asked]);
  return newest.filter((backup) => !kept.has(backup));
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}
