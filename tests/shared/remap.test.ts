import { describe, expect, test } from 'vitest';
import { ARTICLE_ACTIONS, createKeyMap, defaultKeysOf, keysOf, type KeyAction, type KeyOverrides } from '../../shared/key-map.ts';
import { MENU_COMMANDS } from '../../shared/ipc/menu-commands.ts';
import { remap, withUsualKeys } from '../../shared/remap.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { RESERVED_KEYS } from '../../shared/schema/validate-schema.ts';
import { acceleratorOf, canonicalAccelerator, type KeyStroke } from '../../shared/shortcuts.ts';
import { seededRandom } from '../helpers/random.ts';

const stroke = (key: string, held: Partial<KeyStroke> = {}): KeyStroke => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const context = (overrides: KeyOverrides = {}, isMac = false) => ({ overrides, isMac, types: defaultSchema.types });
const ACTIONS: readonly KeyAction[] = [...ARTICLE_ACTIONS, ...MENU_COMMANDS];

describe('giving an action other keys', () => {
  test('takes a free letter, a function key or letters with Control', () => {
    expect(remap(context(), 'next', stroke('é'))).toEqual({ ok: true, value: { next: 'É' } });
    expect(remap(context(), 'edit.find', stroke('F3'))).toEqual({ ok: true, value: { 'edit.find': 'F3' } });
    expect(remap(context({ next: 'É' }), 'view.textReset', stroke('t', { ctrlKey: true }))).toEqual({ ok: true, value: { next: 'É', 'view.textReset': 'CmdOrCtrl+T' } });
  });

  test('frees the keys that an action had before', () => {
    expect(remap(context({ next: 'É' }), 'previous', stroke('j'))).toMatchObject({ ok: true });
  });

  test('names the action that has the keys already, in the article or anywhere', () => {
    expect(remap(context(), 'next', stroke('k'))).toEqual({ ok: false, error: { code: 'keys.taken', params: { keys: 'K', action: 'previous' } } });
    expect(remap(context(), 'next', stroke('f', { ctrlKey: true }))).toEqual({ ok: false, error: { code: 'keys.taken', params: { keys: 'CmdOrCtrl+F', action: 'edit.find' } } });
    expect(remap(context(), 'edit.find', stroke('ArrowUp', { ctrlKey: true }))).toMatchObject({ error: { code: 'keys.taken', params: { action: 'paragraphBack' } } });
  });

  test('names the type of the open project that has the letter, with Shift too', () => {
    expect(remap(context(), 'next', stroke('p'))).toEqual({ ok: false, error: { code: 'keys.type', params: { keys: 'P', type: 'PERSON' } } });
    expect(remap(context(), 'next', stroke('P', { shiftKey: true }))).toMatchObject({ error: { code: 'keys.type', params: { keys: 'Shift+P', type: 'PERSON' } } });
    expect(remap({ ...context(), types: [] }, 'next', stroke('p'))).toMatchObject({ ok: true });
  });

  test('leaves to text and system what they need', () => {
    const needed = [
      stroke('ArrowLeft'), stroke('ArrowDown', { shiftKey: true }), stroke('ArrowRight', { ctrlKey: true, shiftKey: true }), stroke('Home', { ctrlKey: true }), stroke('PageDown'), stroke('Tab'),
      stroke('Tab', { shiftKey: true }), stroke('c', { ctrlKey: true }), stroke('a', { ctrlKey: true }), stroke('v', { ctrlKey: true }), stroke('Escape'), stroke('F6'), stroke('F11'), stroke('q', { ctrlKey: true }),
      stroke('f', { altKey: true }), stroke('e', { altKey: true, ctrlKey: true }), stroke('j', { metaKey: true }), stroke('Shift', { shiftKey: true }), stroke('Dead'),
    ];
    for (const struck of needed) expect([struck, remap(context(), 'next', struck)]).toMatchObject([struck, { error: { code: 'keys.reserved' } }]);
  });

  test('keeps the digits for values, on keyboards that print them on the shifted row too', () => {
    expect(remap(context(), 'next', stroke('é', { code: 'Digit2' }))).toMatchObject({ error: { code: 'keys.value' } });
  });

  test('asks for a modifier where a key alone would be in the way of typing', () => {
    expect(remap(context(), 'edit.find', stroke('é'))).toMatchObject({ error: { code: 'keys.needs_modifier' } });
    expect(remap(context(), 'edit.find', stroke('m', { shiftKey: true }))).toMatchObject({ error: { code: 'keys.needs_modifier' } });
    expect(remap(context(), 'edit.find', stroke('à', { ctrlKey: true }))).toMatchObject({ error: { code: 'keys.needs_modifier' } });
  });

  test('gives the usual keys back, unless something else has them by now', () => {
    const own = { next: 'É', previous: 'J' };
    expect(withUsualKeys(context(own), 'next')).toEqual({ ok: false, error: { code: 'keys.taken', params: { keys: 'J', action: 'previous' } } });
    expect(withUsualKeys(context(own), 'previous')).toEqual({ ok: true, value: { next: 'É' } });
    expect(remap(context({ leave: 'X' }), 'leave', stroke('Escape'))).toEqual({ ok: true, value: {} });
  });

  test('never lets two actions share a key, or an action a letter of a type, whatever was given and taken back', () => {
    const random = seededRandom('remapping');
    const pickOf = <T>(first: T, ...items: readonly T[]): T => items[Math.floor(random() * (items.length + 1))] ?? first;
    const keys = [...'abcdefghijklmnopqrstuvwxyz?,é', 'F1', 'F5', 'Enter', 'Delete', 'Backspace', 'ArrowLeft', 'ArrowUp', 'PageUp', 'Escape', 'Tab', ' '];
    for (const isMac of [false, true]) {
      let overrides: KeyOverrides = {};
      let accepted = 0;
      for (let step = 0; step < 1200; step += 1) {
        const struck = stroke(pickOf('a', ...keys), { ctrlKey: random() < 0.4, altKey: random() < 0.2, shiftKey: random() < 0.3, metaKey: isMac && random() < 0.4 });
        const result = random() < 0.15 ? withUsualKeys(context(overrides, isMac), pickOf<KeyAction>('next', ...ACTIONS)) : remap(context(overrides, isMac), pickOf<KeyAction>('next', ...ACTIONS), struck);
        if (!result.ok) continue;
        accepted += 1;
        overrides = result.value;
        const all = ACTIONS.flatMap((action) => keysOf(action, overrides)).map((held) => canonicalAccelerator(held, isMac));
        expect(new Set(all).size, JSON.stringify(overrides)).toBe(all.length);
        for (const { key } of defaultSchema.types) expect(all).not.toContain(key);
      }
      expect(accepted).toBeGreaterThan(100);
    }
  });
});

describe('the keys in force', () => {
  test('are found by the stroke that was given, on a Mac too', () => {
    const struck = stroke('O', { metaKey: true, shiftKey: true });
    expect(createKeyMap({}, true).window.get(acceleratorOf(struck, true) ?? '')).toBe('project.openFolder');
    expect(createKeyMap({ next: 'É' }, false).article.get('É')).toBe('next');
    expect(createKeyMap({ next: 'É' }, false).article.has('J')).toBe(false);
  });

  test('ignore names that this version does not know', () => {
    expect(createKeyMap({ constructor: 'É', 'later.command': 'X' }, false).article.get('É')).toBeUndefined();
  });

  test('of the article are letters that no schema may take for a type', () => {
    const letters = ARTICLE_ACTIONS.flatMap(defaultKeysOf).filter((keys) => /^[A-Z]$/.test(keys));
    for (const letter of letters) expect([...RESERVED_KEYS]).toContain(letter);
  });
});
