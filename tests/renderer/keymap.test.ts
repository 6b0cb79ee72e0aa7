import { describe, expect, it } from 'vitest';
import { articleAction as actionOf, type ArticleAction } from '../../renderer/editor/keymap.ts';
import { MENU_COMMANDS } from '../../shared/ipc/menu-commands.ts';
import { createKeyMap } from '../../shared/key-map.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { acceleratorOf, SHORTCUTS, type KeyStroke } from '../../shared/shortcuts.ts';

const stroke = (key: string, held: Partial<KeyStroke> = {}): KeyStroke => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const articleAction = (schema: LabelSchema, struck: KeyStroke, overrides = {}): ArticleAction | null => actionOf(schema, createKeyMap(overrides, false), struck);
const commandFor = (struck: KeyStroke, isMac: boolean): string | null => createKeyMap({}, isMac).window.get(acceleratorOf(struck, isMac) ?? '') ?? null;

describe('keys in the article', () => {
  it('tag by the letter printed on the key, and retype with Shift', () => {
    expect(articleAction(defaultSchema, stroke('p'))).toEqual({ kind: 'tag', type: 'PERSON' });
    expect(articleAction(defaultSchema, stroke('P', { shiftKey: true }))).toEqual({ kind: 'retype', type: 'PERSON' });
  });

  it('walk, remove and move the ends', () => {
    expect(articleAction(defaultSchema, stroke('j'))).toEqual({ kind: 'next' });
    expect(articleAction(defaultSchema, stroke('Backspace'))).toEqual({ kind: 'remove' });
    expect(articleAction(defaultSchema, stroke('ArrowLeft', { altKey: true }))).toEqual({ kind: 'moveStart', by: -1 });
    expect(articleAction(defaultSchema, stroke('ArrowRight', { altKey: true, ctrlKey: true }))).toEqual({ kind: 'moveEnd', by: 1 });
    expect(articleAction(defaultSchema, stroke('?', { shiftKey: true }))).toEqual({ kind: 'shortcuts' });
  });

  it('grow by meaning, go by sentence and paragraph, and choose values by the place of the digit', () => {
    expect(articleAction(defaultSchema, stroke('ArrowRight', { altKey: true, shiftKey: true }))).toEqual({ kind: 'grow' });
    expect(articleAction(defaultSchema, stroke('ArrowLeft', { altKey: true, shiftKey: true }))).toEqual({ kind: 'shrink' });
    expect(articleAction(defaultSchema, stroke('ArrowDown', { ctrlKey: true, shiftKey: true }))).toEqual({ kind: 'paragraph', by: 1, extend: true });
    expect(articleAction(defaultSchema, stroke('ArrowUp', { altKey: true }))).toEqual({ kind: 'sentence', by: -1, extend: false });
    expect(articleAction(defaultSchema, stroke('é', { code: 'Digit2' }))).toEqual({ kind: 'value', number: 2 });
    expect(articleAction(defaultSchema, stroke('h'))).toEqual({ kind: 'nextName' });
  });

  it('follow what the person gave them, and the usual key is free then', () => {
    const own = { next: 'N+', previous: 'CmdOrCtrl+Shift+X', grow: 'F8' };
    expect(articleAction(defaultSchema, stroke('j'), own)).toBeNull();
    expect(articleAction(defaultSchema, stroke('x', { ctrlKey: true, shiftKey: true }), own)).toEqual({ kind: 'previous' });
    expect(articleAction(defaultSchema, stroke('F8'), own)).toEqual({ kind: 'grow' });
    expect(articleAction(defaultSchema, stroke('ArrowRight', { altKey: true, shiftKey: true }), own)).toBeNull();
  });

  it('leave every other key to the editor', () => {
    for (const key of [stroke('ArrowLeft', { shiftKey: true }), stroke('c', { ctrlKey: true }), stroke('p', { metaKey: true }), stroke('Tab'), stroke('é'), stroke('constructor')]) {
      expect(articleAction(defaultSchema, key)).toBeNull();
    }
  });

  it('mean one thing each: no type takes a key of the article', () => {
    for (const { key } of defaultSchema.types) expect(articleAction(defaultSchema, stroke((key ?? '').toLowerCase()))?.kind).toBe('tag');
  });
});

describe('keys anywhere', () => {
  it('are Control here and Command on a Mac', () => {
    expect(commandFor(stroke('z', { ctrlKey: true }), false)).toBe('edit.undo');
    expect(commandFor(stroke('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('edit.redo');
    expect(commandFor(stroke('z', { metaKey: true }), true)).toBe('edit.undo');
    expect(commandFor(stroke('z', { ctrlKey: true }), true)).toBeNull();
    expect(commandFor(stroke('z'), false)).toBeNull();
  });

  it('mean one command each', () => {
    const keys = MENU_COMMANDS.flatMap((command) => SHORTCUTS[command] ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
