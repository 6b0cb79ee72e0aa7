/** English sentences for a query that cannot be read; `at` counts characters from 1. */
export const enSearchErrors = {
  'query.empty': 'There is nothing to search for yet. Type some words, or a condition such as type:QUOTE.',
  'query.too_long': 'The query has more than {{most}} characters. Make it shorter.',
  'query.too_deep': 'At character {{at}} there are too many brackets inside each other. Take some away.',
  'query.unclosed_quote': 'The quotation mark at character {{at}} ({{part}}) is not closed. Add one at the end of the words.',
  'query.unclosed_bracket': 'The bracket at character {{at}} is not closed. Add one after what belongs together.',
  'query.unexpected': '“{{part}}” at character {{at}} does not fit there. Put words or a condition before it, or put it in quotation marks to search for the word itself.',
  'query.ends_early': 'The query ends after “{{part}}”. Add what should follow it.',
  'query.no_value': '“{{part}}” at character {{at}} needs a value, such as type:QUOTE, with no space after the colon.',
  'query.no_word': '“{{part}}” at character {{at}} has no letter or digit to search for. Take it out.',
  'query.star': 'In “{{part}}” at character {{at}}, a star may stand only at the end of a word, after at least one letter.',
  'query.unknown_type': 'In “{{part}}” at character {{at}}: this project has no tags of type {{type}}. Look at the palette for its types.',
  'query.unknown_field': 'In “{{part}}” at character {{at}}: no tag has an attribute {{field}}. To search for the words themselves, put them in quotation marks.',
  'query.bad_status': 'In “{{part}}” at character {{at}}, the status is one of: {{statuses}}.',
  'query.bad_date': 'In “{{part}}” at character {{at}}, the date should be a year, a month or a day, or two with two dots between them: 2024-03, 2024-01..2024-06.',
  'query.in_alone': '“{{part}}” at character {{at}} needs words beside it. To find the tags themselves, write type:QUOTE instead of in:QUOTE.',
} as const;

/** English help on the language of queries: an example each, and what it finds. */
export const enQueryHelp = {
  word: { example: 'drone', meaning: 'a word, whatever its case, accents, plural and elision; milit* finds every word that begins so' },
  phrase: { example: '"forces armées"', meaning: 'words next to each other, in this order' },
  tag: { example: 'type:QUOTE quote_kind:direct', meaning: 'one tag of this type with this attribute; any attribute goes by its name' },
  speaker: { example: 'speaker:"Anne Roy"', meaning: 'tags said or claimed by somebody; also canonical:Roy and annotator:Anne. Names match in part, ="Anne Roy" only the whole' },
  inside: { example: 'drone in:QUOTE', meaning: 'words inside tags of a type; conditions beside it describe that tag' },
  article: { example: 'date:2024-01..2024-06', meaning: 'articles of these dates; also status:done, language:fr, source:agency' },
  together: { example: '(drone OR convoi) NOT port', meaning: 'AND, OR and NOT decide over articles; side by side means AND' },
} as const;

/** English texts of `guillemet search`. */
export const enSearchCli = {
  sum: 'Places: {{count}}',
  help: ['QUERY:', ...Object.values(enQueryHelp).map(({ example, meaning }) => `  ${example.padEnd(30)}${meaning}`)].join('\n'),
};

/** English name of the command that opens the search over the project. */
export const enSearchCommands = { 'search.project': 'Search the project…' } as const;

/** English name of the making of the index, as the foot of the window shows it. */
export const enSearchJobs = { search: 'Indexing' };

/** English texts of the page of search. */
export const enSearchPage = {
  searchPage: {
    title: 'Search', query: 'Words, "a phrase", type:QUOTE, speaker:"Anne Roy"…', label: 'Query', go: 'Search', help: 'Help', close: 'Back to the article', closeToOverview: 'Back to the overview', language: 'What can be asked', try: 'Search for {{example}}',
    building: 'The articles are being read for the first time, or what changed since. Later openings are quick.', stopped: 'The indexing was stopped. Search again to go on.', searching: 'Searching…',
    empty: 'Type what you are looking for, and press Enter.', nothing: 'Nothing was found. Fewer conditions, OR between words, or a star at the end of a word (milit*) find more.',
    places_one: '{{shown}} place', places_other: '{{shown}} places', inArticles_one: 'in {{shown}} article', inArticles_other: 'in {{shown}} articles',
    unread_one: '{{shown}} article could not be read and is left out.', unread_other: '{{shown}} articles could not be read and are left out.',
    order: 'Sort by', orders: { article: 'Article', date: 'Date', left: '← Left', hit: 'Hit', right: 'Right →' }, ascending: 'A to Z', descending: 'Z to A', reverse: 'Other way round',
    list: 'Places found', all: 'All', as: 'as', tagNone: 'Tag', tag_one: 'Tag {{shown}}', tag_other: 'Tag {{shown}}', type: 'Type of the new tags', tagged_one: '{{shown}} place bears this tag already.', tagged_other: '{{shown}} places bear this tag already.', allTagged: 'All of these bear this tag already.', left_one: '{{shown}} more is ticked; “Tag” goes on with it.', left_other: '{{shown}} more are ticked; “Tag” goes on with them.',
    keys: 'Enter opens the article, Space ticks, ← and → sort by the words on that side.', back: 'Back to the search', at: '{{at}} of {{total}}', next: 'Next place', previous: 'Previous place', noDate: 'no date', more: '…',
  },
  queryHelp: enQueryHelp,
};
