import { describe, expect, it } from 'vitest';
import { quotesIn } from './found.ts';

describe('French quotes', () => {
  it.each([
    ['« Nous partirons demain », a déclaré [P|Anne Roy].', 'direct « Nous partirons demain » < a déclaré < Anne Roy'],
    ['« C’est fini », a-t-il dit à [O|Reuters].', 'direct « C’est fini » < a-t-il dit < il < Reuters'],
    ['« C’est fini », a confié [P|Ida Vell] au [R|ministre de la Défense].', 'direct « C’est fini » < a confié < Ida Vell < ministre de la Défense'],
    ['[P|Ida Vell] a déclaré aux journalistes que tout allait bien.', 'indirect tout allait bien < a déclaré < Ida Vell < journalistes'],
    ['« Oui, nous viendrons », a répondu [P|Ida Vell], lundi à [L|Norval].', 'direct « Oui, nous viendrons » < a répondu < Ida Vell'],
    ['"Nous partirons demain", a-t-il déclaré.', 'direct "Nous partirons demain" < a-t-il déclaré < il'],
    ['“Nous partirons demain”, affirme-t-elle.', 'direct “Nous partirons demain” < affirme-t-elle < elle'],
    ['« Nous partirons demain ! » s’est exclamée la [R|ministre de la Mer], [P|Anne Roy].', 'direct « Nous partirons demain ! » < s’est exclamée < Anne Roy'],
    ['[P|Anne Roy] a répondu : « Nous partirons demain. »', 'direct « Nous partirons demain. » < a répondu < Anne Roy'],
    ['« Nous partirons, a-t-elle dit, dès demain. »', 'direct « Nous partirons // dès demain. » < a-t-elle dit < elle'],
    ['Les marins peuvent « rentrer chez eux », a estimé [P|Anne Roy].', 'mixed Les marins peuvent « rentrer chez eux » < a estimé < Anne Roy'],
    ['[P|Anne Roy] a évoqué « un ballon un peu curieux ».', 'mixed « un ballon un peu curieux » < a évoqué < Anne Roy'],
    ['[P|Anne Roy] parle d’une « mission de routine ».', 'mixed d’une « mission de routine » < parle < Anne Roy'],
    ['[P|Anne Roy] a dit vouloir « rouvrir le port ».', 'mixed vouloir « rouvrir le port » < a dit < Anne Roy'],
    ['À Lorvil, la formule a été jugée « indigne ».', 'mixed « indigne » < a été jugée'],
    ['[P|Anne Roy] a déclaré vendredi que le port rouvrirait.', 'indirect le port rouvrirait < a déclaré < Anne Roy'],
    ['Le port rouvrira, a assuré [P|Anne Roy].', 'indirect Le port rouvrira < a assuré < Anne Roy'],
    ['Selon [P|Anne Roy], le port rouvrira.', 'indirect le port rouvrira < Selon < Anne Roy'],
    ['Le port rouvrira, selon [P|Anne Roy].', 'indirect Le port rouvrira < selon < Anne Roy'],
    ['Pour [P|Anne Roy], le port est perdu.', 'indirect le port est perdu < Pour < Anne Roy'],
    ['D’après la [R|maire de Lorvil], [P|Anne Roy], le port rouvrira.', 'indirect le port rouvrira < D’après < Anne Roy'],
    ['L’information selon laquelle le port rouvrirait est reprise partout.', 'indirect le port rouvrirait est reprise partout < selon'],
    ['Le chalutier aurait coulé au large dans la nuit.', 'indirect Le chalutier aurait coulé au large dans la nuit'],
    ['[P|Anne Roy], qui dirige le port, a indiqué que rien ne pressait.', 'indirect rien ne pressait < a indiqué < Anne Roy'],
    ['Le [R|ministre] a répété que rien ne pressait.', 'indirect rien ne pressait < a répété < Le ministre'],
    ['« Le port rouvrira », a confié [P|Anne Roy] dans un entretien au journal [O|Le Phare].', 'direct « Le port rouvrira » < a confié < Anne Roy < Le Phare'],
  ])('are read in %s', (text, quote) => {
    expect(quotesIn(text)).toEqual([quote]);
  });

  it.each([
    'La frégate « Aubépine » a rejoint l’exercice « Marée lente ».', 'Le roman « Les Heures grises » paraît lundi.', 'Le port rouvrira selon le calendrier prévu.',
    'Il aurait dû rentrer plus tôt.', 'Si le vent était tombé, le chalutier serait rentré.', 'La frégate quitte maintenant le port.', 'Le rapport et la demande attendent.', 'L’accord, c’est-à-dire la paix, tient.',
  ])('are not seen in %s', (text) => {
    expect(quotesIn(text)).toEqual([]);
  });

  it('are kept at a distance where a few words in marks are nobody’s', () => {
    expect(quotesIn('Leur amitié « sans limites » surprend.')).toEqual(['scare_quote « sans limites »']);
  });

  it('are not looked for in credits and cross-references', () => {
    expect(quotesIn('[X cross_reference|A LIRE AUSSI | « Oui », dit Anne Roy]\n[X credit|Photo : « Non », a dit Anne Roy]')).toEqual([]);
  });

  it('are found in a headline', () => {
    expect(quotesIn('[X headline|« La mer attend », prévient [P|Anne Roy]]')).toEqual(['direct « La mer attend » < prévient < Anne Roy']);
  });

  it('go on with the same speaker', () => {
    expect(quotesIn('« Le port rouvrira », a dit [P|Anne Roy]. « Rien ne presse. »')).toEqual(['direct « Le port rouvrira » < a dit < Anne Roy', 'direct « Rien ne presse. » < < Anne Roy'.replace('< <', '<  <')]);
  });
});
