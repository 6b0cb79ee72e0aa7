import { say, whole } from '../../annotations/agreement/report/wording.ts';
import type { Measure } from '../../shared/agreement.ts';
import { openCell } from '../state/agreeing.ts';
import { differing, type AgreementCell } from '../state/agreement-cells.ts';
import { aboutWords, opensWords, valueWords } from './figure-words.ts';
import type { PageWording } from './use-wording.ts';

interface FigureCellProps {
  readonly wording: PageWording;
  /** What the cell is called, for the way back to it. */
  readonly name: string;
  readonly measure: string;
  readonly figure: Measure;
  readonly cell: AgreementCell;
  /** What it is the figure of, for those who hear it apart from its table. */
  readonly label?: string;
  /** Whether what it was computed from is written beside it. */
  readonly hasCount?: boolean;
  /** Whether nothing differs, though the figure itself does not count. */
  readonly isComplete?: boolean;
}

/** One figure: a button that opens the cases behind it, or only words where there is no value or nothing differs. */
export function FigureCell({ wording, name, measure, figure, cell, label, hasCount = true, isComplete = false }: FigureCellProps) {
  const value = valueWords(wording, measure, figure);
  const isNothing = isComplete || differing(measure, figure) === 0;
  const opens = isNothing ? wording.translate('agreementPage.opens.nothing') : opensWords(wording, { measure, figure, isPair: cell.pair !== undefined });
  const about = `${aboutWords(wording, measure)} ${opens}`;
  const number = hasCount && figure.value !== null ? whole(wording, figure.n) : '';
  const count = number === '' ? null : <small>{number}</small>;
  if (figure.value === null) {
    return <span className="figure figure-none" data-about={about}><span aria-hidden>{say(wording, 'undefinedMark')}</span><span className="visually-hidden">{opens}</span></span>;
  }
  if (isNothing) return <span className="figure" data-about={about}>{value} {count}</span>;
  return (
    <button type="button" className="figure" data-cell={name} data-about={about} {...(label === undefined ? {} : { 'aria-label': `${label}: ${value} ${number}`.trimEnd() })} onClick={() => void openCell(name, cell)}>
      {value} {count}
    </button>
  );
}
