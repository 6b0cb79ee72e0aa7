import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occurrence, OccurrenceOptions } from '../../annotations/search/occurrences.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { tagOccurrences, untaggedOccurrences } from '../state/occurrences.ts';
import type { Page } from '../state/page.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

const OPTIONS = ['wholeWords', 'ignoreCase', 'ignoreAccents', 'plural'] as const satisfies readonly (keyof OccurrenceOptions)[];

/** A concordance of the article to be checked line by line, and tagged as one step. */
export function OccurrencesDialog({ query, type }: { query: string; type: string }) {
  const page = useDesk(({ page }) => page);
  const schema = useDesk(({ project }) => project?.project.schema);
  return page === null || schema === undefined ? null : <Concordance page={page} schema={schema} query={query} type={type} />;
}

function Concordance({ page, schema, query, type: firstType }: { page: Page; schema: LabelSchema; query: string; type: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const [type, setType] = useState(firstType);
  const [options, setOptions] = useState<OccurrenceOptions>({ wholeWords: true, ignoreCase: false, ignoreAccents: false, plural: false });
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const { open, tagged } = useMemo(() => untaggedOccurrences(page, { query, type }, options), [page, query, type, options]);
  const checked = open.filter(({ start }) => !left.has(start));
  const toggle = (start: number): void => setLeft((present) => new Set(present.has(start) ? [...present].filter((other) => other !== start) : [...present, start]));
  const tag = (event: FormEvent): void => {
    event.preventDefault();
    closeDialog();
    void tagOccurrences(page, checked, type);
  };
  return (
    <ModalDialog title={t('occurrences.title', { words: query })} className="modal-wide">
      <form onSubmit={tag}>
        <div className="occurrence-options">
          <label>{t('card.type')} <select value={type} onChange={({ target }) => setType(target.value)}>
            {schema.types.map(({ name, words: called }) => <option key={name} value={name}>{words(called)}</option>)}
          </select></label>
          {OPTIONS.map((name) => (
            <label key={name}><input type="checkbox" checked={options[name]} onChange={({ target }) => setOptions({ ...options, [name]: target.checked })} /> {t(`occurrences.${name}`)}</label>
          ))}
        </div>
        {open.length === 0 ? <p className="hint">{t('occurrences.none')}</p> : (
          <ul className="concordance" tabIndex={0} aria-label={t('occurrences.title', { words: query })}>
            {open.map((place) => <Line key={place.start} place={place} isChecked={!left.has(place.start)} onToggle={() => toggle(place.start)} />)}
          </ul>
        )}
        {tagged > 0 ? <p className="field-hint">{t('occurrences.tagged', { count: tagged })}</p> : null}
        <div className="dialog-actions">
          <button type="button" onClick={closeDialog}>{t('common.cancel')}</button>
          <button type="submit" className="primary" autoFocus disabled={checked.length === 0}>{t('occurrences.tag', { count: checked.length })}</button>
        </div>
      </form>
    </ModalDialog>
  );
}

function Line({ place, isChecked, onToggle }: { place: Occurrence; isChecked: boolean; onToggle: () => void }) {
  return (
    <li>
      <label className="concordance-line">
        <input type="checkbox" checked={isChecked} onChange={onToggle} />
        <bdi className="concordance-left">{place.left}</bdi> <mark><bdi>{place.hit}</bdi></mark> <bdi className="concordance-right">{place.right}</bdi>
      </label>
    </li>
  );
}
