import { useTranslation } from 'react-i18next';

interface ProblemListProps {
  readonly title: string;
  readonly problems: readonly { readonly file: string; readonly line: number | null; readonly message: string }[];
}

const SHOWN = 200;

/** Files and lines with what is to be said of each; nothing when there is nothing to say. */
export function ProblemList({ title, problems }: ProblemListProps) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <section className="problems">
      <h3>{title}</h3>
      <ul tabIndex={0} aria-label={title}>
        {problems.slice(0, SHOWN).map(({ file, line, message }, at) => (
          <li key={at}><strong>{line === null ? file : t('problems.atLine', { file, line })}</strong> <span>{message}</span></li>
        ))}
        {problems.length > SHOWN ? <li>{t('problems.more', { count: problems.length - SHOWN })}</li> : null}
      </ul>
    </section>
  );
}
