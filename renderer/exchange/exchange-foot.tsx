import type { ReactNode } from 'react';
import { useDesk } from '../state/use-desk.ts';
import { JobLine } from '../widgets/job-line.tsx';

/** The foot of a dialog of import or export: how far the work is, and the buttons. */
export function ExchangeFoot({ isBusy, title, children }: { isBusy: boolean; title: string; children: ReactNode }) {
  const job = useDesk(({ job }) => job);
  return (
    <div className="dialog-actions exchange-foot">
      <div className="exchange-job">{!isBusy ? null : job === null ? <span className="job-words">{title}</span> : <JobLine job={job} title={title} />}</div>
      {children}
    </div>
  );
}
