const ODD_CONTROL = /(?![\t-\r\u0085])\p{Cc}/u;

/** Whether a stretch holds control characters that no text file does, by which readers take a file for a binary one. */
export function hasOddControls(text: string): boolean {
  return ODD_CONTROL.test(text);
}

/** A text as it can stand in a plain file: each odd control character is replaced by U+FFFD, so that all offsets stay. */
export function asPlainText(text: string): string {
  return text.replace(new RegExp(ODD_CONTROL, 'gu'), '\uFFFD');
}
