import { expect, test } from 'vitest';
import { defaultSettings, settingsSchema, USUAL_READING } from '../../shared/settings.ts';

test('settings written before keys and reading could be changed still open, with the usual ones', () => {
  const { keys: _keys, reading: _reading, ...old } = defaultSettings('fr');
  expect(settingsSchema.parse(old)).toEqual({ ...old, keys: {}, reading: USUAL_READING });
});
