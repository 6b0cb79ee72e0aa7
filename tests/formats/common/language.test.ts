import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../annotations/formats/common/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['fr', 'Le ministre de la Défense a déclaré lundi que les deux flottes se retrouveraient au large du détroit.'],
    ['en', 'The defence minister said on Monday that the two fleets would meet off the strait before the winter.'],
    ['de', 'Der Verteidigungsminister sagte am Montag, dass sich die beiden Flotten vor der Meerenge treffen werden.'],
    ['es', 'El ministro de Defensa dijo el lunes que las dos flotas se encontrarían frente al estrecho.'],
    ['ru', 'Министр обороны заявил в понедельник, что оба флота встретятся у пролива.'],
  ])('names %s', (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });

  it.each(['', '   \n', '12 345 678', 'AP Photo', 'OTAN UE ONU', '🇫🇷 🇬🇧', 'Bonjour tout le monde'])('says other of %j, too short to tell', (text) => {
    expect(detectLanguage(text)).toBe('other');
  });

  it('judges the body, not a header of foreign names', () => {
    const header = ' date 2023-07 Photo par ALEKSEI DRUZHININ/Northern Wire of the Harbour via Getty Images, all rights reserved';
    expect(detectLanguage(`${header}\n\nLe ministre a dit lundi que les deux flottes se retrouveraient au large du détroit.`)).toBe('fr');
  });

  it('reads a bounded sample of a long text', () => {
    const start = performance.now();
    expect(detectLanguage('The fleet sails in the morning and comes back at night. '.repeat(100_000))).toBe('en');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
