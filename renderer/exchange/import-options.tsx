import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { unitWords } from '../../shared/format-words.ts';
import { TEXT_UNITS, type ImportReport } from '../../shared/reports.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Importing } from '../state/exchange.ts';
import { changeImport } from '../state/importing.ts';
import { useDesk } from '../state/use-desk.ts';
import { TextEntry } from '../widgets/text-entry.tsx';

/** What offsets count, and whose set the tags go to. */
export function ImportOptions({ importing, tried }: { importing: Importing; tried: ImportReport }) {
  return (
    <div className="exchange-choices import-options">
      <Offsets importing={importing} tried={tried} />
      <Person importing={importing} tried={tried} />
    </div>
  );
}

const AUTOMATIC = '';

function Offsets({ importing: { choices }, tried }: { importing: Importing; tried: ImportReport }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const id = useId();
  const found = TEXT_UNITS.filter((unit) => tried.sources.some(({ units }) => (units[unit] ?? 0) > 0)).map((unit) => unitWords(translate, unit)).join(', ');
  return (
    <div className="field">
      <label htmlFor={id}>{t('importing.offsets')}</label>
      <select id={id} value={choices.unit ?? AUTOMATIC} onChange={({ target }) => void changeImport({ unit: TEXT_UNITS.find((unit) => unit === target.value) ?? null })}>
        <option value={AUTOMATIC}>{choices.unit !== null || found === '' ? t('importing.automaticNone') : t('importing.automatic', { unit: found })}</option>
        {TEXT_UNITS.map((unit) => <option key={unit} value={unit}>{unitWords(translate, unit)}</option>)}
      </select>
    </div>
  );
}

function Person({ importing: { choices }, tried: { people } }: { importing: Importing; tried: ImportReport }) {
  const { t } = useTranslation();
  const me = useDesk(({ project }) => project?.annotator.name) ?? '';
  const named = people.flatMap(({ name, spans }) => (name === null ? [] : [t('importing.peopleTags', { name, count: spans })]));
  const names = named.join(', ');
  const hasNobody = people.some(({ name }) => name === null);
  const byFile = choices.annotator !== null ? t('importing.byFile') : named.length === 0 ? t('importing.byNobody')
    : t('importing.byName', { names: hasNobody ? t('importing.namesAndNobody', { names }) : names });
  return (
    <fieldset className="field">
      <legend>{t('importing.tagsOf')}</legend>
      <label className="import-person"><input type="radio" name="person" checked={choices.annotator === null} onChange={() => void changeImport({ annotator: null })} /> <span>{byFile}</span></label>
      <div className="import-person">
        <label><input type="radio" name="person" checked={choices.annotator !== null} onChange={() => void changeImport({ annotator: me })} /> <span>{t('importing.byOne')}</span></label>
        {choices.annotator === null ? null : <TextEntry label={t('importing.person')} value={choices.annotator} onCommit={(name) => { if (name.trim() !== '') void changeImport({ annotator: name.trim().slice(0, 100) }); }} />}
      </div>
    </fieldset>
  );
}
