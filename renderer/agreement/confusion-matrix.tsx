import { annotatorNames } from '../../annotations/agreement/report/figures.ts';
import { say, whole } from '../../annotations/agreement/report/wording.ts';
import type { AgreementReport, LayerFigures, PairConfusion } from '../../shared/agreement.ts';
import { changeAgreement, openCell } from '../state/agreeing.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { Part } from './part.tsx';
import { typeName } from './type-name.ts';
import type { PageWording } from './use-wording.ts';

type Counted = PairConfusion['cells'][number];

interface ConfusionProps {
  readonly wording: PageWording;
  readonly report: AgreementReport;
  readonly layer: LayerFigures;
  readonly pair: number;
}

/** How often each type of one annotator met each of the other; one pair at a time. */
export function ConfusionMatrix({ wording, report, layer, pair }: ConfusionProps) {
  const nameOf = annotatorNames(report);
  const shown = report.confusion[pair] ?? report.confusion[0];
  if (shown === undefined) return null;
  const cells = shown.cells.filter(({ a_type, b_type }) => layer.layer === 'all' || [a_type, b_type].some((type) => type !== null && layer.types.includes(type)));
  if (cells.length === 0) return null;
  const names = { a: nameOf(shown.a), b: nameOf(shown.b) };
  const lead = (
    <>
      {report.confusion.length < 2 ? null : (
        <label className="part-choice">{wording.translate('agreementPage.confusionPair')}
          <select value={pair} onChange={({ target }) => changeAgreement({ pair: Number(target.value) })}>
            {report.confusion.map(({ a, b }, at) => <option key={`${a} ${b}`} value={at}>{nameOf(a)} – {nameOf(b)}</option>)}
          </select>
        </label>
      )}
      <p>{wording.translate('agreementPage.confusionLead', names)}</p>
    </>
  );
  return <Part title={say(wording, 'headings.confusion')} lead={lead}><Matrix wording={wording} confusion={shown} cells={cells} names={names} /></Part>;
}

interface MatrixProps {
  readonly wording: PageWording;
  readonly confusion: PairConfusion;
  readonly cells: readonly Counted[];
  readonly names: { readonly a: string; readonly b: string };
}

function Matrix({ wording, confusion, cells, names }: MatrixProps) {
  const types = typesOf(cells, wording);
  const most = Math.max(1, ...cells.map(({ apart }) => apart));
  return (
    <table className="matrix matrix-confusion">
      <thead><tr><td />{types.map((type) => <th key={type} scope="col"><span>{nameOf(wording, type)}</span></th>)}</tr></thead>
      <tbody>
        {types.map((row) => (
          <tr key={row}>
            <th scope="row"><span className="type-name">{row === null ? null : <TypeBadge schema={wording.schema} type={row} />}{nameOf(wording, row)}</span></th>
            {types.map((column) => <MatrixCell key={column} wording={wording} confusion={confusion} most={most} names={names} counted={cells.find(({ a_type, b_type }) => a_type === row && b_type === column)} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MatrixCell({ wording, confusion, counted, most, names }: Omit<MatrixProps, 'cells'> & { counted: Counted | undefined; most: number }) {
  if (counted === undefined) return <td />;
  const { a_type, b_type, n, apart } = counted;
  const isSelf = a_type === b_type;
  const { translate } = wording;
  const where = translate('agreementPage.confusionCell', { ...names, aType: nameOf(wording, a_type), bType: nameOf(wording, b_type) });
  const split = isSelf ? ` ${translate('agreementPage.agreedOf', { agreed: whole(wording, n - apart), apart: whole(wording, apart) })}.` : '';
  const about = `${where}.${split} ${apart === 0 ? translate('agreementPage.opens.nothing') : translate('agreementPage.opens.meeting', { count: apart })}`;
  const name = `meeting ${confusion.a} ${confusion.b} ${a_type ?? ''} ${b_type ?? ''}`;
  const heat = isSelf ? 'heat-2' : `differ-${String(Math.ceil((8 * apart) / most))}`;
  return (
    <td className={heat}>
      {apart === 0 ? <span className="figure" data-about={about}>{whole(wording, n)}</span> : (
        <button type="button" className="figure" data-cell={name} data-about={about} aria-label={`${where}: ${whole(wording, n)}`}
          onClick={() => void openCell(name, { about: null, pair: [confusion.a, confusion.b], meeting: [a_type, b_type] })}>{whole(wording, n)}</button>
      )}
    </td>
  );
}

function nameOf(wording: PageWording, type: string | null): string {
  return type === null ? say(wording, 'noTag') : typeName(wording, type);
}

/** The types that were met, in the order of the schema, unknown ones after them and no tag last. */
function typesOf(cells: readonly Counted[], { schema }: PageWording): readonly (string | null)[] {
  const known = schema.types.map(({ name }) => name);
  const place = (type: string | null): number => (type === null ? Infinity : known.includes(type) ? known.indexOf(type) : known.length);
  return [...new Set(cells.flatMap(({ a_type, b_type }) => [a_type, b_type]))].sort((a, b) => place(a) - place(b));
}
