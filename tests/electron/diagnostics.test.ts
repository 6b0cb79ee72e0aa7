import { expect, test } from 'vitest';
import { diagnosticsText, type DiagnosticFacts } from '../../electron/diagnostics.ts';
import { describeCause } from '../../electron/log.ts';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';

const facts: DiagnosticFacts = {
  time: '2026-01-02T03:04:05.000Z', versions: { Guillemet: '0.1.0' }, system: { system: 'linux', memory: '8 GiB', cores: '4', language: 'en', theme: 'dark' }, cutOff: null,
  project: { articles: 3, tags: 12, people: 2, readOnly: 'disk.denied', recovery: { replayed: 4, settled: 1, swept: 2, quarantined: ['/home/ada/p/quarantine/a'] } },
  save: { kind: 'unsaved', error: { code: 'disk.full', params: { path: '/home/ada/p' } } },
  log: '[error] request set.apply InvariantError: unexpected case: {"text":"Ada a dit"}\n    at apply (file:///home/ada/p/x.js:1:1)\n',
  folders: { '/home/ada/p': '<project>', '/home/ada': '~' },
};

test.each([['en', /Own tags: 12[\s\S]*Read-only: disk\.denied[\s\S]*Saved: disk\.full[\s\S]*journal: 4/], ['fr', /Étiquettes propres: 12/]] as const)('a diagnosis holds counts and codes (%s)', (language, wanted) => {
  const text = diagnosticsText(createTranslator(language, { en, fr }), facts);
  expect(text).toMatch(wanted);
  expect(text).toContain('<project>/x.js');
  expect(text).not.toMatch(/Ada|ada/u);
});

test('without a project and a log it says so', () => {
  const text = diagnosticsText(createTranslator('en', { en, fr }), { ...facts, project: null, log: '' });
  expect(text).toMatch(/Project: none open[\s\S]*\(empty\)/u);
});

test('the log tells the place of an error, not what it quotes, also where its message has several lines', () => {
  const described = describeCause(new SyntaxError('bad "Ada\na dit" here'));
  expect(described).toMatch(/^SyntaxError: bad "…" here\n\s+at /u);
  expect(described).not.toContain('Ada');
  expect(describeCause('spoken "words"')).toBe('spoken "…"');
});
