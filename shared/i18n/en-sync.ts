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

/** English help for the options of `guillemet import` that only a project folder takes. */
export const enSyncOptions = {
  furtherArticles: 'of a project: other versions of texts come as further articles',
  takeReadable: 'of a project: of damaged sets, take what can be read',
  takeOwn: 'of a project: take your own tags too where it has more',
};

/** English texts of the command line for a project that is brought in. */
export const enSyncCli = {
  help: 'A PATH that is the project folder of a colleague is brought in as a whole: everybody’s tags, decisions and replies with their history.\nIts tags on other versions of texts are found again by the words around them. Their folder is never written to.',
  brought: 'Brought in “{{title}}”: {{added}} new articles ({{same}} already there).',
  wouldBring: 'Would bring in “{{title}}”: {{added}} new articles ({{same}} already there).',
  person: '{{name}}: {{articles}} articles ({{fates}}); {{tags}} tags, {{links}} links, {{decisions}} decisions and replies.',
  me: '{{name}} (you): {{articles}} articles ({{fates}}); {{tags}} tags, {{links}} links, {{decisions}} decisions and replies.',
  fate: { added: '{{count}} new', updated: '{{count}} updated', unchanged: '{{count}} unchanged', apart: '{{count}} changed here and there', reanchored: '{{count}} on another text', skipped: '{{count}} left there' },
  again: 'Other versions of texts: {{articles}}; tags found again: {{found}}, doubtful: {{doubtful}}, links lost: {{links}}.',
  gold: 'Gold sets, which are never brought in: {{count}}.',
  missing: 'Lacking in the label schema, which is not yours to change: {{names}}',
  engines: 'Suggestions of further engines come along: {{names}}',
  differing: 'Defined otherwise there than here (the definitions here stay): {{names}}',
  problems: 'Not brought in as it was:',
  doubtful: 'Tags without a sure place in the text here:',
  doubt: {
    not_found: '{{source}}, {{name}}: {{type}} “{{text}}” ({{start}}–{{end}} there): not found.',
    several_places: '{{source}}, {{name}}: {{type}} “{{text}}” ({{start}}–{{end}} there): several places fit.',
  },
};

/** English name of the command. */
export const enSyncCommands = { 'import.colleague': 'Bring in a colleague’s work…' } as const;

/** English names of the jobs. */
export const enSyncJobs = { sync: 'Bringing in', syncTry: 'Reading' };

/** English texts of the window for a colleague's work. */
export const enSync = {
  colleague: {
    title: 'Bring in a colleague’s work', done: 'A colleague’s work', choose: 'Choose the project folder of a colleague', reading: 'Reading the folder', again: 'Reading again', running: 'Bringing in',
    from: 'From “{{title}}”', untitled: 'From a folder without a readable project file',
    articles: '{{added}}, {{same}} already here.', new_one: '{{count}} new article', new_other: '{{count}} new articles', left_one: '{{count}} article cannot come.', left_other: '{{count}} articles cannot come.',
    gold_one: '{{count}} gold set stays there: the gold set of this project is its own.', gold_other: '{{count}} gold sets stay there: the gold set of this project is its own.',
    people: 'Whose work', person: 'Person', you: 'you', nobody: 'Nobody’s tags are in this folder.',
    columns: { articles: 'Articles', added: 'New', updated: 'Further on', unchanged: 'As here', apart: 'Both changed', reanchored: 'Other text', skipped: 'Left there', tags: 'Tags', decisions: 'Decisions' },
    options: 'How it comes in',
    reanchor: 'Where a text here differs, find the tags again in it; otherwise theirs comes as a further article',
    readable_one: 'Take what can be read of {{count}} damaged set', readable_other: 'Take what can be read of {{count}} damaged sets',
    own_one: 'Take my own work further on in {{count}} article too', own_other: 'Take my own work further on in {{count}} articles too',
    again_one: '{{count}} tag found again by the words around it.', again_other: '{{count}} tags found again by the words around them.', lostLinks_one: '{{count}} link lost an end.', lostLinks_other: '{{count}} links lost an end.',
    doubtful_one: 'Without a sure place ({{count}} tag)', doubtful_other: 'Without a sure place ({{count}} tags)', why: { not_found: 'not found here', several_places: 'several places fit' }, place: '{{source}} · {{name}} · {{start}}–{{end}} there · {{why}}',
    problems: 'Not brought in as it was ({{count}})', added: 'New in the labels: {{names}}.', missing: 'Not in the labels, which are not yours to change: {{names}}.', differing: 'Defined otherwise there; the definitions here stay: {{names}}.',
    go_one: 'Bring in {{count}} set', go_other: 'Bring in {{count}} sets', goEngines_one: 'Bring in {{count}} engine’s suggestions', goEngines_other: 'Bring in {{count}} engines’ suggestions', engines: 'Suggestions of further engines: {{names}}.', goArticles_one: 'Bring in {{count}} article', goArticles_other: 'Bring in {{count}} articles', nothing: 'Nothing new comes from this folder.',
    stop: 'Stop', stopped: 'Stopped. Nothing was brought in.',
  },
};
