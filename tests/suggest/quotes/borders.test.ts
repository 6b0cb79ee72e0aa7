import { describe, expect, it } from 'vitest';
import { quotesIn } from './found.ts';

describe('Borders and cues of French quotes', () => {
  it.each([
    ['[P|Anne Roy] affirme que le port a fermé, sans publier les chiffres.', 'indirect le port a fermé < affirme < Anne Roy'],
    ['[P|Anne Roy] affirme que le port a fermé, soit un quart des quais.', 'indirect le port a fermé < affirme < Anne Roy'],
    ['[P|Anne Roy] affirme que le port vivra, sans les pétroliers.', 'indirect le port vivra, sans les pétroliers < affirme < Anne Roy'],
    ['[P|Anne Roy] dément avoir fixé un prix.', 'indirect avoir fixé un prix < dément < Anne Roy'],
    ['[P|Anne Roy] s’est félicitée d’un « partenariat exigeant ».', 'mixed d’un « partenariat exigeant » < s’est félicitée < Anne Roy'],
    ['[P|Anne Roy] a rejeté « des chiffres de fantaisie ».', 'mixed « des chiffres de fantaisie » < a rejeté < Anne Roy'],
    ['« Le port rouvrira », grommelle [P|Anne Roy].', 'direct « Le port rouvrira » < grommelle < Anne Roy'],
  ])('are read in %s', (text, quote) => { expect(quotesIn(text)).toEqual([quote]); });

  it.each(['[P|Anne Roy] a rejeté le filet.', 'La ville défend son port.'])('are not seen in %s', (text) => { expect(quotesIn(text)).toEqual([]); });
});

describe('Borders of English quotes', () => {
  it('leave the hearer out', () => {
    expect(quotesIn('[P|Ida Vell] told a regular briefing he had "not seen the footage".', 'en')).toEqual(['mixed he had "not seen the footage" < told < Ida Vell']);
  });
});
