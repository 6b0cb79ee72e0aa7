import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskFolders, maskQuoted } from '../../shared/mask-text.ts';

test('what an error quotes is left out, whatever the marks', () => {
  expect(maskQuoted('Unexpected token \'A\', "Ada a dit"... is not valid JSON')).toBe("Unexpected token '…', \"…\"... is not valid JSON");
  expect(maskQuoted('no such type «\u202fPERSONNE\u202f» nor “PLACE” nor `x`')).toBe('no such type «…» nor “…” nor `…`');
  expect(maskQuoted("can't open '/home/ada/notes.txt'")).toBe("cant open '…'");
  expect(maskQuoted('cut off "in the middle of Ada')).toBe('cut off "…"');
  expect(maskQuoted('nothing quoted: EACCES, revision 12')).toBe('nothing quoted: EACCES, revision 12');
});

test('no word that a JSON error quotes survives', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-zé «»“”'’\n-]{0,40}$/u), (text) => {
    try {
      JSON.parse(`secretword ${text}`);
    } catch (error) {
      expect(maskQuoted(String(error))).not.toContain('secretword');
    }
  }));
});

test('folders that tell who works here are named otherwise, the innermost first', () => {
  expect(maskFolders('at /home/ada/p/x.ts and /home/ada/y', { '/home/ada': '~', '/home/ada/p': '<project>' })).toBe('at <project>/x.ts and ~/y');
});
