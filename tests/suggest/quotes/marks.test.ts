import { describe, expect, it } from 'vitest';
import { findMarked, type Marked } from '../../../annotations/suggest/quotes/marks.ts';

const outer = (text: string): string[] => findMarked(text).map(({ outer: { start, end } }) => text.slice(start, end));
const nested = (text: string): string[] => findMarked(text).flatMap(({ nested: inside }: Marked) => inside.map(({ outer: { start, end } }) => text.slice(start, end)));

describe('marks', () => {
  it.each(['« Oui »', '‹ Oui ›', '“Oui”', '„Oui“', '"Oui"', "'Oui.'", '‘Oui’'])('pair in each style: %s', (quote) => {
    expect(outer(`Anne dit ${quote} et sort.`)).toEqual([quote]);
  });

  it('are never apostrophes', () => {
    expect(outer("L'usine d'Anne, aujourd'hui fermée, n'a qu'un toit. Rock 'n' roll.")).toEqual([]);
    expect(outer("The soldiers' tents and the miners' boots of the '90s aren't theirs.")).toEqual([]);
    expect(outer('L’usine d’Anne n’a plus qu’un toit.')).toEqual([]);
  });

  it('close single ones after the whole, past apostrophes and possessives', () => {
    expect(outer("He said: 'The soldiers' tents aren't dry,' and left.")).toEqual(["'The soldiers' tents aren't dry,'"]);
    expect(outer('He said: ‘We’ll go,’ and left.')).toEqual(['‘We’ll go,’']);
  });

  it('hold the marks inside them', () => {
    expect(nested('« Elle disait : “Non.” Je suis parti. »')).toEqual(['“Non.”']);
    expect(nested('"She said, \'No.\' I left."')).toEqual(["'No.'"]);
  });

  it('pair straight ones within their paragraph only', () => {
    expect(outer('Un écran de 5" et rien.\n"Oui", dit-il.')).toEqual(['"Oui"']);
  });

  it('run on where each paragraph repeats the opening one', () => {
    expect(outer('« Un.\n\n« Deux.\n\n« Trois. »\n\nFin.')).toEqual(['« Un.\n\n« Deux.\n\n« Trois. »']);
    expect(outer('“One.\n\n“Two.”')).toEqual(['“One.\n\n“Two.”']);
  });

  it('run to the end of the paragraph when a sentence in marks is never closed, and are strays elsewhere', () => {
    expect(outer('« Un mot de trop.\n\nFin.')).toEqual(['« Un mot de trop.']);
    expect(outer('Il a dit « oui et il est parti.\n\nFin.')).toEqual([]);
    expect(outer('Il a dit oui » et il est parti.')).toEqual([]);
  });
});
