/** A value as JSON on one line, without the line feed; what some readers take for the end of a line is escaped, which can stand in strings only. */
export function jsonLine(value: object): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
