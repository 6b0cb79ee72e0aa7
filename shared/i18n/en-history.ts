/** English texts of the history panel and of tagging over the whole project. */
export const enHistory = {
  history: {
    title: 'History', owner: 'Steps of {{name}} in this project', close: 'Close the history', empty: 'No steps yet. Whatever you do in this project is listed here and can be taken back.',
    hint: 'Enter goes back or forward to a step.', beginning: 'Before the first step', now: 'This is where things stand.', undone: 'Taken back', loading: 'Reading…',
    today: 'Today', yesterday: 'Yesterday',
    articles_one: '{{title}}', articles_other: '{{count}} articles: {{title}}…',
    wentBack_one: '{{count}} step taken back.', wentBack_other: '{{count}} steps taken back.', wentForward_one: '{{count}} step repeated.', wentForward_other: '{{count}} steps repeated.',
    stopped_one: '{{reason}} {{count}} step was taken before that.', stopped_other: '{{reason}} {{count}} steps were taken before that.',
  },
  step: {
    span: {
      add: 'Tagged as {{type}}: {{text}}', remove: 'Removed {{type}}: {{text}}', resize: 'Moved the ends of {{type}}: {{text}}', retype: 'Made into {{type}}: {{text}}',
      setAttributes: 'Values of {{type}}: {{text}}', setNote: 'Note on {{type}}: {{text}}', setAbsent: 'Not in the text, for {{type}}: {{text}}',
    },
    relation: { add: 'Linked: {{relation}}', remove: 'Unlinked: {{relation}}' },
    status: { set: 'Status: {{status}}' },
    document: { setNote: 'Note on the article', setLabels: 'Labels of the article' },
    occurrences_one: 'Tagged {{count}} place as {{type}}: {{text}}', occurrences_other: 'Tagged {{count}} places as {{type}}: {{text}}',
    import_one: 'Imported {{count}} tag', import_other: 'Imported {{count}} tags',
    answer: 'Tagged and linked, {{relation}}: {{text}}',
    schema_one: 'Label schema changed; {{count}} tag or link followed', schema_other: 'Label schema changed; {{count}} tags and links followed',
    batch_one: '{{count}} change at once', batch_other: '{{count}} changes at once',
    other_one: '{{count}} change', other_other: '{{count}} changes',
  },
  across: {
    scope: 'Where', article: 'This article', project: 'Whole project', all: 'All places', searching: 'Searching {{done}} of {{total}} articles…',
    found_zero: 'No place', found_one: '{{count}} place', found_other: '{{count}} places', inArticles_one: 'in {{count}} article', inArticles_other: 'in {{count}} articles',
    none: 'No other place in the project.', cut: 'The first {{listed}} of {{total}} are listed. Tag these, then look again for the rest.',
    tag: 'Tag {{places}} {{articles}}', places_one: '{{count}} place', places_other: '{{count}} places',
    refused_one: 'Not searched ({{count}})', refused_other: 'Not searched ({{count}})',
  },
};
