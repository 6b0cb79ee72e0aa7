/** English texts of the status of articles, their labels and notes, and the filters of the list. */
export const enProgress = {
  progress: {
    allDone: 'Everything in this list is done.', noOther: 'Everything else in this list is done.',
    counts: 'Done: {{done}}, skipped: {{skipped}}, in progress: {{in_progress}}, to do: {{todo}}',
  },
  unfinished: {
    title: 'Something is still missing',
    lead_one: '{{count}} place in this article waits for an answer. Choose it to go there.', lead_other: '{{count}} places in this article wait for an answer. Choose one to go there.',
    list: 'What is missing', inRecord: '{{attribute}}: {{field}}', more_one: 'and {{count}} more', more_other: 'and {{count}} more',
    anyway: 'Mark as done anyway', back: 'Back to the article',
  },
  skip: {
    title: 'Skip this article', lead: 'Why? The reason goes into the export.', common: 'Common reasons', own: 'Or in your own words', submit: 'Skip',
    reasons: { duplicate: 'Duplicate of another article', offSubject: 'Not about our subject', noArticle: 'Not an article (list, agenda, gallery)', damaged: 'Text damaged or incomplete' },
  },
  thisArticle: {
    title: 'This article', reason: 'Reason for skipping', note: 'Note on the article', otherLabels: 'From the import',
    links_one: '{{count}} link', links_other: '{{count}} links', skippedBecause: 'Skipped: {{reason}}',
  },
  filters: {
    button: 'Filter and sort', title: 'Filter and sort the articles', status: 'Status', language: 'Language', tags: 'Tags', note: 'Note', sort: 'Sort by',
    withTags: 'With tags', withoutTags: 'No tags yet', withNote: 'With a note', withoutNote: 'Without a note', label: '{{label}}: {{value}}',
    orders: { name: 'File name', date: 'Date, newest first', tags: 'Tags, most first' },
    shown: '{{shown}} of {{total}}', active: 'Filters', remove: 'Remove the filter {{filter}}', clear: 'Show all', hiddenBy: 'No article is left to show. All are hidden by: {{filters}}.',
  },
};
