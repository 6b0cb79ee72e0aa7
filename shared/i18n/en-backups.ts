/** English: backups in the window. */
export const enBackups = {
  backups: {
    title: 'Backups', of: 'Backups of {{title}}', list: 'Backups, newest first', reading: 'Comparing…', now: 'Back up now', none: 'There is no backup yet. One is made by itself five minutes after a change.',
    failed: 'No backup could be made. {{reason}} Your edits are on disk all the same.', choose: 'Choose a backup to see what bringing it back would change.',
    kind: { timed: 'by itself', upgrade: 'before a new version', before_restore: 'before a restore', asked: 'by hand' },
    holds: 'articles {{articles}}, tags {{tags}}', unreadable_one: '{{count}} backup cannot be read; it is kept.', unreadable_other: '{{count}} backups cannot be read; they are kept.',
    same: 'The project is as in this backup: nothing would change.', sentence: 'Bringing it back would do this:',
    tags: 'Your tags', links: 'Your links', others: 'Decisions, replies, article labels', comes: '{{n}} to add', goes: '{{n}} to remove', changes: '{{n}} to change', working: 'Working…',
    putBack_one: '{{count}} missing or damaged file is put back.', putBack_other: '{{count}} missing or damaged files are put back.',
    names: 'These labels are added to the schema again: {{names}}.', missing: 'These labels are lacking in the schema, which only the project’s owner may change: {{names}}.',
    rows: 'What becomes of each article', text: 'text of the article', action: { change: 'changes', put_back: 'put back', stay: 'stays' },
    why: { not_yours: 'whole, and not yours', open_elsewhere: 'open elsewhere', added_since: 'added since', damaged_in_backup: 'damaged in the backup', newer_version: 'written by a later version', no_text: 'its text is missing' },
    promise: 'A backup of the present is made first. Your tags change as one step, which {{undo}} takes back.', back: 'Bring back', asCopy: 'Open as a copy…', copyTo: 'Choose where the copy is made', copyName: 'backup {{number}}',
    done_one: 'Brought back; {{count}} tag or link differs from before. {{undo}} takes it back.', done_other: 'Brought back; {{count}} tags and links differ from before. {{undo}} takes it back.', copied: 'The copy lies at {{folder}}.',
    copiedMissing_one: 'The copy lies at {{folder}}. {{count}} file is damaged in the backup and not in it.', copiedMissing_other: 'The copy lies at {{folder}}. {{count}} files are damaged in the backup and not in it.',
    offer: 'Backups…', saveCopyTo: 'Choose where the copy of the project is made', saveCopyName: 'copy',
    savedCopy_one: 'The copy lies at {{folder}}; it has {{count}} file.', savedCopy_other: 'The copy lies at {{folder}}; it has {{count}} files.',
  },
};

/** English: jobs of backups, as the progress bar names them. */
export const enBackupJobs = { backup: 'Backing up', restoreTry: 'Comparing with the backup', restore: 'Bringing back', saveCopy: 'Copying the project' };
