import { describe, expect, it } from 'vitest';
import { quoteMark } from '../../../shared/schema/quote-mark.ts';

describe('the mark of a quote', () => {
  it.each([
    ['«\u00A0Nous restons\u00A0»', 'guillemets'],
    ['«\u202FIl a dit “non”\u202F»', 'guillemets'],
    ['“We stay”', 'curly'],
    ['“He said «\u00A0non\u00A0»”', 'curly'],
    ['„Wir bleiben“', 'curly'],
    ['"We stay"', 'straight'],
    ['qu’il espère "porter les relations"', 'straight'],
    ['‘We stay’', 'curly'],
    ["'We stay'", 'straight'],
    ['’ Nous restons ‘', 'none'],
    ['l’accord n’est pas signé', 'none'],
    ["l'accord n'est pas signé", 'none'],
    ['– Nous restons', 'none'],
    ['« Nous restons … deux ans »', 'guillemets'],
    ['', 'none'],
  ])('of %s is %s', (text, expected) => {
    expect(quoteMark(text)).toBe(expected);
  });
});
