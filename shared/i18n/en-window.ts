import { enPredictionCommands, enPredictionJobs } from './en-predictions.ts';
import { enBackupJobs } from './en-backups.ts';
import type { MenuCommand } from '../ipc/menu-commands.ts';
import { enReadingCommands } from './en-reading.ts';
import { enReview } from './en-review.ts';
import { enSuggestionCommands } from './en-suggestions.ts';
import { enSearchCommands, enSearchJobs } from './en-search.ts';
import { enSyncCommands, enSyncJobs } from './en-sync.ts';

/** English names of the commands, as the palette, the shortcut sheet and the menus show them. */
export const enCommands: Record<MenuCommand, string> = {
  ...enReadingCommands, ...enSyncCommands, ...enSuggestionCommands, ...enSearchCommands, ...enPredictionCommands,
  ...enReview.reviewCommands,
  'project.new': 'New project…', 'project.open': 'Open project…', 'project.openFolder': 'Open folder of articles…',
  'project.openSample': 'Open the sample project', 'project.close': 'Close project',
  'schema.edit': 'Label schema…',
  'import.files': 'Import articles…', 'import.folder': 'Import a folder of articles…',
  'export.mine': 'Export my tags…', 'export.all': 'Export everybody’s tags…',
  'edit.undo': 'Undo', 'edit.redo': 'Redo', 'edit.history': 'History', 'edit.find': 'Find in article',
  'view.articles': 'Show or hide the article list', 'view.details': 'Show or hide the card and tags',
  'view.allLinks': 'Show or hide the links of all tags',
  'view.textLarger': 'Larger text', 'view.textSmaller': 'Smaller text', 'view.textReset': 'Usual text size',
  'article.next': 'Next article', 'article.previous': 'Previous article', 'article.doneAndNext': 'Done, next unfinished article',
  'article.nextUnfinished': 'Next unfinished article', 'article.skip': 'Skip article…',
  'app.palette': 'Command palette', 'app.shortcuts': 'Keyboard shortcuts', 'app.profile': 'Who am I…', 'project.saveCopy': 'Save a copy of the project…', 'project.backups': 'Backups…', 'app.about': 'About Guillemet', 'app.log': 'Show log', 'app.diagnostics': 'Diagnostics…', 'app.start': 'Start page',
  'language.en': 'Language: English', 'language.fr': 'Language: French',
  'theme.system': 'Theme: follow the system', 'theme.light': 'Theme: light', 'theme.dark': 'Theme: dark',
};

/** English texts of the window. */
export const enWindow = {
  common: { close: 'Close', cancel: 'Cancel', save: 'Save' },
  articles: {
    title: 'Articles', search: 'Search articles', clearSearch: 'Clear the search', empty: 'No articles yet. Import some from the File menu, or drop files here.',
    noMatch: 'No article matches “{{query}}”.', noHeadline: '(no headline) {{name}}', tags_one: '{{count}} tag', tags_other: '{{count}} tags',
    progress: '{{finished}} of {{total}} finished',
  },
  article: { title: 'Article', none: 'Choose an article at the left to read and tag it.', noHeadline: '(no headline)', status: 'Status of this article' },
  status: { todo: 'To do', in_progress: 'In progress', done: 'Done', skipped: 'Skipped', keys: 'Keys' },
  language: { fr: 'French', en: 'English', other: 'Other language' },
  tags: { title: 'Tags', empty: 'No tags yet. Select some text and press a letter from the bar below.' },
  palette: { title: 'Types of tags' },
  announce: { tagged: 'Tagged as {{type}}: {{text}}', removed: 'Removed {{type}}: {{text}}', undone: 'Undone', redone: 'Redone' },
  tagging: { nothingSelected: 'Nothing to tag here: select some text, or put the caret on a word.' },
  card: {
    title: 'Chosen tag', empty: 'Choose a tag to see what is known of it.', type: 'Type', remove: 'Remove', note: 'Note', noChoice: '—',
    addRecord: 'Add', removeRecord: 'Remove', absent: 'Not in the text', newTag: 'new tag', fromText: 'Take from the text', unlink: 'Unlink {{text}}',
    marks: { guillemets: 'in guillemets', straight: 'in straight marks', curly: 'in curly marks', none: 'without marks' }, stack: 'Tags here',
  },
  linking: { none: 'No link leads between {{from}} and {{to}} in these labels.', which: 'Which link?' },
  fragments: { noTag: 'No tag to add this to: choose one first.', done: '{{type}} now reads: {{text}}' },
  pick: { fragment: 'Further fragment', howFragment: 'Select the words that belong to the tag as well.', how: 'Select the words in the text. A letter of the bar below gives them that type.', take: 'Take' },
  save: {
    saved: 'Saved {{time}}', allSaved: 'All saved', unsaved: 'Not saved', readOnly: 'Read-only',
    unsavedBanner: 'Not saved. {{reason}} What was on the screen before this edit is safe.', readOnlyBanner: 'Read-only. {{reason}}', copyElsewhere: 'Save a copy elsewhere…',
  },
  jobs: { ...enSyncJobs, ...enSearchJobs, ...enBackupJobs, ...enPredictionJobs, import: 'Importing', importTry: 'Reading', export: 'Exporting', exportTry: 'Checking', schema: 'Changing the labels', tag: 'Tagging', history: 'Going through the history', review: 'Comparing', rule: 'Deciding by rule', agreement: 'Measuring agreement', overview: 'Counting the corpus' },
  start: {
    welcome: 'Welcome', hello: 'Hello, {{name}}', openFolder: 'Open folder of articles…', openFolderDetail: 'Makes a project from a folder of text files. Your files stay as they are.',
    sample: 'Try the sample', sampleDetail: 'Eight invented articles, French and English.', openProject: 'Open project…', openProjectDetail: 'A project folder you already have.',
    newProject: 'New project…', newProjectDetail: 'An empty one, to import into.', recent: 'Recent projects', missing: 'Not found: {{folder}}', forget: 'Forget {{title}}',
    privacy: 'Everything stays on this computer. Guillemet uses no network.',
  },
  profile: { title: 'Who are you?', name: 'Your name', nameHint: 'Colleagues see it beside your tags. You can change it later.', language: 'Language', begin: 'Begin' },
  newProject: { title: 'New project', name: 'Title', hint: 'Next you choose where its folder is made.', create: 'Choose where…' },
  about: { what: 'A workbench for tagging entities, quotes and claims in news articles.', privacy: 'Works offline. No account, no server, no telemetry.', licence: 'MIT licence.' },
  shortcuts: {
    title: 'Keyboard shortcuts', types: 'Tag the selection, or the word at the caret', article: 'In the article', window: 'Anywhere', noProject: 'Open a project to see its types.',
    shiftLetter: 'Shift+letter', retype: 'Change the type of the chosen tag', byLetter: 'Select by letter', byWord: 'Select by word',
    nextName: 'Next untagged name', nextPair: 'Next pair of quote marks', occurrences: 'Tag all places of these words', guideline: 'Guideline of the type', addFragment: 'Add these words to the chosen tag', removeFragment: 'Take this fragment off the tag', value: 'Value of the tag’s first attribute',
    leave: 'Leave the text', next: 'Next tag', previous: 'Previous tag', stack: 'Walk the tags under the caret', repeat: 'Tag again with the last type',
    note: 'Note on the tag', card: 'Open the card of the tag', remove: 'Remove the tag', shortcuts: 'This sheet',
  },
  keyNames: { Space: 'Space', Shift: 'Shift', Alt: 'Alt', Enter: 'Enter', Backspace: 'Backspace', Escape: 'Esc', PageUp: 'Page Up', PageDown: 'Page Down' },
  commandPalette: { search: 'Type a command', nothing: 'No command of that name.' },
  problems: { atLine: '{{file}}, line {{line}}', more_one: 'and {{count}} more', more_other: 'and {{count}} more' },
  import: {
    title: 'Imported', cancelledTitle: 'Import stopped', dropHere: 'Drop to bring in these articles',
    done_zero: 'No new article.', done_one: '{{count}} article imported.', done_other: '{{count}} articles imported.',
    known_one: '{{count}} was already here.', known_other: '{{count}} were already here.',
    suggested_one: '{{count}} suggestion of {{name}} stored.', suggested_other: '{{count}} suggestions of {{name}} stored.',
    tags_one: '{{count}} tag imported.', tags_other: '{{count}} tags imported.', added: 'Added to the labels: {{names}}.',
    refused_one: 'Not imported ({{count}})', refused_other: 'Not imported ({{count}})', repaired_one: 'Repaired ({{count}})', repaired_other: 'Repaired ({{count}})',
    notices_one: 'Good to know ({{count}})', notices_other: 'Good to know ({{count}})',
    notice: {
      encoding: 'Converted from {{detail}} to UTF-8.', line_ends: 'Line ends made uniform ({{detail}}).', bom: 'A byte order mark was left out.',
      surrogates: 'Broken characters were replaced ({{detail}}).', other_text: 'Another version of this file is already in the project; this one came in as a new article.',
      grapheme: 'A tag ends inside a composed character ({{detail}}).',
      offset_unit: 'Positions were read as {{detail}}, as the words show.',
    },
  },
  export: {
    title: 'Exported', show: 'Show in folder',
  },
  find: { title: 'Find in article', count_zero: 'Not found', count_one: '{{at}} of {{count}}', count_other: '{{at}} of {{count}}', previous: 'Previous place', next: 'Next place' },
  occurrences: {
    title: 'All places of “{{words}}”', wholeWords: 'Whole words', ignoreCase: 'Ignore case', ignoreAccents: 'Ignore accents', ignoreElision: 'Ignore l’, d’, qu’…', plural: 'With or without plural',
    none: 'No other place in this article.', tagged_one: '{{count}} place is tagged already.', tagged_other: '{{count}} places are tagged already.',
    tag_one: 'Tag {{count}} place', tag_other: 'Tag {{count}} places', done_one: '{{number}} place tagged. {{undo}} takes it back.', done_other: '{{number}} places tagged. {{undo}} takes all of them back.',
  },
  menu: { review: '&Review',
    file: '&File', edit: '&Edit', view: '&View', article: '&Article', help: '&Help', openRecent: 'Open recent', language: 'Language', theme: 'Theme', quit: 'Quit',
    cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all', zoomIn: 'Zoom in', zoomOut: 'Zoom out', resetZoom: 'Actual size', fullScreen: 'Full screen',
    hide: 'Hide Guillemet', hideOthers: 'Hide others', unhide: 'Show all', window: 'Window',
  },
  dialogs: {
    folderOfArticles: 'Choose a folder of articles', openProject: 'Choose a project folder', newProjectPlace: 'Choose where the project folder is made', importFiles: 'Choose articles to import',
    importFolder: 'Choose a folder to import', exportTo: 'Export as', readable: 'Articles and tags', choose: 'Choose',
  },
  sample: { title: 'Sample' },
};
