import fc from 'fast-check';
import { mkdtempSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { folderName, freeFolder } from '../../electron/free-folder.ts';

describe('the folder of a new project', () => {
  it('bears the letters of its title', () => {
    expect(folderName('Exercices navals, été 2024')).toBe('Exercices navals été 2024');
    expect(folderName('con')).toBe('project con');
    expect(folderName('../..')).toBe('project');
  });

  it('is one plain folder name for any title', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => {
      const name = folderName(title);
      expect(name).not.toMatch(/[/\\:*?"<>|\0]|^\.|^\s|\s$|^$/u);
      expect(path.basename(name)).toBe(name);
    }));
  });

  it('is numbered where the name is taken', async () => {
    const parent = mkdtempSync(path.join(tmpdir(), 'guillemet-free-'));
    mkdirSync(path.join(parent, 'Revue'));
    expect(await freeFolder(nodeFiles, parent, 'Revue')).toBe(path.join(parent, 'Revue 2'));
  });
});
