import { describe, expect, it } from 'vitest';
import { quotesIn } from './found.ts';

describe('The speaker of a sentence in marks that has no cue', () => {
  it('is the one person who opens the sentence before', () => {
    expect(quotesIn('[P|Anne Roy] range ses cartes. « Le port rouvrira demain. »')).toEqual(['direct « Le port rouvrira demain. » <  < Anne Roy']);
  });

  it.each(['[P|Anne Roy] croise [P|Paul Lev]. « Le port rouvrira demain. »', 'Le bureau de [P|Anne Roy] est vide. « Le port rouvrira demain. »', '[P|Anne Roy] range ses cartes.\n\n« Le port rouvrira demain. »'])('is nobody in %s', (text) => {
    expect(quotesIn(text)).toEqual(['direct « Le port rouvrira demain. »']);
  });

  it('is whom the sentence after names', () => {
    expect(quotesIn('« Chacun pousse ses pions en silence. » L’image est de [P|Ida Vell].')).toEqual(['direct « Chacun pousse ses pions en silence. » <  < Ida Vell']);
    expect(quotesIn('« Le port est un drapeau. » Celui qui parle ainsi, [P|Paul Lev], y est né.')).toEqual(['direct « Le port est un drapeau. » <  < Paul Lev']);
  });

  it('is nobody after a verb that tells of a thing done', () => {
    expect(quotesIn('[P|Anne Roy] rit. À midi, elle reprend son vélo. « Le mien, je le garde. »')).toEqual(['direct « Le mien, je le garde. »']);
  });

  it('is, in a headline, who says the same words in the story', () => {
    const text = '[X headline|« Nous ne serons ni otage ni vassal. » Visite à Norval]\n\nLe port attend. « Nous ne serons ni otage ni vassal », a promis [P|Anne Roy].';
    expect(quotesIn(text)[0]).toMatch(/« Nous ne serons ni otage ni vassal. ».* < Anne Roy$/u);
    expect(quotesIn(text.replace('ni vassal », a', 'ni maître », a'))[0]).not.toMatch(/Anne Roy/u);
  });
});

describe('A speaker', () => {
  it('inside another quote is who is named there', () => {
    expect(quotesIn('« Mon père répétait : “Quand ils partent, on repeint les murs.” », dit [P|Anne Roy].').at(-1)).toBe('direct “Quand ils partent, on repeint les murs.” < répétait < Mon père');
  });

  it.each([
    ['« Nous tenons », répond, pince-sans-rire, la [O|police finlandaise].', 'police finlandaise'], ['« Nous tenons », répète, un sourire aux lèvres, [P|Anne Roy].', 'Anne Roy'],
    ['« Nous tenons », a déclaré à l’[O|AFP], sous couvert d’anonymat, un officier de la base.', 'un officier de la base'], ['10h02 - L’[O|Union européenne] appelle à « la désescalade immédiate ».', 'Union européenne'],
    ['« Nous tenons, assure l’adjoint au maire, [P|Ivan Orlo]. Le port vit. »', 'Ivan Orlo'], ['Le [R|président], lui, a salué, devant la presse, « un effort sans précédent ».', 'Le président'],
  ])('is found behind what stands between: %s', (text, speaker) => {
    expect(quotesIn(text)[0]).toMatch(new RegExp(` < ${speaker}(?: < AFP)?$`, 'u'));
  });

  it('that is « on » is the body named before it', () => {
    expect(quotesIn('Du côté de [L|Tokyo], on se dit prêt à livrer des navires.')[0]).toMatch(/< Tokyo$/u);
    expect(quotesIn('Au [O|ministère de la Défense], on assure que le navire partira.')[0]).toMatch(/< ministère de la Défense$/u);
    expect(quotesIn('Au port, on assure que le navire partira.')[0]).toMatch(/< on$/u);
  });

  it('of whom something is « sa » or « son » is the one before, and never that word', () => {
    expect(quotesIn('« Je pars », dit [P|Anne Roy]. Son explication : « Rien ne presse ici. »').at(-1)).toBe('direct « Rien ne presse ici. » < explication < Anne Roy');
  });

  it('can be « je »', () => {
    expect(quotesIn('Je lui ai dit que nous savions tout du navire.')[0]).toMatch(/< Je$/u);
  });
});

describe('A verb of any meaning inside the marks', () => {
  it.each([
    ['« On écoute, opine [P|Jenia Orlo], surtout la fin. »', 'opine', 'Jenia Orlo'], ['On ne croit plus au port. « Voilà cinq ans que cela dure, lâche le docker, [P|Ivan Orlo]. Rien ne vient. »', 'lâche', 'Ivan Orlo'],
    ['« Notre port a un règlement, a martelé sur la radio nationale le [R|colonel] [P|Ivan Orlo]. Il sera lu. »', 'a martelé', 'Ivan Orlo'], ['« Le port paie, a-t-elle fait observer au quotidien. Il paiera. »', 'a-t-elle fait observer', 'elle'],
  ])('cuts %s', (text, cue, speaker) => {
    expect(quotesIn(text).at(-1)).toMatch(new RegExp(`< ${cue} < ${speaker}`, 'u'));
  });

  it('is told after them in the past too', () => {
    expect(quotesIn('« C’est le vent », a éludé [P|Anne Roy].')).toEqual(['direct « C’est le vent » < a éludé < Anne Roy']);
  });

  it.each(['« On écoute, surtout la fin, et le vent reste calme. »', '« Après la guerre, vient la paix, dit-on. Attendons. »'])('is no verb that only opens a clause: %s', (text) => {
    expect(quotesIn(text).join(' ')).not.toMatch(/< (?:reste|vient|surtout)/u);
  });
});
