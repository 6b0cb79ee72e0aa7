import path from 'node:path';
import type { Files } from '../annotations/store/files.ts';

const LONGEST_NAME = 60;
const MOST_TWINS = 1000;

/** A folder name made of a title's letters, digits, spaces and hyphens; never one that means something to a system. */
export function folderName(title: string): string {
  const name = title.normalize('NFC').replace(/[^\p{L}\p{N} _-]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME).trim();
  return name === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `project ${name}`.trim() : name;
}

/** The first folder of that name under `parent`, numbered if need be, that does not exist yet. */
export async function freeFolder(files: Files, parent: string, title: string): Promise<string> {
  const name = folderName(title);
  for (let twin = 1; twin < MOST_TWINS; twin += 1) {
    const folder = path.join(parent, twin === 1 ? name : `${name} ${twin}`);
    if (await files.stat(folder).then(() => false, () => true)) return folder;
  }
  return path.join(parent, `${name} ${MOST_TWINS}`);
}
