const QUOTED = /"[^"]*"?|'[^']*'|`[^`]*`?|«[^»]*»?|“[^”]*”?/gu;
// An apostrophe inside a word quotes nothing.
const IN_WORD = /(?<=\p{L})['’](?=\p{L})/gu;

/**
 * A sentence of a program without what it quotes: errors quote what they stumbled over, which may be somebody's article, name or file.
 * An unclosed quotation is masked to the end.
 */
export function maskQuoted(message: string): string {
  return message.replaceAll(IN_WORD, '').replaceAll(QUOTED, (quoted) => `${quoted.charAt(0)}…${closing(quoted.charAt(0))}`);
}

function closing(mark: string): string {
  return { '«': '»', '“': '”' }[mark] ?? mark;
}

/** A text in which each folder is replaced by a name that tells nothing of the person; the longest fits first. */
export function maskFolders(text: string, names: Readonly<Record<string, string>>): string {
  const folders = Object.keys(names).filter((folder) => folder !== '').toSorted((a, b) => b.length - a.length);
  return folders.reduce((masked, folder) => masked.replaceAll(folder, names[folder] ?? ''), text);
}
