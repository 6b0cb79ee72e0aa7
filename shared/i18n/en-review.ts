/** English texts of the review. */
export const enReview = {
  review: {
    title: 'Review', queue: 'Cases', case: 'The case at hand', text: 'The article with all readings', kinds: 'Kinds of difference', comparing: 'Comparing the annotators…',
    progress: '{{decided}} of {{total}} decided', agreedCount_one: '{{count}} agreed', agreedCount_other: '{{count}} agreed',
    nothing: 'No difference: everybody agrees. “Decide by rule…” accepts it all.', noneListed: 'No case is left here. Show others with the choices above.', choose: 'Choose a case at the left.',
    fewPeople: 'Only one person has worked here. Choose “Whose work…” to review their tags one by one, or bring in the work of a colleague.',
    difference: { missing: 'Missing', boundary: 'Boundary', type: 'Type', attribute: 'Attribute', relation: 'Link', label: 'Label of the article', single: 'To check' },
    state: { agreed: 'agreed', open: 'open', changed: 'changed since it was decided', postponed: 'postponed', decided: 'decided', waiting: 'waits for its ends', moot: 'no longer asked' },
    show: 'Show', shown: { open: 'To decide', postponed: 'Postponed', decided: 'Decided', all: 'All cases' },
    type: 'Type', allTypes: 'All types', pair: 'Pair', allPairs: 'All pairs', order: 'Order', orders: { text: 'By article', kind: 'By kind', type: 'By type', pair: 'By pair', cost: 'Most disputed first' },
    side: 'Side by side', scope: 'Whose work…', rules: 'Decide by rule…', close: 'Leave the review',
    noTag: 'no tag', linked: 'linked', notLinked: 'not linked', noLabel: 'nothing said', mine: 'Mine', decidedOwn: 'Decided:',
    nobody: 'Nobody is right', reject: 'Reject', majority: 'Majority', widest: 'Widest', narrowest: 'Narrowest', byHand: 'By hand…', postpone: 'Postpone', reopen: 'Take back', guideline: 'Guideline',
    noMajority: 'No reading has more than half of the votes. Take one of them, or postpone.', noBounds: 'The readings share no words, so there is nothing between them.',
    reason: 'Reason', noReason: '—', comment: 'Comment',
    reasons: { guideline_unclear: 'Guideline unclear', boundary: 'Boundary', type: 'Type', slip: 'Slip', text_ambiguous: 'Text ambiguous', other: 'Other' },
    thread: 'What was said', draft: 'Tag by hand', ownTag: 'Tag of my own', confirm: 'Decide so',
    keys: { end: 'end, by words', start: 'start, by words', startCharacter: 'start, by characters', endCharacter: 'end, by characters', type: 'A type’s letter changes the type. Words can also be selected with the mouse.' },
    inReview: 'In the review',
    actions: {
      reading: 'Take that reading', nobody: 'Nobody is right', majority: 'Take the majority', widest: 'Widest bounds', narrowest: 'Narrowest bounds', byHand: 'Bounds by hand', own: 'Tag of my own', postpone: 'Postpone', comment: 'Comment',
      reason: 'Reason', guideline: 'Guideline', next: 'Next case', previous: 'Previous case', accept: 'Accept (one person’s tags)', reject: 'Reject (one person’s tags)', reopen: 'Take the decision back', view: 'Side by side', leave: 'Leave the review',
    },
    scopeTitle: 'Whose work is reviewed', whose: 'People', personFacts: 'articles: {{articles}}, tags: {{tags}}', alone: 'One person: their tags are walked one by one.', together: 'Several people: what they differ in is decided case by case.',
    whichTypes: 'Types', howMuch: 'How much', sample: { all: 'All of it', every: 'Every nth', random: 'A random sample', n: 'n', seed: 'Seed' }, begin: 'Compare',
    rulesTitle: 'Decide by rule', rulesLead: 'A rule decides only what nobody has decided. It is one step, which Undo takes back whole.',
    rule: { all_agree: 'Accept what all agree on', majority: 'Accept what more than half have' }, wouldDecide_one: '{{count}} case', wouldDecide_other: '{{count}} cases',
    acceptRule_one: 'Decide {{count}} case', acceptRule_other: 'Decide {{count}} cases', ruleDone_one: '{{count}} case decided by the rule.', ruleDone_other: '{{count}} cases decided by the rule.',
  },
  corrections: {
    title: 'Corrections of my work', lead: 'What reviewers decided otherwise than you had tagged.', none: 'No corrections. Either nobody has reviewed your work yet, or it was all accepted.',
    mine: 'Mine', decided: 'Decided', by: 'by {{name}}', noTag: 'no tag', linked: 'linked: {{type}}', notLinked: 'no link: {{type}}', accept: 'Accept', answer: 'Answer', send: 'Send', open: 'Show in the article', close: 'Close',
    accepted: 'accepted', state: { open: 'Open', accepted: 'Accepted', answered: 'Answered' }, yourAnswer: 'Your answer', guideline: 'Guideline', loading: 'Looking for corrections…', waiting_one: '{{count}} waits for you', waiting_other: '{{count}} wait for you',
    gone: 'Your tag is no longer there.',
  },
  reviewCommands: {
    'review.open': 'Review differences', 'review.agreement': 'Agreement', 'review.corrections': 'Corrections of my work', 'project.overview': 'Corpus overview', 'project.blind': 'Hide the tags of others from annotators', 'project.notBlind': 'Show everybody the tags of others',
  },
  reviewSteps: {
    decision: { record: 'Decided', remove: 'Decision taken back' }, reply: { add: 'Replied', remove: 'Reply taken back' }, rule_one: 'Decided by rule: {{count}} case', rule_other: 'Decided by rule: {{count}} cases',
  },
  blind: { on: 'Annotators now see only their own tags.', off: 'Everybody sees the tags of others again.' },
};
