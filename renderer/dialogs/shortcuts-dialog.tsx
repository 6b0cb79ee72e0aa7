import { useEffect, useState } from 'react';
import { Button, Input, Label, SearchField, useFilter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FIXED_KEYS } from '../../shared/article-keys.ts';
import { MENU_COMMANDS } from '../../shared/ipc/menu-commands.ts';
import { REVIEW_KEYS } from '../../shared/review-keys.ts';
import { ARTICLE_ACTIONS, keysOf, type KeyAction } from '../../shared/key-map.ts';
import { keyWords } from '../i18n/key-words.ts';
import { useWords } from '../i18n/use-words.ts';
import { desk } from '../state/desk.ts';
import { giveAllUsualKeys, stopRemapping, takeStroke } from '../state/remapping.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { actionWords, KeyRow, type RowRefusal } from './key-row.tsx';

/** Every key, made from the tables that the keyboard itself obeys; a click on the keys of an action gives it others. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [refusal, setRefusal] = useState<RowRefusal | null>(null);
  const hasOwnKeys = useDesk(({ settings }) => Object.keys(settings?.keys ?? {}).length > 0);
  useNewKeys(setRefusal);
  const rows = (actions: readonly KeyAction[]) => actions.map((action) => <KeyRow key={action} action={action} refusal={refusal} setRefusal={setRefusal} />);
  const found = useFound(query);
  return (
    <ModalDialog title={t('shortcuts.title')} className="modal-wide">
      <SearchField className="search" autoFocus value={query} onChange={setQuery}>
        <Label className="visually-hidden">{t('keySheet.search')}</Label>
        <Input maxLength={100} placeholder={t('keySheet.search')} />
        <Button className="search-clear" aria-label={t('articles.clearSearch')}>×</Button>
      </SearchField>
      <div className="sheet" tabIndex={0} role="group" aria-label={t('shortcuts.title')}>
        <section><h3>{t('shortcuts.types')}</h3><Rows rows={found.types} />{found.hasProject ? null : <p className="hint">{t('shortcuts.noProject')}</p>}</section>
        <section><h3>{t('shortcuts.article')}</h3><dl className="keys">{rows(found.article)}</dl><Rows rows={found.fixed} /></section>
        {found.review.length === 0 ? null : <section><h3>{t('review.inReview')}</h3><Rows rows={found.review} /></section>}
        <section><h3>{t('shortcuts.window')}</h3><dl className="keys">{rows(found.window)}</dl></section>
        {found.isEmpty ? <p className="hint">{t('keySheet.nothing')}</p> : null}
      </div>
      <div className="dialog-actions">
        <p className="sheet-hint">{t('keySheet.hint')}</p>
        {hasOwnKeys ? <button type="button" onClick={giveAllUsualKeys}>{t('keySheet.allUsual')}</button> : null}
        <button type="button" className="primary" onClick={closeDialog}>{t('common.close')}</button>
      </div>
    </ModalDialog>
  );
}

type Row = readonly [key: string, words: string];

/** What the sheet shows for a query: in any case, accented or not, by the name of an action or by a key. Commands without keys show only when they are looked for. */
function useFound(query: string) {
  const { t } = useTranslation();
  const words = useWords();
  const { contains } = useFilter({ sensitivity: 'base' });
  const platform = useDesk(({ platform }) => platform);
  const given = useDesk(({ settings }) => settings?.keys) ?? {};
  const schema = useDesk(({ project }) => project?.project.schema);
  const types = (schema?.types ?? []).flatMap((type): Row[] => (type.key === undefined ? [] : [[type.key, words(type.words)]]));
  const retype: Row[] = schema === undefined ? [] : [[t('shortcuts.shiftLetter'), t('shortcuts.retype')]];
  const fixed = Object.entries(FIXED_KEYS).map(([key, name]): Row => [keyWords(t, key, platform), t(`shortcuts.${name}`)]);
  const review = Object.entries({ reading: '1-9', ...REVIEW_KEYS }).map(([action, key]): Row => [keyWords(t, key, platform), t(`review.actions.${action}`)]);
  const fits = ([key, name]: Row): boolean => contains(name, query) || contains(key, query);
  const actionFits = (action: KeyAction): boolean => fits([keysOf(action, given).map((keys) => keyWords(t, keys, platform)).join(' '), actionWords(t, action)]);
  const found = {
    hasProject: schema !== undefined, types: [...types, ...retype].filter(fits), fixed: fixed.filter(fits), review: review.filter(fits), article: ARTICLE_ACTIONS.filter(actionFits),
    window: MENU_COMMANDS.filter((command) => (query === '' ? keysOf(command, given).length > 0 : actionFits(command))),
  };
  return { ...found, isEmpty: found.types.length + found.fixed.length + found.review.length + found.article.length + found.window.length === 0 };
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return <dl className="keys">{rows.map(([key, words]) => <div key={`${key} ${words}`} className="key-row"><dt><span className="key-fixed"><kbd>{key}</kbd></span></dt><dd>{words}</dd></div>)}</dl>;
}

/** While an action waits for its keys, every stroke is for it; Escape leaves its keys as they are. */
function useNewKeys(setRefusal: (refusal: RowRefusal | null) => void): void {
  const action = useDesk(({ remapping }) => remapping);
  useEffect(() => {
    if (action === null) return;
    const take = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') return stopRemapping();
      const error = takeStroke(event);
      setRefusal(error === null ? null : { action, error });
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, [action, setRefusal]);
  useEffect(() => () => desk.setState({ remapping: null }), []);
}
