import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createProject } from '../state/projects.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** Asks for the title of a new project; where it lies is asked for next, by the system's own dialog. */
export function NewProjectDialog() {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const create = (event: FormEvent): void => {
    event.preventDefault();
    closeDialog();
    void createProject(title.trim());
  };
  return (
    <ModalDialog title={t('newProject.title')}>
      <form onSubmit={create}>
        <div className="field">
          <label htmlFor="project-title">{t('newProject.name')}</label>
          <input id="project-title" autoFocus value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
          <p className="field-hint">{t('newProject.hint')}</p>
        </div>
        <div className="dialog-actions">
          <button type="button" onClick={closeDialog}>{t('common.cancel')}</button>
          <button type="submit" className="primary" disabled={title.trim() === ''}>{t('newProject.create')}</button>
        </div>
      </form>
    </ModalDialog>
  );
}
