import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../shared/settings.ts';
import { setLanguage } from '../i18n/translation.ts';
import { saveProfile } from '../state/preferences.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'Français' };

/** Asks, once, who is at the keyboard and in which language; can be changed at any time. */
export function ProfileDialog() {
  const { t } = useTranslation();
  const profile = useDesk(({ profile }) => profile);
  const settings = useDesk(({ settings }) => settings);
  const [name, setName] = useState(profile?.name ?? '');
  const [language, choose] = useState<Language>(settings?.language ?? 'en');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await saveProfile(name, language)) closeDialog();
  };
  const switchTo = (next: Language): void => {
    choose(next);
    setLanguage(next);
  };
  return (
    <ModalDialog title={t('profile.title')} isRequired={profile === null}>
      <form onSubmit={(event) => void save(event)}>
        <div className="field">
          <label htmlFor="profile-name">{t('profile.name')}</label>
          <input id="profile-name" autoFocus value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
          <p className="field-hint">{t('profile.nameHint')}</p>
        </div>
        <fieldset className="choices">
          <legend>{t('profile.language')}</legend>
          {LANGUAGES.map((code) => (
            <label key={code} lang={code}>
              <input type="radio" name="language" checked={language === code} onChange={() => switchTo(code)} /> {LANGUAGE_NAMES[code]}
            </label>
          ))}
        </fieldset>
        <div className="dialog-actions">
          {profile === null ? null : <button type="button" onClick={() => { setLanguage(settings?.language ?? 'en'); closeDialog(); }}>{t('common.cancel')}</button>}
          <button type="submit" className="primary" disabled={name.trim() === ''}>{profile === null ? t('profile.begin') : t('common.save')}</button>
        </div>
      </form>
    </ModalDialog>
  );
}
