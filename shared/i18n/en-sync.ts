/** English sentences for what can keep a colleague's work from coming in as it is. */
export const enSyncErrors = {
  'sync.own_folder': 'This folder is the project itself. Choose the project folder of a colleague.',
  'sync.no_text': 'The text of the article {{file}} is not in the folder, so the tags on it cannot come in. Ask for a whole copy of the folder.',
  'sync.no_journal': 'The history of these tags is missing; only their last state is there. Ask for a whole copy of the folder, or take what can be read.',
  'sync.damaged_journal': 'The history of these tags is damaged. Its first edits can be read ({{count}}). Ask for another copy of the folder, or take what can be read.',
  'sync.cut_journal': 'The history of these tags ends too early, as after half a copy. Its first edits can be read ({{count}}). Ask for a whole copy of the folder, or take what can be read.',
  'sync.unfinished_step': 'An import was under way when this folder was copied. The edits before it can be read ({{count}}). Ask for a new copy, or take what can be read.',
  'sync.open_elsewhere': 'The tags of {{name}} are open in another window. Close it and bring in the folder again; the tags of the others are not held up.',
  'sync.apart_theirs': 'These tags were changed here and there since they were last the same. The later version, from the folder, is the one now; the other is kept in the project’s quarantine folder.',
  'sync.apart_ours': 'These tags were changed here and there since they were last the same. The later version, that of this project, stays; the other is kept in the project’s quarantine folder.',
  'sync.own_ahead': 'The folder holds more of your own work on this article than this project. Your own work comes in only when you ask for it, with the project closed.',
  'sync.own_apart': 'You worked on this article both here and there. Your tags here stay as they are; those in the folder are left there.',
  'sync.own_other_text': 'These are your own tags on another version of the text. Your own work is never changed from outside; they are left in the folder.',
  'sync.decisions_left': 'Decisions and replies on another version of the text were left in the folder: {{count}}. They speak of places that may have moved.',
} as const;
