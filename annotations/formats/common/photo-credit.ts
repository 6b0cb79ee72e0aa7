const AGENCIES = 'AP|AFP|EPA|UPI|ANI|DPA|MAXPPP|TASS|SIPA|Sipa USA|Reuters|Getty(?: I(?:m(?:a(?:g(?:es?)?)?)?)?)?|Sputnik|Spoutnik|Xinhua|Anadolu|Keystone|Abaca|Bloomberg|Hans Lucas';

const SHAPES: readonly RegExp[] = [
  // "(AP Photo/NAME) caption", "AP Photo/NAME caption", and the same of an agency that we do not know
  new RegExp(`^\\(?(?:${AGENCIES}) Photos?\\b(?:\\s*/|\\s*\\)|$)`, 'iu'),
  /^\(?\p{Lu}[\p{L}\p{N}. ]{0,30} Photo\/\p{Lu}/u,
  // "Photo par NAME/AGENCY via …", "Photo by NAME", "(Photo: NAME)"
  /^\(?photo(?:graphie)? (?:par|by) /iu,
  /^\(?photo\s*:/iu,
  // "Photo de NAME / AGENCY": without the stroke it may well be a headline
  new RegExp(`^\\(?photo (?:de|d[’']) ?[^/]{1,80}/\\s*(?:${AGENCIES})\\b`, 'iu'),
  // "© NAME / AGENCY", "Crédit photo : NAME", "Photo credit NAME"
  /^\(?(?:©|\(c\)|copyright\b)/iu,
  /^\(?(?:cr[ée]dits? (?:photos?|images?)|(?:photo|image) credits?)(?=\s*[:/–-]|\s|$)/iu,
  /^\(?cr[ée]dits?\s*:/iu,
  // "NAME, Agency, Pool Photo via AP", "NAME/AFP via Getty Im": what cannot be cut off stands at the end
  /\bpool photo via\b/iu,
  new RegExp(`[,/].*\\bvia (?:${AGENCIES})\\)?\\s*$`, 'iu'),
  // "NAME / AGENCY": a name and an agency, nothing else
  new RegExp(`^\\(?\\p{Lu}[\\p{L}.’' -]{1,60}\\s*/\\s*(?:(?:${AGENCIES})\\s*/?\\s*)+\\)?\\s*$`, 'u'),
];

/** Says whether a line begins as the credit of a photograph, even one that was cut off; a caption may follow it on the same line. */
export function isPhotoCredit(line: string): boolean {
  const text = line.trim();
  return SHAPES.some((shape) => shape.test(text));
}
