import type { BackupList, RestorePlan } from '../../shared/backup.ts';

/** The dialog of backups as it stands. */
export interface Backups {
  /** A project of the start page whose folder is gone; null for the one that is open. */
  readonly project: { readonly id: string; readonly title: string } | null;
  /** Null while it is read. */
  readonly list: BackupList | null;
  /** Number of the chosen backup. */
  readonly chosen: number | null;
  /** What bringing the chosen one back would do; null while it is found out, and where no project is open. */
  readonly plan: RestorePlan | null;
  readonly phase: 'looking' | 'comparing' | 'ready' | 'working';
}
