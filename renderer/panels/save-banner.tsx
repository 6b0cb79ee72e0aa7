import { useTranslation } from 'react-i18next';
import { errorSentence } from '../i18n/translation.ts';
import { runCommand } from '../state/commands.ts';
import { useDesk } from '../state/use-desk.ts';

/** Stays as long as something cannot be written, and says what is safe and what to do. */
export function SaveBanner() {
  const { t } = useTranslation();
  const save = useDesk(({ save }) => save);
  if (save === null || save.kind === 'saved') return null;
  return (
    <div className={`banner banner-${save.kind}`} role="alert">
      <span>{t(save.kind === 'unsaved' ? 'save.unsavedBanner' : 'save.readOnlyBanner', { reason: errorSentence(save.error) })}</span>
      {save.kind === 'unsaved' ? <button type="button" onClick={() => void runCommand('project.saveCopy')}>{t('save.copyElsewhere')}</button> : null}
    </div>
  );
}
