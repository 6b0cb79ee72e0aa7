import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Whose } from '../../shared/exchange.ts';
import type { Exporting } from '../state/exchange.ts';
import { changeExport } from '../state/exporting.ts';
import { useDesk } from '../state/use-desk.ts';

const ALL = '*';
const GOLD = '+';

/** Whose work is exported: one's own, everybody's, the gold set, or one other person's; in a blind project one's own alone. */
export function WhosePicker({ exporting: { choices, people, seesOthers } }: { exporting: Exporting }) {
  const { t } = useTranslation();
  const id = useId();
  const me = useDesk(({ project }) => project?.annotator);
  const others = people.filter(({ id: person }) => person !== me?.id);
  const { whose } = choices;
  const value = whose.kind === 'annotator' ? whose.annotator : whose.kind === 'gold' ? GOLD : ALL;
  const choose = (chosen: string): void => {
    const person = people.find(({ id: each }) => each === chosen)?.id ?? me?.id;
    const next: Whose | null = chosen === ALL ? { kind: 'all' } : chosen === GOLD ? { kind: 'gold' } : person === undefined ? null : { kind: 'annotator', annotator: person };
    if (next !== null) void changeExport({ whose: next });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('exporting.whose')}</label>
      <select id={id} value={value} onChange={({ target }) => choose(target.value)}>
        {me === undefined ? null : <option value={me.id}>{t('exporting.mine', { name: me.name })}</option>}
        {seesOthers || whose.kind === 'all' ? <option value={ALL}>{t('exporting.all')}</option> : null}
        {seesOthers ? <option value={GOLD}>{t('exporting.gold')}</option> : null}
        {others.length === 0 ? null : (
          <optgroup label={t('exporting.people')}>
            {others.map((person) => <option key={person.id} value={person.id}>{person.id === 'imported' ? t('exporting.imported') : person.name}</option>)}
          </optgroup>
        )}
      </select>
    </div>
  );
}
