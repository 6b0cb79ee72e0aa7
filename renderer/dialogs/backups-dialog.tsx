import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../shared/backup.ts';
import { ExchangeFoot } from '../exchange/exchange-foot.tsx';
import { formatMoment } from '../i18n/format-date.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { backUpNow, bringBack, chooseBackup, copyBackup, leaveBackups } from '../state/backups.ts';
import type { Backups } from '../state/backups-state.ts';
import { useDesk } from '../state/use-desk.ts';
import { ModalDialog } from '../widgets/modal-dialog.tsx';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { RestorePlanView } from './restore-plan.tsx';

const ROW_HEIGHT = 56;

/** The backups of a project, and what bringing one back would change, before anything is. */
export function BackupsDialog({ backups }: { backups: Backups }) {
  const { t } = useTranslation();
  const title = useDesk(({ project }) => project?.project.title) ?? backups.project?.title ?? '';
  const { list, plan, phase } = backups;
  const isWorking = phase === 'working';
  return (
    <ModalDialog title={t('backups.of', { title })} className="modal-exchange" isKept onClose={() => void leaveBackups()}>
      <div className="exchange-columns backups-columns" inert={isWorking}>
        <BackupChoices backups={backups} />
        <div className="exchange-main" aria-live="polite" aria-busy={phase === 'comparing'}>
          {plan === null ? <p className="hint">{hint(backups, t)}</p> : <RestorePlanView plan={plan} />}
          {list === null || list.unreadable.length === 0 ? null : <p className="hint">{t('backups.unreadable', { count: list.unreadable.length })}</p>}
        </div>
      </div>
      <Foot backups={backups} />
    </ModalDialog>
  );
}

function hint({ list, phase, project }: Backups, t: (key: string) => string): string {
  if (list !== null && list.backups.length === 0) return t('backups.none');
  if (phase === 'comparing' || phase === 'looking') return t('backups.reading');
  return project === null ? t('backups.choose') : '';
}

function BackupChoices({ backups: { list, chosen } }: { backups: Backups }) {
  const { t } = useTranslation();
  const items = list?.backups ?? [];
  const select = (index: number): void => {
    const backup = items[index];
    if (backup !== undefined) void chooseBackup(backup.number);
  };
  return (
    <div className="backup-list">
      <VirtualList label={t('backups.list')} count={items.length} rowHeight={ROW_HEIGHT} selected={items.findIndex(({ number }) => number === chosen)}
        keyOf={(index) => String(items[index]?.number ?? index)} renderRow={(index) => <BackupRow backup={items[index]} />} onSelect={select} />
    </div>
  );
}

function BackupRow({ backup }: { backup: BackupInfo | undefined }) {
  const { t, i18n } = useTranslation();
  if (backup === undefined) return null;
  const count = (value: number): string => formatNumber(value, i18n.language);
  return (
    <div className="backup-row">
      <strong>{formatMoment(backup.time, i18n.language)}</strong>
      <span>{t(`backups.kind.${backup.kind}`)} · {t('backups.holds', { articles: count(backup.articles), tags: count(backup.tags) })}</span>
    </div>
  );
}

function Foot({ backups: { project, chosen, plan, phase } }: { backups: Backups }) {
  const { t } = useTranslation();
  const isBusy = phase !== 'ready';
  const isNothing = plan === null || plan.totals.change + plan.totals.put_back === 0;
  return (
    <ExchangeFoot isBusy={isBusy} title={t(phase === 'working' ? 'backups.working' : 'backups.reading')}>
      <button type="button" onClick={() => void leaveBackups()}>{t(phase === 'working' ? 'common.cancel' : 'common.close')}</button>
      {project === null ? <button type="button" disabled={isBusy} onClick={() => void backUpNow()}>{t('backups.now')}</button> : null}
      <button type="button" className={project === null ? '' : 'primary'} disabled={isBusy || chosen === null} onClick={() => void copyBackup()}>{t('backups.asCopy')}</button>
      {project === null ? <button type="button" className="primary" disabled={isBusy || isNothing} onClick={() => void bringBack()}>{t('backups.back')}</button> : null}
    </ExchangeFoot>
  );
}
