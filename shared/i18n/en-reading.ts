/** English texts of the shortcut sheet, of reading options, focus mode, filters and counts. */
export const enReading = {
  keySheet: {
    search: 'Search keys and actions', nothing: 'No key and no action of that name.', change: 'Change the keys of “{{action}}”, now {{keys}}', give: 'Give “{{action}}” keys',
    pressNow: 'Press the new keys', cancelHint: 'Esc keeps the keys as they are.', usual: 'Back to the usual keys of “{{action}}”', allUsual: 'All keys as usual',
    hint: 'Click a key to give its action another one.', belongsToType: '{{key}} tags as {{type}} in this project.', noKeys: 'none',
  },
  shortcuts: {
    shrink: 'Shrink the selection by meaning', grow: 'Grow the selection by meaning',
    moveStartBack: 'Move the start of the tag back', moveStartOn: 'Move the start of the tag on', moveEndBack: 'Move the end of the tag back', moveEndOn: 'Move the end of the tag on',
    sentenceBack: 'Sentence before', sentenceOn: 'Next sentence', selectSentenceBack: 'Select to the sentence before', selectSentenceOn: 'Select to the next sentence',
    paragraphBack: 'Paragraph before', paragraphOn: 'Next paragraph', selectParagraphBack: 'Select to the paragraph before', selectParagraphOn: 'Select to the next paragraph',
  },
  keyNames: { Delete: 'Delete', Insert: 'Insert', Home: 'Home', End: 'End', Space: 'Space', Plus: '+', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' },
};
