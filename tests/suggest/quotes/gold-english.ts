/** Invented paragraphs in English, each in a house style of its own, with the quotes, cues and speakers that they hold. */
export const ENGLISH_GOLD: readonly string[] = [
  // A wire: curly marks, said before and after the speaker.
  `[Q:a direct by:p cue:u|“We counted the boats twice,”] [U:u|said] [P:p|Harriet Lowe], the harbour master, on Tuesday. [Q:b direct by:p after:a|“There were nine.”] The [R:r|deputy mayor], [P:q|Omar Denby], [U:v|said] [Q:c indirect by:q cue:v|the count was wrong].`,
  // Single marks in the British manner.
  `[Q:a direct by:p cue:u|‘The lake isn’t ours to sell,’] [P:p|Mr Tolland] [U:u|said]. [Q:b direct by:m cue:v|‘It’s the valley’s,’] [M:m|he] [U:v|added], [Q:b direct|‘and the valley knows it.’]`.replace('[P:p|Mr Tolland]', 'Mr [P:p|Tolland]'),
  // That-clauses and zero that.
  `[P:p|Nora Whitfield] [U:u|told] reporters that [Q:a indirect by:p cue:u|the bridge would open in May]. [M:m|She] [U:v|said] [Q:b indirect by:m cue:v|it had been inspected by three firms]. Critics [U:w|say] [Q:c mixed cue:w|the inspections were “a walk in the park”].`,
  // According to, before and after.
  `[U:u|According to] the [O:o|Port Authority], [Q:a indirect by:o cue:u|two cranes were damaged in the storm]. [Q:b indirect by:g cue:v|Repairs could take until spring], [U:v|according to] the [O:g|dockers’ union].`,
  // A trailing attribution.
  `[Q:a indirect by:m cue:u|The convoy was stopped twice before it reached the river], [M:m|officials] [U:u|said] on Friday. [Q:b indirect by:p cue:v|No shots were fired], [P:p|Colonel Brand] [U:v|added].`.replace('[P:p|Colonel Brand]', 'Colonel [P:p|Brand]'),
  // Straight marks, a statement and a colon.
  `[P:p|Edith Moran], the commander, released the following [U:u|statement]:\n\n[Q:a direct cue:u|"The crew is safe. The ship is not."]\n\nShe took no questions.`,
  // Partial quotes.
  `The minister [U:u|called] [Q:a mixed cue:u|the plan "a map without roads"]. [P:p|Lionel Ashe] [U:v|described] it [Q:b mixed by:p cue:v|as "the least bad choice"].`,
  // Split, and several paragraphs.
  `[Q:a direct by:p cue:u|“The tide,”] [U:u|said] [P:p|Agnes Holt], [Q:a direct|“does not read your letters.”]\n\n[Q:b direct|“I have lived here since the war.\n\n“I have seen four mayors and one flood.”]`,
  // Nested marks.
  `[Q:a direct by:m cue:u|"My sister always [U:x|told] me, [Q:n direct cue:x|'Count the doors first.'] I never forgot,"] [M:m|she] [U:u|said].`,
  // Distance, titles and possessives.
  `The [Q:a scare_quote|“upgrade”] left half the town in the dark. The novel “Salt and Iron” was sold out by noon, and the frigate “Hawthorn” stayed in port. The soldiers' tents were wet; the miners' were not.`,
  // A hearer and a channel.
  `[Q:a direct by:p cue:u|"It is over,"] [P:p|Ruth Calder] [U:u|told] [O:o|Reuters]. [P:q|Sam Oduya], who leads the opposition, [U:v|said] [Q:b indirect by:q cue:v|the deal would not last the winter].`,
  // Two voices.
  `[P:p|Ellen Marsh] [U:u|denied] that [Q:a indirect by:p cue:u|the dam had leaked], but [P:q|Victor Hale] [U:v|insisted] that [Q:b indirect by:q cue:v|his cellar was full of it].`,
  // Vows and accusations.
  `The [O:o|Northern League] [U:u|vowed] [Q:a indirect by:o cue:u|to block the road until Sunday]. [L:l|Valmora] [U:v|accused] its neighbour [Q:b indirect by:l cue:v|of moving the border stones at night].`,
  // A story without speech.
  `The ferry left at noon with forty people aboard. It was the company's first crossing since the '90s, and nobody's luggage was lost. The report ran to ninety pages.`,
];
