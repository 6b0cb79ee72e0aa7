/** English sentences for what can keep a backup, a restore or a repair from being done. */
export const enBackupErrors = {
  'backup.none': 'There is no backup of this project yet.',
  'backup.unknown': 'There is no backup {{number}} of this project. It may have been cleared away since the list was shown.',
  'backup.damaged': 'The backup cannot be used: {{file}} is damaged or missing in it. Choose another backup.',
  'backup.busy': 'Another backup of this project is being made. Try again when it is done.',
  'backup.unsettled': 'The project was changed again and again while it was being copied, so no backup was made. Try again when the work on many articles is done.',
  'backup.cancelled': 'Stopped. No backup was made and nothing was changed.',
  'backup.target_exists': 'There is something at {{folder}} already. Name a folder that does not exist yet.',
  'backup.other_project': 'This is a backup of another project, “{{title}}”. Lay it out in a folder of its own with --to.',
  'doctor.open_elsewhere': 'The project is open as {{name}}. Close it there and try again.',
  'doctor.cancelled': 'Stopped before the end. What was mended until then stays mended.',
} as const;

/** English names of the steps by which tags come back. */
export const enBackupSteps = {
  restore_one: 'Restored from a backup; {{count}} tag or link', restore_other: 'Restored from a backup; {{count}} tags and links',
  repair_one: 'Repaired; {{count}} tag or link', repair_other: 'Repaired; {{count}} tags and links',
};

/** English summaries of the commands for backups. */
export const enBackupSummaries = {
  backup: 'makes a backup of a project, or tells which there are',
  restore: 'brings a backup back into its project, or lays it out as a folder of its own',
  doctor: 'examines every file of a project, and mends them with --repair',
};

/** English help for the options of the commands for backups. */
export const enBackupOptions = {
  backupFile: 'also writes the backup to this file, to be kept elsewhere',
  from: 'file that a backup was written to',
  list: 'lists the backups, the newest first',
  check: 'reads every byte of a backup and tells what is damaged',
  backup: 'number of the backup; the newest otherwise',
  remove: 'removes this backup',
  to: 'folder to lay the backup out in; it must not exist yet',
  restorer: 'whose tags go back to the backup’s; yours otherwise',
  repair: 'mends what can be mended without loss; damaged bytes go to the project’s quarantine folder',
  giveUp: 'mends the rest too: goes on from what can be read where something is lost',
};

/** English texts of the command line for backups. */
export const enBackupCli = {
  backup: {
    help: 'Backups lie outside the project’s folder. Those you ask for stay until you remove them; of the others, the ten newest,\nthe newest of each of the seven newest days and those before upgrades and restores are kept.',
    made: 'Made backup {{number}}.',
    written: 'Written to {{file}}.',
    line: '{{number}}: {{time}}, {{why}}; articles: {{articles}}, tags: {{tags}}, people: {{people}}',
    kind: { timed: 'by the clock', upgrade: 'before an upgrade', before_restore: 'before a restore', asked: 'asked for' },
    nothing: 'There are no backups of this project.',
    unreadable: 'Backups that cannot be read: {{names}}. They are left where they are.',
    left: 'Old backups could not be cleared away. {{reason}}',
    whole: 'The backup is whole. Files: {{count}}.',
    notWhole: 'Damaged or missing in the backup: {{count}}. The next backup stores them anew where the project has them.',
    removed: 'Removed backup {{number}}.',
  },
  restore: {
    help: 'Brought back, your tags become those of the backup as one step that you can undo; missing and damaged files are put back.\nWhole work of others and articles added since stay as they are. A backup of what there is comes first.\nA project whose folder is gone comes back where it was. A copy is the same project: its work can be brought in like a colleague’s.',
    done: 'Brought back backup {{number}} of {{time}}.',
    would: 'Would bring back backup {{number}} of {{time}}.',
    text: '{{source}}, text', set: '{{source}}, {{name}}',
    stay: '{{what}}: stays. {{why}}', putBack: '{{what}}: put back.', putBackSet: '{{what}}: put back; {{change}}.', change: '{{what}}: {{change}}.',
    counts: 'tags added {{added}}, removed {{removed}}, changed {{changed}}; links, decisions and labels: {{more}}',
    why: {
      not_yours: 'It is the work of somebody else, and whole.', open_elsewhere: 'It is open in another window.', added_since: 'It was added after the backup.',
      damaged_in_backup: 'It is damaged in the backup.', newer_version: 'A later version of the program wrote it.', no_text: 'The text is lost here and in the backup.',
    },
    totals: 'Changed: {{change}}; put back: {{putBack}}; stay: {{stay}}; the same: {{same}}. Tags added: {{added}}, removed: {{removed}}, changed: {{changed}}.',
    copied: 'Laid out backup {{number}} of {{time}} in {{folder}}. Files: {{files}}.',
    wouldCopy: 'Would lay out backup {{number}} of {{time}} in {{folder}}.',
    left: 'Damaged or missing in the backup, and left out: {{count}}. guillemet doctor may find them elsewhere.',
  },
  doctor: {
    help: 'Damaged bytes are kept in the project’s quarantine folder before anything takes their place. Nobody may have the project open meanwhile.',
    line: '{{file}}: {{words}} ({{severity}}) {{cure}}',
    folder: 'project folder',
    mended: 'Mended.',
    severity: { harmless: 'harmless', repairable: 'can be mended', loss: 'something is lost' },
    repair: {
      remove: 'A repair removes it.', rebuild: 'A repair puts it together from the history and the backups.', from_backup: 'A repair takes it from a backup.',
      proven: 'A repair takes the text, which its own hash proves.', give_up: 'Only --give-up-damaged goes on from what can be read.',
    },
    finding: {
      project_missing: 'the project’s own file is missing', project_damaged: 'the project’s own file is damaged', article_missing: 'the text of the article is missing', article_damaged: 'the text of the article is damaged',
      set_missing: 'tags are missing that the list of articles speaks of', snapshot_damaged: 'the last state of the tags is damaged', snapshot_differs: 'the last state of the tags is not what their history comes to',
      journal_missing: 'the history of the tags is missing', journal_torn: 'the history of the tags ends in half a line', journal_damaged: 'the history of the tags is damaged', journal_cut: 'the history of the tags has lost its end',
      tags_wrong: 'tags or links that do not fit the text: {{count}}', steps_missing: 'the log of steps over several articles is missing', steps_damaged: 'the log of steps over several articles is damaged', suggestions_damaged: 'stored suggestions are damaged', index_damaged: 'the list of articles is damaged',
      temporary: 'temporary files left behind: {{count}}', foreign: 'files that are none of the project’s: {{count}}', not_a_file: 'a link or a device where a file should be', newer_version: 'written by a later version of the program',
    },
    sound: 'All is in order. Articles: {{articles}}; sets of tags: {{sets}}.',
    totals: 'Articles: {{articles}}; sets of tags: {{sets}}. Harmless: {{harmless}}; can be mended: {{repairable}}; lost: {{loss}}; mended: {{mended}}.',
    tryRepair: 'Run it with --repair to mend what can be mended.',
    tryGivingUp: 'What is left cannot be mended without loss. Look for another copy of the project, or run it with --give-up-damaged.',
  },
};
