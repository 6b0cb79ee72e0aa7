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

function Person({ importing: { choices }, tried }: { importing: Importing; tried: ImportReport }) {
  const { t } = useTranslation();
  const me = useDesk(({ project }) => project?.annotator.name) ?? '';
  const byFile = useByFile(choices, tried);
  const asEngine = tried.suggested[0]?.name ?? tried.sources[0]?.format ?? 'import';
  return (
    <fieldset className="field">
      <legend>{t('importing.tagsOf')}</legend>
      <label className="import-person"><input type="radio" name="person" checked={choices.annotator === null && choices.engine === null} onChange={() => void changeImport({ annotator: null, engine: null })} /> <span>{byFile}</span></label>
      <Owner words={t('importing.byOne')} label={t('importing.person')} name={choices.annotator} usual={me} onChange={(annotator) => void changeImport({ annotator, engine: null })} />
      <Owner words={t('importing.byEngine')} label={t('importing.engine')} name={choices.engine} usual={asEngine} onChange={(engine) => void changeImport({ engine, annotator: null })} />
    </fieldset>
  );
}

/** A person or an engine of a name that can be typed, to whom all tags go. */
function Owner({ words, label, name, usual, onChange }: { words: string; label: string; name: string | null; usual: string; onChange: (name: string) => void }) {
  return (
    <div className="import-person">
      <label><input type="radio" name="person" checked={name !== null} onChange={() => onChange(usual)} /> <span>{words}</span></label>
      {name === null ? null : <TextEntry label={label} value={name} onCommit={(typed) => { if (typed.trim() !== '') onChange(typed.trim().slice(0, 100)); }} />}
    </div>
  );
}

/** Whose the tags are where the file decides. */
function useByFile({ annotator, engine }: Importing['choices'], { people, suggested }: ImportReport): string {
  const { t } = useTranslation();
  const named = people.flatMap(({ name, spans }) => (name === null ? [] : [t('importing.peopleTags', { name, count: spans })]));
  const names = named.join(', ');
  if (annotator !== null || engine !== null) return t('importing.byFile');
  if (people.length === 0 && suggested.length > 0) return t('importing.bySuggesting', { names: suggested.map(({ name }) => name).join(', ') });
  if (named.length === 0) return t('importing.byNobody');
  return t('importing.byName', { names: people.some(({ name }) => name === null) ? t('importing.namesAndNobody', { names }) : names });
}
