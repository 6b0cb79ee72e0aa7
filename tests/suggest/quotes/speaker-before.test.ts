import { describe, expect, it } from 'vitest';
import { quotesIn } from './found.ts';

describe('The speaker of a sentence in marks that has no cue', () => {
  it('is the one person who opens the sentence before', () => {
    expect(quotesIn('[P|Anne Roy] range ses cartes. « Le port rouvrira demain. »')).toEqual(['direct « Le port rouvrira demain. » <  < Anne Roy']);
  });

  it.each(['[P|Anne Roy] croise [P|Paul Lev]. « Le port rouvrira demain. »', 'Le bureau de [P|Anne Roy] est vide. « Le port rouvrira demain. »', '[P|Anne Roy] range ses cartes.\n\n« Le port rouvrira demain. »'])('is nobody in %s', (text) => {
    expect(quotesIn(text)).toEqual(['direct « Le port rouvrira demain. »']);
  });
});
