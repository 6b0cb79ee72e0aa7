import { typeWords, type Wording } from '../../annotations/agreement/report/wording.ts';

/** What a type is called, with a capital as labels have it. */
export function typeName(wording: Wording, type: string): string {
  const words = typeWords(wording, type);
  return words.charAt(0).toLocaleUpperCase(wording.language) + words.slice(1);
}
