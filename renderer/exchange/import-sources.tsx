import { useTranslation } from 'react-i18next';
import { formatTitle } from '../../shared/format-words.ts';
import type { ImportSource } from '../../shared/reports.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Importing } from '../state/exchange.ts';
import { changeImport } from '../state/importing.ts';

const COUNTS = ['documents', 'spans', 'relations', 'suggestions', 'repaired', 'refused'] as const;
const HEADS = { documents: 'articles', spans: 'tags', relations: 'links', suggestions: 'suggestions', repaired: 'repaired', refused: 'refused' } as const;

/** A row for the files of each format that was recognised: what they are read as, and what they hold. */
export function ImportSources({ importing, sources }: { importing: Importing; sources: readonly ImportSource[] }) {
  const { t } = useTranslation();
  if (sources.length === 0) return null;
  const columns = COUNTS.filter((each) => each !== 'suggestions' || sources.some(({ suggestions }) => suggestions > 0));
  return (
    <div className="sources-holder">
      <table className="sources">
        <thead>
          <tr>
            <th scope="col">{t('importing.files')}</th>
            <th scope="col">{t('importing.readAs')}</th>
            {columns.map((each) => <th key={each} scope="col" className="figure">{t(`importing.${HEADS[each]}`)}</th>)}
          </tr>
        </thead>
        <tbody>{sources.map((source) => <Row key={source.recognised ?? ''} source={source} columns={columns} importing={importing} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ source, columns, importing }: { source: ImportSource; columns: readonly (typeof COUNTS)[number][]; importing: Importing }) {
  const { t, i18n } = useTranslation();
  const { files, examples, known } = source;
  const names = examples.join(', ');
  return (
    <tr>
      <th scope="row" title={names}>
        <bdi>{names}</bdi> {files > examples.length ? <span className="field-hint">{t('importing.moreFiles', { count: files - examples.length })}</span> : null}
      </th>
      <td><ReadAs source={source} importing={importing} names={names} /></td>
      {columns.map((each) => (
        <td key={each} className={each === 'refused' && source.refused > 0 ? 'figure figure-bad' : 'figure'}>
          {formatNumber(source[each], i18n.language)}
          {each === 'documents' && known > 0 ? <span className="field-hint">{t('importing.alreadyHere', { count: known })}</span> : null}
        </td>
      ))}
    </tr>
  );
}

const NONE = '';

function ReadAs({ source: { recognised, format }, importing: { formats, choices }, names }: { source: ImportSource; importing: Importing; names: string }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const key = recognised ?? NONE;
  const choose = (name: string): void => {
    const { [key]: _before, ...others } = choices.readAs;
    void changeImport({ readAs: name === key ? others : { ...others, [key]: name } });
  };
  return (
    <select aria-label={`${t('importing.readAs')}, ${names}`} value={format ?? NONE} onChange={({ target }) => choose(target.value)}>
      {recognised === null ? <option value={NONE}>{t('importing.unrecognised')}</option> : null}
      {formats.map(({ name }) => <option key={name} value={name}>{formatTitle(translate, name)}</option>)}
    </select>
  );
}
