import { describe, expect, it } from 'vitest';
import { findParts } from '../../../annotations/suggest/parts/find-parts.ts';
import { readMarked } from '../../helpers/marked-notation.ts';
import { writeMarked } from '../findings-as-text.ts';

/** The parts found in a text whose marks were taken off, written back into it. */
function reread(marked: string): string {
  const { text } = readMarked(marked);
  return writeMarked(text, findParts({ text, language: 'fr', month: '2024-03' }), 'part_kind');
}

const BODY = 'Ida Vell a quitté Norval lundi, sans un mot pour la presse.';
const HEAD = ` [PART=header_date|date 2024-03] [PART=headline|Le pont de Norval rouvre]\n\n`;

describe('lines between the paragraphs', () => {
  it.each([
    '[PART=credit|© Ida Vell / Agence maritime]\n\n[PART=caption|Les deux capitaines sur le quai de Norval]',
    '[PART=credit|Photo Ida Vell. Agence Estran]',
    '[PART=other|Par Ida Vell, envoyée spéciale à Norval]',
    '[PART=other|COMMUNIQUÉ DE PRESSE]',
    '[PART=other|Contact presse : 01 00 00 00 00]',
  ])('are read as parts: %s', (part) => { expect(reread(`${HEAD}${part}\n\n${BODY}`)).toBe(`${HEAD}${part}\n\n${BODY}`); });

  it.each([
    '[PART=credit|© Ida Vell / Agence maritime]\n\nLes deux capitaines attendaient sur le quai de Norval.',
    'Les deux capitaines sur le quai de Norval',
    'Photo Ida Vell a dit non. Estran aussi',
    'Par Ida Vell, il faut passer. Le pont est fermé.',
  ])('are left to the story: %s', (line) => { expect(reread(`${HEAD}${line}\n\n${BODY}`)).toBe(`${HEAD}${line}\n\n${BODY}`); });
});
