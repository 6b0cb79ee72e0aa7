import { describe, expect, it } from 'vitest';
import { utf16Units } from '../../shared/offsets.ts';
import { nextName } from '../../shared/names.ts';
import { quotePairsOf } from '../../shared/quote-pairs.ts';
import { sentencesOf } from '../../shared/sentences.ts';
import { growSelection } from '../../shared/text-units.ts';

const sentences = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const insides = (text: string): string[] => quotePairsOf(text).map(({ inner }) => text.slice(inner.start, inner.end));

/** What the selection becomes, step by step, from the caret at the bar. */
function growth(marked: string): string[] {
  const at = utf16Units(marked.indexOf('|'));
  const text = marked.replace('|', '');
  const steps: string[] = [];
  for (let range = { start: at, end: at }; ;) {
    const next = growSelection(text, range);
    if (next.start === range.start && next.end === range.end) return steps;
    range = next;
    steps.push(text.slice(range.start, range.end));
  }
}

describe('sentences', () => {
  it('end at full stops, but not at those of civilities, initials and shortenings', () => {
    expect(sentences('M. Ievmenov a parlé. Mme. Roy et J. Dupont ont ri.')).toEqual(['M. Ievmenov a parlé.', 'Mme. Roy et J. Dupont ont ri.']);
    expect(sentences('The U.S. Navy left. Gen. Votel stayed.')).toEqual(['The U.S. Navy left.', 'Gen. Votel stayed.']);
  });

  it('keep the closing marks that belong to them', () => {
    expect(sentences('« C’est fini ! » Elle rit. “Done.” He left.')).toEqual(['« C’est fini ! »', 'Elle rit.', '“Done.”', 'He left.']);
  });

  it('are one where nothing ends, and none in an empty paragraph', () => {
    expect(sentences('Sans point final')).toEqual(['Sans point final']);
    expect(sentences('  ')).toEqual([]);
  });
});

describe('pairs of quote marks', () => {
  it('are found in every style, nested ones included, without the spaces inside', () => {
    expect(insides('« Il dit : “Non” », a-t-elle dit')).toEqual(['Il dit : “Non”', 'Non']);
    expect(insides('"un" et "deux"')).toEqual(['un', 'deux']);
    expect(insides('‘Don’t go,’ he said')).toEqual(['Don’t go,']);
  });

  it('leave marks without a partner alone', () => {
    expect(insides('« jamais fermé')).toEqual([]);
    expect(insides('l’État d’Anne')).toEqual([]);
  });
});

describe('growing the selection', () => {
  it('goes from word to group, quote, quote with marks, sentence, paragraph', () => {
    expect(growth('Hier, Li a dit : « oui, l’É|tat gagne », puis rit. Fin.')).toEqual([
      'État', 'l’État gagne', 'oui, l’État gagne', '« oui, l’État gagne »', 'Hier, Li a dit : « oui, l’État gagne », puis rit.',
      'Hier, Li a dit : « oui, l’État gagne », puis rit. Fin.',
    ]);
  });

  it('stays inside its paragraph', () => {
    expect(growth('Un\nDe|ux\nTrois')).toEqual(['Deux']);
  });
});

describe('the next name', () => {
  const names = (text: string, taken: readonly string[] = []): string[] => {
    const found: string[] = [];
    for (let from = 0; ;) {
      const range = nextName(text, from, ({ start, end }) => taken.includes(text.slice(start, end)));
      if (range === null) return found;
      found.push(text.slice(range.start, range.end));
      from = range.end;
    }
  };

  it('is a run of capitalised words, elided articles left outside', () => {
    expect(names('Hier, le général Valery Gerasimov et la Corée du Sud ont salué l’Ardélie.')).toEqual(['Valery Gerasimov', 'Corée du Sud', 'Ardélie']);
  });

  it('is no word that only opens its sentence', () => {
    expect(names('Les navires partent. « Nous rentrons », dit Anne.')).toEqual(['Anne']);
  });

  it('is a lone word too where an elided or a small word opens the sentence before it, or another sentence follows', () => {
    expect(names("L'Ardélie accuse. Le HK-7 a volé. À Calvessa, on rit. La foule sourit à Torvaly. Fin.")).toEqual(['Ardélie', 'HK-7', 'Calvessa', 'Torvaly']);
  });

  it('leaves out what is tagged already', () => {
    expect(names('à Paris et à Lyon', ['Paris'])).toEqual(['Lyon']);
  });
});
