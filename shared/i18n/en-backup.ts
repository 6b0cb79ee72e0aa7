/** English sentences for what can keep a backup, a restore or a repair from being done. */
export const enBackupErrors = {
  'backup.none': 'There is no backup of this project yet.',
  'backup.unknown': 'There is no backup {{number}} of this project. It may have been cleared away since the list was shown.',
  'backup.damaged': 'The backup cannot be used: {{file}} is damaged or missing in it. Choose another backup.',
  'backup.busy': 'Another backup of this project is being made. Try again when it is done.',
  'backup.unsettled': 'The project was changed again and again while it was being copied, so no backup was made. Try again when the work on many articles is done.',
  'backup.cancelled': 'Stopped. No backup was made and nothing was changed.',
  'backup.target_exists': 'There is something at {{folder}} already. Name a folder that does not exist yet.',
  'doctor.open_elsewhere': 'The project is open as {{name}}. Close it there and try again.',
  'doctor.cancelled': 'Stopped before the end. What was mended until then stays mended.',
} as const;

/** English names of the steps by which tags come back. */
export const enBackupSteps = {
  restore_one: 'Restored from a backup; {{count}} tag or link', restore_other: 'Restored from a backup; {{count}} tags and links',
  repair_one: 'Repaired; {{count}} tag or link', repair_other: 'Repaired; {{count}} tags and links',
};
