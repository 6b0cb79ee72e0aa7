/** English: what is said after a crash, and what is told to whoever helps. */
export const enSafety = {
  mishap: {
    cutOff: 'Guillemet was cut off last time. Every edit that was confirmed is here.', windowGone: 'The window broke down and was loaded again. Every edit that was confirmed is here.',
    notClosed: 'The program had not been closed properly.',
    replayedShort_one: '{{count}} edit was brought back from the journal.', replayedShort_other: '{{count}} edits were brought back from the journal.',
    quarantinedShort_one: '{{count}} damaged file was set aside with all its bytes.', quarantinedShort_other: '{{count}} damaged files were set aside with all their bytes.', details: 'What was found', title: 'After the interruption',
    since: 'Guillemet was started {{date}} and never closed: a crash, a kill or a power cut.', safe: 'Every edit that was confirmed before is in the project.',
    replayed: 'Edits brought back from the journal', settled: 'Cut-off steps over several articles, ended or taken back', quarantined: 'Damaged files, set aside with all their bytes', swept: 'Unfinished files of interrupted writes, removed',
    nothing: 'In this project nothing had to be mended.', where: 'They lie in the folder “quarantine” of the project.', showProject: 'Show project folder', showLog: 'Show log',
    windowKeepsDying: 'The window breaks down again and again. What was confirmed is on disk. The log tells more: {{file}}',
    noAnswer: 'The window does not answer.', noAnswerDetail: 'Every edit that was confirmed is on disk. Waiting may help; loading the window again always does.', wait: 'Wait', reload: 'Load again',
    broken: 'This part of the window broke down.', brokenDetail: 'Every edit that was confirmed is on disk. The log says what happened, without words of your articles.', diagnose: 'Diagnostics…',
  },
  diagnostics: {
    title: 'Diagnostics', what: 'For whoever helps you with a fault. It holds versions, counts, codes and the log: no words of articles, no names of people, projects or folders. Nothing is sent; you decide whether to save it and whom to give it.',
    preview: 'What would be saved', save: 'Save…', saved: 'Saved: {{path}}', saveAs: 'Save diagnostics', file: 'Text', reading: 'Collecting…',
    program: 'Program', project: 'Project', log: 'Log', emptyLog: '  (empty)', made: 'Made', system: 'System', memory: 'Memory', cores: 'Cores', language: 'Language', theme: 'Theme', cutOff: 'Last run cut off', no: 'no', yes: 'yes', none: 'none open',
    articles: 'Articles', tags: 'Own tags', people: 'People', readOnly: 'Read-only', isSaved: 'Saved',
  },
};
