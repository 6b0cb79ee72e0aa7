/** English names of the commands for reading. */
export const enReadingCommands = {
  'view.readingOptions': 'Reading options…', 'view.looserLines': 'More space between lines', 'view.tighterLines': 'Less space between lines',
  'view.widerText': 'Longer lines', 'view.narrowerText': 'Shorter lines', 'view.focusMode': 'Focus mode',
  'layers.entity': 'Show or hide entity tags', 'layers.quote': 'Show or hide quote tags', 'layers.claim': 'Show or hide claim tags', 'layers.part': 'Show or hide tags of article parts',
  'layers.other': 'Show or hide other tags', 'layers.all': 'Show all tags',
};

/** English texts of the shortcut sheet, of reading options, focus mode, filters and counts. */
export const enReading = {
  keySheet: {
    search: 'Search keys and actions', nothing: 'No key and no action of that name.', change: 'Change the keys of “{{action}}”', give: 'Give “{{action}}” keys',
    pressNow: 'Press the new keys', cancelHint: 'Esc keeps the keys as they are.', usual: 'Back to the usual keys of “{{action}}”', allUsual: 'All keys as usual',
    hint: 'Click a key to give its action another one.', belongsToType: '{{key}} tags as {{type}} in this project.', noKeys: 'none',
  },
  shortcuts: {
    focusMode: 'Focus mode',
    shrink: 'Shrink the selection by meaning', grow: 'Grow the selection by meaning',
    moveStartBack: 'Move the start of the tag back', moveStartOn: 'Move the start of the tag on', moveEndBack: 'Move the end of the tag back', moveEndOn: 'Move the end of the tag on',
    sentenceBack: 'Sentence before', sentenceOn: 'Next sentence', selectSentenceBack: 'Select to the sentence before', selectSentenceOn: 'Select to the next sentence',
    paragraphBack: 'Paragraph before', paragraphOn: 'Next paragraph', selectParagraphBack: 'Select to the paragraph before', selectParagraphOn: 'Select to the next paragraph',
  },
  reading: {
    button: 'Reading options', textSize: 'Text size', lineHeight: 'Line height', measure: 'Line length', theme: 'Theme', themes: { system: 'System', light: 'Light', dark: 'Dark' },
    more: '{{option}}: more', less: '{{option}}: less', characters_one: '{{count}} character', characters_other: '{{count}} characters', usual: 'As usual',
  },
  focusMode: { on: 'Focus mode. {{key}} leaves it.', off: 'Focus mode left.', leave: 'Leave focus mode' },
  counts: { words_one: '{{number}} word', words_other: '{{number}} words', tags_one: '{{number}} tag', tags_other: '{{number}} tags', characters_one: '{{number}} character', characters_other: '{{number}} characters', selected: '{{words}}, {{characters}} selected' },
  filter: {
    button: 'Filter', title: 'Tags to show', hidden_one: '{{count}} type hidden', hidden_other: '{{count}} types hidden', showAll: 'Show all', shown: '{{shown}} of {{total}}', nothingShown: 'All tags of this article are hidden.',
    layers: { entity: 'Entities', quote: 'Quotes', claim: 'Claims', part: 'Article parts', other: 'Other' },
  },
  keyNames: { Delete: 'Delete', Insert: 'Insert', Home: 'Home', End: 'End', Space: 'Space', Plus: '+', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' },
};
