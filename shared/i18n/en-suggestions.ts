/** English texts of suggestions: the card, the keys, and why something is suggested. */
export const enSuggestions = {
  suggestions: {
    button_zero: 'No suggestions', button_one: '{{count}} suggestion', button_other: '{{count}} suggestions', off: 'Suggestions off', waiting: 'Looking…', title: 'Suggestions', show: 'Show suggestions',
    hint: 'Dashed and pale in the text. Nobody’s work until you accept it, and in no export unless you ask.',
    engine: 'Engine', threshold: 'From', thresholdOf: 'How sure {{engine}} must be', count_one: '{{count}} here', count_other: '{{count}} here', notHeard: 'not asked',
    engines: { rules: 'Rules', memory: 'Memory', claims: 'Claims' },
    kind: 'Suggested as', accept: 'Accept', reject: 'Reject', acceptAll: 'Accept all of this type', why: 'Why?',
    along: 'Comes along', percent: '{{value}} %', voices: 'Who suggests it',
    chooseFirst: 'Choose a suggestion first (J); then all of its type can be accepted.', cannotAccept: 'This suggestion fits the labels or your tags no longer.',
    acceptedAll_one: '{{count}} suggestion accepted: {{type}}.', acceptedAll_other: '{{count}} suggestions accepted: {{type}}.',
    announced: { accepted: 'Accepted: {{type}}, {{text}}', rejected: 'Rejected: {{type}}, {{text}}' },
    because: 'Because of “{{evidence}}”.',
    tagged_one: 'Tagged once as {{type}}', tagged_other: 'Tagged {{count}} times as {{type}}', rejected_one: 'rejected once', rejected_other: 'rejected {{count}} times',
    passed_one: 'left alone once in articles that are done', passed_other: 'left alone {{count}} times in articles that are done', others_one: 'tagged once as {{type}}', others_other: 'tagged {{count}} times as {{type}}', never: 'Never tagged as {{type}}',
    examples: 'Where you tagged it',
    rules: {
      other: 'A rule of this engine found it.', memory: 'You tagged these words before.', according_to: 'Words that name a source, such as “according to”.', acronym: 'An acronym beside its long form.', after_header_date: 'It follows the date of the header.',
      after_role: 'A name after a role.', article: 'A name after an article that goes with organisations.', before_age: 'An age after a name.', before_role: 'A name before a role.', beside_speech: 'A name beside a word of speech.', caption_words: 'Words that captions begin with.', civility: 'A name after a civility.',
      credit_at_end: 'A photo credit at the end of a line.', cross_reference: 'A pointer to another article.', cue_between_marks: 'Who speaks stands between two parts of a quotation.', date_day: 'A day of a month.', date_day_word: 'A word for a day.', date_decade: 'A decade.',
      date_figures: 'A date in figures.', date_month: 'A month.', date_relative: 'A date counted from the article’s.', date_season: 'A season.', date_weekday: 'A day of the week.', date_year: 'A year.', demonym: 'A word for people or things of a country.',
      derived_country: 'A country’s name.', distancing_marks: 'Marks that keep a word at a distance.', duration: 'A length of time.', equipment_class: 'A class of equipment.', equipment_code: 'A code that equipment bears.', equipment_name: 'A known piece of equipment.',
      equipment_named: 'A name after a kind of equipment.', event: 'A word for an event with its name.', first_line: 'The first line of the article.', first_name: 'A first name and a name.', frequency: 'How often something happens.', header_date: 'The date of the header.',
      hearsay_conditional: 'The conditional that reports hearsay.', known_name: 'A name on a list.', marked_object: 'A title, ship or term in marks.', organisation_head: 'A word that organisations’ names begin with.', organisation_phrase: 'A phrase that names organisations.',
      organisation_word: 'A word within organisations’ names.', place_preposition: 'A name after a preposition of place.', place_word: 'A word within names of places.', quote_after_colon: 'A quotation after a colon.', interview: 'A question or an answer of an interview.', quote_alone: 'A quotation that stands alone.',
      quote_before_cue: 'A quotation followed by a word of speech.', quote_without_cue: 'Quotation marks around a clause.', reported_clause: 'A clause after a word of speech.', reported_infinitive: 'What somebody is said to want or promise.', role: 'A word for a role.',
      claim_cause: 'It says what brings something about.', claim_command: 'A command.', claim_demand: 'It says what ought to be done.', claim_figure: 'It holds a figure that can be checked.', claim_forecast: 'It says what is to come.', claim_judgement: 'It judges.',
      claim_past_event: 'It says that something happened.', claim_position: 'It says where somebody stands.', claim_question: 'A question.', claim_report: 'It says that somebody said something.', claim_statement: 'It says that something is so.', date_days: 'Several days.',
      dateline: 'The place where the article was written.', long_form: 'A long form with its acronym.', military_unit: 'A numbered or named unit.', newspaper: 'The name of a newspaper.', organisation_body: 'A word that stands for an organisation by itself.', cue_verb: 'A verb of speech.',
      cue_selon: 'Words that name a source.', cue_noun: 'A noun of speech.', cue_punctuation: 'A colon before what is said.', cue_other: 'Other words that introduce speech.', speaker_name: 'A name beside a quotation.', speaker_mention: 'Words that stand for the one who speaks.',
      date_holiday: 'The name of a feast.', affiliation: 'A party in brackets after a name.', contributed: 'Who else the article is from.', crosshead: 'A title between paragraphs.', beside_credit: 'A line beside a photo credit.', byline_or_contact: 'Who wrote it, or whom to ask.', credit_agency: 'A photo credit of an agency.', credit_label: 'A word that photo credits begin with.', credit_name: 'A name and an agency, as photo credits have them.', credit_parenthesis: 'A photo credit in brackets.', credit_sign: 'A sign of copyright.',
      same_name: 'The same name is found elsewhere in the article.', time: 'A time of day.', two_words: 'Two capitalised words.', well_known: 'A well-known name.',
    },
  },
};

/** Names of the steps of history and of the keys that suggestions bring. */
export const enSuggestionSteps = { suggestion: { accept: 'Accepted as {{type}}: {{text}}', reject: 'Rejected as {{type}}: {{text}}', reconsider: 'Took back the rejection of {{type}}: {{text}}' } };
export const enSuggestionKeys = { next: 'Next suggestion or tag', previous: 'Previous suggestion or tag', nextTag: 'Next tag', previousTag: 'Previous tag', acceptAll: 'Accept all suggestions of this type', why: 'Why is this suggested?', card: 'Accept the suggestion, or open the card of the tag', remove: 'Reject the suggestion, or remove the tag' };
export const enSuggestionCommands = { 'suggest.toggle': 'Show or hide suggestions', 'suggest.options': 'Suggestions: engines and thresholds…', 'suggest.claims': 'Suggest claims, or stop' } as const;
