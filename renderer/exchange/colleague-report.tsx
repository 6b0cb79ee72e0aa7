import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BroughtPerson, SyncReport } from '../../shared/sync.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { ProblemList } from '../widgets/problem-list.tsx';
import { DoubtfulTags } from './doubtful-tags.tsx';

/** What comes, or came, of a colleague's folder: people, articles, names, doubtful tags and problems. What is asked stands between. */
export function ColleagueReport({ report, children }: { report: SyncReport; children?: ReactNode }) {
  const { t } = useTranslation();
  const { articles, again, engines, gold, names, problems, title } = report;
  const lines = [
    t('colleague.articles', { added: t('colleague.new', { count: articles.added }), same: articles.same + articles.reanchored }),
    ...(articles.left > 0 ? [t('colleague.left', { count: articles.left })] : []),
    ...(engines.length > 0 ? [t('colleague.engines', { names: engines.join(', ') })] : []),
    ...(gold > 0 ? [t('colleague.gold', { count: gold })] : []),
    ...(again.found > 0 ? [t('colleague.again', { count: again.found })] : []),
    ...(again.lostLinks > 0 ? [t('colleague.lostLinks', { count: again.lostLinks })] : []),
    ...(['added', 'missing', 'differing'] as const).filter((which) => names[which].length > 0).map((which) => t(`colleague.${which}`, { names: names[which].join(', ') })),
  ];
  return (
    <>
      <section className="colleague-facts">
        <h3>{title === null ? t('colleague.untitled') : t('colleague.from', { title })}</h3>
        {lines.map((line) => <p key={line}>{line}</p>)}
      </section>
      <People people={report.people} />
      {children}
      <DoubtfulTags tags={report.doubtful} />
      <ProblemList title={t('colleague.problems', { count: problems.length })} problems={problems.map(({ file, source, name, message }) => ({ file: source === null ? file : [source, ...(name === null ? [] : [name])].join(' · '), line: null, message }))} />
    </>
  );
}

const FATES = ['added', 'updated', 'unchanged', 'apart', 'reanchored', 'skipped'] as const;

/** A row for each person; of what may become of a set only the columns that something stands in. */
function People({ people }: { people: readonly BroughtPerson[] }) {
  const { t } = useTranslation();
  if (people.length === 0) return <p>{t('colleague.nobody')}</p>;
  const columns = ['articles', ...FATES.filter((fate) => people.some((person) => person[fate] > 0)), 'tags', ...(people.some(({ decisions }) => decisions > 0) ? ['decisions' as const] : [])] as const;
  return (
    <div className="sources-holder">
      <table className="sources" aria-label={t('colleague.people')}>
        <thead><tr><th scope="col">{t('colleague.person')}</th>{columns.map((each) => <th key={each} scope="col" className="figure">{t(`colleague.columns.${each}`)}</th>)}</tr></thead>
        <tbody>{people.map((person) => <Row key={person.id} person={person} columns={columns} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ person, columns }: { person: BroughtPerson; columns: readonly ('articles' | (typeof FATES)[number] | 'tags' | 'decisions')[] }) {
  const { t, i18n } = useTranslation();
  return (
    <tr>
      <th scope="row"><bdi>{person.name}</bdi> {person.isMe ? <span className="field-hint">({t('colleague.you')})</span> : null}</th>
      {columns.map((each) => <td key={each} className={(each === 'skipped' || each === 'apart') && person[each] > 0 ? 'figure figure-bad' : 'figure'}>{formatNumber(person[each], i18n.language)}</td>)}
    </tr>
  );
}
