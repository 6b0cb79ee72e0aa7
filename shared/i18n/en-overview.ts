/** English texts of the overview of a corpus: charts and their tables, and the page that shows them. */
export const enOverview = {
  overview: {
    title: 'Corpus overview',
    titles: { months: 'Tags by type and month', speakers: 'Who is quoted', tones: 'Who is quoted with which tone', verdicts: 'Claims by verdict', repeated: 'The same words in several articles' },
    leads: {
      months: 'Each row has a scale of its own. Months are those of the articles.',
      speakers: 'Quotes: {{total}}. Without a speaker: {{unattributed}}. With a speaker who is not named, such as a pronoun that refers to nobody: {{unnamed}}. Names count by their full name, else by their words.',
      tones: 'The tone is that of the words that introduce the quote. Quotes: {{total}}; without a speaker: {{unattributed}}; with one who is not named: {{unnamed}}.',
      verdicts: 'A claim that nobody is said to make is the article’s own. One whose claimant is not named counts in the sum alone.',
      repeated_one: '{{count}} quote or sentence stands in two articles or more. Case, accents, punctuation and elided words do not count, nor do texts of fewer than six words.',
      repeated_other: '{{count}} quotes and sentences stand in two articles or more. Case, accents, punctuation and elided words do not count, nor do texts of fewer than six words.',
    },
    merged: 'A tag that several annotators made with the same type on the same characters counts once. Where they differ on a speaker, kind, tone or verdict, it counts under each.',
    columns: {
      month: 'Month', articles: 'Articles', tags: 'Tags', speaker: 'Speaker', types: 'Type', quotes: 'Quotes', claimant: 'Claimant', claims: 'Claims',
      likeness: 'Likeness', kind: 'Kind', words: 'Words', article: 'Article', date: 'Date', start: 'Start', end: 'End', text: 'Text',
    },
    axes: { months: 'Tags a month', quotes: 'Quotes', claims: 'Claims', articles: 'Articles' },
    bars: {
      tags_one: '{{type}}, {{month}}: {{count}} tag', tags_other: '{{type}}, {{month}}: {{count}} tags', quotes_one: '{{name}}, {{value}}: {{count}} quote', quotes_other: '{{name}}, {{value}}: {{count}} quotes',
      claims_one: '{{name}}, {{value}}: {{count}} claim', claims_other: '{{name}}, {{value}}: {{count}} claims', repeated_one: 'In {{count}} article: {{text}}', repeated_other: 'In {{count}} articles: {{text}}',
    },
    likeness: { exact: 'the same words', near: 'nearly the same words' },
    noDate: 'no date', noKind: 'kind not given', noCue: 'no cue', noVerdict: 'no verdict', allClaims: 'All claims', byArticle: 'the article itself',
    wrote: 'Written: {{file}}', more_one: 'and {{count}} more', more_other: 'and {{count}} more',
  },
};

/** English texts of the page of the overview. */
export const enOverviewPage = {
  overviewPage: {
    whose: 'Tags of', everybody: 'everybody', from: 'From', to: 'to', anyMonth: 'any month', type: 'Type', allTypes: 'all types', count: 'Count again',
    old: 'Something was changed since this was counted.', countingLead: 'Every article is read, and their sentences are compared. You can stop at any time.',
    articles_one: '{{count}} article', articles_other: '{{count}} articles', tagged_one: '{{count}} with tags', tagged_other: '{{count}} with tags', tags_one: '{{count}} tag', tags_other: '{{count}} tags',
    failed: 'The corpus could not be counted.', stopped: 'The counting was stopped.', noArticles: 'There are no articles in this project yet.', refused: 'Could not be read',
    showTable: 'Show table', hideTable: 'Hide table', showTableOf: 'Show table: {{title}}', hideTableOf: 'Hide table: {{title}}', export: 'Save as', exportOf: 'Save: {{title}}', exportTitle: 'Save the chart', exported: 'Saved: {{file}}',
    hint: 'The arrow keys walk over the bars, Enter opens what stands behind one.',
    empty: {
      months: 'Nothing is tagged in these articles.', speakers: 'No quote has a speaker who is named. Tag quotes and link them to those who say them.', tones: 'No quote has a speaker who is named. Tag quotes and link them to those who say them.',
      verdicts: 'No claim is tagged in these articles.', repeated: 'No quote and no sentence of six words or more stands in two articles.',
    },
    repeats: 'Quotes and sentences that stand in several articles', moreRepeats_one: 'Show {{count}} more', moreRepeats_other: 'Show {{count}} more',
    kinds: { quote: 'Quote', sentence: 'Sentence' }, inArticles_one: 'in {{count}} article', inArticles_other: 'in {{count}} articles', words_one: '{{count}} word', words_other: '{{count}} words',
  },
};
