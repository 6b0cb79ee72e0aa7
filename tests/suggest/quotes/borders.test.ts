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

describe('What the verb governs around marked words', () => {
  it.each([
    ['[P|Anne Roy] promet de ne « plus jamais » négocier sans le port.', 'mixed de ne « plus jamais » négocier sans le port < promet < Anne Roy'],
    ['[P|Anne Roy] a rappelé son attachement « indéfectible » à la liberté des ports.', 'mixed son attachement « indéfectible » à la liberté des ports < a rappelé < Anne Roy'],
    ['[P|Anne Roy] a rejeté mardi après-midi des accusations « montées de toutes pièces ».', 'mixed des accusations « montées de toutes pièces » < a rejeté < Anne Roy'],
    ['[P|Anne Roy] a évoqué, samedi, la « libération » de trois ports.', 'mixed la « libération » de trois ports < a évoqué < Anne Roy'],
    ['[P|Anne Roy] s’est dite favorable à une trêve.', 'indirect favorable à une trêve < s’est dite < Anne Roy'],
    ['[P|Anne Roy] se dit prête à rouvrir le port.', 'indirect prête à rouvrir le port < se dit < Anne Roy'],
    ['[P|Anne Roy] a répondu de fermer les deux quais.', 'indirect de fermer les deux quais < a répondu < Anne Roy'],
    ['[P|Anne Roy] affirme disposer de preuves et accuse Norval de mentir.', 'indirect disposer de preuves < affirme < Anne Roy'],
    ['Une livraison aurait eu lieu en novembre.', 'indirect Une livraison aurait eu lieu en novembre'],
    ['Le port aurait déjà proposé sa médiation.', 'indirect Le port aurait déjà proposé sa médiation'],
    ['À entendre [P|Anne Roy], il arriverait trop tard.', 'indirect il arriverait trop tard < À entendre < Anne Roy'],
    ['Pour les spécialistes, l’enjeu est ailleurs.', 'indirect l’enjeu est ailleurs < Pour < les spécialistes'],
  ])('is read in %s', (text, quote) => { expect(quotesIn(text)[0]).toBe(quote); });
});

describe('Interviews', () => {
  it('are read by their labels, questions without a speaker', () => {
    const text = '[P|Anne Roy] dirige le port.\n\nQ. Le port rouvrira-t-il ?\n\nR. Oui, en juin.\n\nQ. Et la digue ?\n\nR. Elle tiendra « longtemps ».\n\nQ. Un regret ?\n\nR. Aucun.';
    expect(quotesIn(text)).toEqual([
      'direct Le port rouvrira-t-il ?', 'direct Oui, en juin. <  < Anne Roy', 'direct Et la digue ?', 'direct Elle tiendra « longtemps ». <  < Anne Roy', 'direct Un regret ?', 'direct Aucun. <  < Anne Roy',
    ]);
  });
});

describe('Borders of English quotes', () => {
  it('leave the hearer out', () => {
    expect(quotesIn('[P|Ida Vell] told a regular briefing he had "not seen the footage".', 'en')).toEqual(['mixed he had "not seen the footage" < told < Ida Vell']);
  });
});
