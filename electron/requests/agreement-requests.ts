import { writtenReport } from '../../annotations/agreement/report/written-report.ts';
import { writePieces } from '../../annotations/jobs/export-output.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { AgreementReport } from '../../shared/agreement.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import { folderName } from '../free-folder.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import { requireSight } from '../sight.ts';
import type { ReviewContext } from './review-requests.ts';

/** What these requests need besides what the review needs. */
export interface AgreementContext extends ReviewContext {
  readonly dialogs: FileDialogs;
  readonly translate: () => Translate;
}

/** Measuring agreement, and writing the report that was measured last. */
export function agreementRequests({ session, jobs, dialogs, translate, inBackground }: AgreementContext): Pick<RequestHandlers, 'agreement.measure' | 'agreement.export'> {
  let last: { readonly workspace: Workspace; readonly report: AgreementReport } | null = null;
  return {
    'agreement.measure': async (wanted) => {
      const workspace = requireSight(session);
      if (!workspace.ok) return workspace;
      const report = await jobs.run('agreement', (control) => inBackground('measureAgreement', wanted, control));
      if (report.ok) last = { workspace: workspace.value, report: report.value };
      return report;
    },
    'agreement.export': async ({ as }) => {
      const workspace = requireSight(session);
      if (!workspace.ok) return workspace;
      if (last?.workspace !== workspace.value) return refuse('agreement.not_measured');
      const { report } = last;
      const { title, schema } = workspace.value.project;
      const t = translate();
      const path = await dialogs.chooseReport(`${folderName(`${title} ${t('agreement.title')}`)}.${as}`, as);
      if (path === null) return ok(null);
      const text = writtenReport(as, { report, title, wording: { translate: t, language: session.settings.language, schema } });
      const written = await writePieces(session.env, { kind: 'file', path }, async (sink) => ok(await sink.write(text)));
      return written.ok ? ok({ path }) : written;
    },
  };
}
