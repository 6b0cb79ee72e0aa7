import { describe, expect, it } from 'vitest';
import { quotesIn } from './found.ts';

const found = (text: string): readonly string[] => quotesIn(text, 'en');

describe('English quotes', () => {
  it.each([
    ['“We sail tomorrow,” said [P|Ann Roy].', 'direct “We sail tomorrow,” < said < Ann Roy'],
    ['"We sail tomorrow," [P|Ann Roy] has said.', 'direct "We sail tomorrow," < has said < Ann Roy'],
    ['"Why?" [P|Fenn] asked.', 'direct "Why?" < asked < Fenn'],
    ['"Enough!" the mayor shouted.', 'direct "Enough!" < shouted < the mayor'],
    ['The road was closed, local authorities said.', 'indirect The road was closed < said < local authorities'],
    ['[P|Fenn] told reporters that it was fine.', 'indirect it was fine < told < Fenn < reporters'],
    ['[P|Paul Orme] said to [P|Ida Vell] that it was late.', 'indirect it was late < said < Paul Orme < Ida Vell'],
    ["'We sail tomorrow,' she told reporters.", "direct 'We sail tomorrow,' < told < she < reporters"],
    ['[P|Ann Roy] said: “We sail tomorrow.”', 'direct “We sail tomorrow.” < said < Ann Roy'],
    ['[P|Ann Roy] said, “We sail tomorrow.”', 'direct “We sail tomorrow.” < said < Ann Roy'],
    ['“The tide,” said [P|Ann Roy], “does not wait.”', 'direct “The tide,” // “does not wait.” < said < Ann Roy'],
    ['“We sail tomorrow,” said Spc. Ann Roy, a cook.', 'direct “We sail tomorrow,” < said < Ann Roy'],
    ['Sgt. Ann Roy said “we were able to sail with the morning tide.”', 'direct “we were able to sail with the morning tide.” < said < Ann Roy'],
    ['[P|Ann Roy] called the move “a decision, not a favour”.', 'mixed “a decision, not a favour” < called < Ann Roy'],
    ['[P|Ann Roy] said that the port would open.', 'indirect the port would open < said < Ann Roy'],
    ['[P|Ann Roy] said the port would open.', 'indirect the port would open < said < Ann Roy'],
    ['[P|Ann Roy], who runs the port, said the gates would open.', 'indirect the gates would open < said < Ann Roy'],
    ['The port will open in May, [P|Ann Roy] said.', 'indirect The port will open in May < said < Ann Roy'],
    ['According to [P|Ann Roy], the port will open.', 'indirect the port will open < According to < Ann Roy'],
    ['The port will open, according to [P|Ann Roy].', 'indirect The port will open < according to < Ann Roy'],
    ['“We sail tomorrow,” [P|Ann Roy] told [O|Reuters].', 'direct “We sail tomorrow,” < told < Ann Roy < Reuters'],
    ['[P|Ann Roy] vowed to open the port before winter.', 'indirect to open the port before winter < vowed < Ann Roy'],
  ])('are read in %s', (text, quote) => {
    expect(found(text)).toEqual([quote]);
  });

  it.each([
    "The soldiers' tents and the miners' boots were wet.", 'The frigate “Hawthorn” left port.', 'The report says nothing.', 'The Harbour Post is sold at noon.', 'She watched the film "Salt and Iron" twice.',
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('take a question’s frame, and no other sentence, though it begins with a capital', () => {
    expect(found('"Where?" [P|Ida Vell] asked on Monday. “Why?” The minister said that it was late.')).toEqual(['direct "Where?" < asked < Ida Vell', 'direct “Why?” <  < Ida Vell', 'indirect it was late < said < The minister']);
  });

  it('keep two voices of one sentence apart', () => {
    expect(found('[P|Ann Roy] said that the dam held, but [P|Bo Lind] insisted that it leaked.')).toEqual(['indirect the dam held < said < Ann Roy', 'indirect it leaked < insisted < Bo Lind']);
  });
});
