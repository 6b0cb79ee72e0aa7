import { useTranslation } from 'react-i18next';
import { SHORTCUTS } from '../../shared/shortcuts.ts';
import { ARTICLE_KEYS, SELECTION_KEYS } from '../editor/keymap.ts';
import { keyWords } from '../i18n/key-words.ts';
import { useWords } from '../i18n/use-words.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** Every key, made from the tables that the keyboard itself obeys. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  return (
    <ModalDialog title={t('shortcuts.title')} className="modal-wide">
      <div className="sheet" tabIndex={0} role="group" aria-label={t('shortcuts.title')}>
        <section><h3>{t('shortcuts.types')}</h3><TypeKeys /></section>
        <section><h3>{t('shortcuts.article')}</h3><ArticleKeys /></section>
        <section><h3>{t('shortcuts.window')}</h3><WindowKeys /></section>
      </div>
      <div className="dialog-actions"><button type="button" className="primary" autoFocus onClick={closeDialog}>{t('common.close')}</button></div>
    </ModalDialog>
  );
}

function Rows({ rows }: { rows: readonly (readonly [key: string, words: string])[] }) {
  return <dl className="keys">{rows.map(([key, words]) => <div key={`${key} ${words}`}><dt><kbd>{key}</kbd></dt><dd>{words}</dd></div>)}</dl>;
}

function TypeKeys() {
  const { t } = useTranslation();
  const words = useWords();
  const types = useDesk(({ project }) => project?.project.schema.types) ?? [];
  const rows = types.flatMap((type) => (type.key === undefined ? [] : [[type.key, words(type.words)] as const]));
  return types.length === 0 ? <p className="hint">{t('shortcuts.noProject')}</p> : <Rows rows={[...rows, [t('shortcuts.shiftLetter'), t('shortcuts.retype')]]} />;
}

function ArticleKeys() {
  const { t } = useTranslation();
  const platform = useDesk(({ platform }) => platform);
  const moves = Object.entries(SELECTION_KEYS).map(([key, action]) => [keyWords(t, key, platform), t(`shortcuts.${action}`)] as const);
  const keys = Object.entries(ARTICLE_KEYS).filter(([key]) => key !== 'Delete').map(([key, action]) => [keyWords(t, key, platform), t(`shortcuts.${action}`)] as const);
  return <Rows rows={[...moves, ...keys]} />;
}

function WindowKeys() {
  const { t } = useTranslation();
  const platform = useDesk(({ platform }) => platform);
  return <Rows rows={Object.entries(SHORTCUTS).map(([command, keys]) => [keyWords(t, keys, platform), t(`commands.${command}`)])} />;
}
