import { writePieces } from '../../annotations/jobs/export-output.ts';
import { makeChart } from '../../annotations/overview/charts/make-chart.ts';
import { writtenChart } from '../../annotations/overview/charts/written-chart.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { OverviewReport, OverviewRequest } from '../../shared/overview.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { folderName } from '../free-folder.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { Session } from '../session.ts';
import { requireSight } from '../sight.ts';
import type { AgreementContext } from './agreement-requests.ts';

/** Counting the corpus, and writing a chart of what was counted last. */
export function overviewRequests({ session, jobs, dialogs, translate, inBackground }: AgreementContext): Pick<RequestHandlers, 'overview.count' | 'overview.export'> {
  let last: { readonly workspace: Workspace; readonly report: OverviewReport } | null = null;
  return {
    'overview.count': async (wanted) => {
      const workspace = requireSightOf(session, wanted);
      if (!workspace.ok) return workspace;
      const report = await jobs.run('overview', (control) => inBackground('surveyCorpus', wanted, control));
      if (report.ok) last = { workspace: workspace.value, report: report.value };
      return report;
    },
    'overview.export': async ({ chart: name, as, type }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      if (last?.workspace !== workspace.value) return refuse('overview.not_counted');
      const { report } = last;
      const { title, schema } = workspace.value.project;
      const chart = makeChart(name, { report, type, wording: { translate: translate(), language: session.settings.language, schema } });
      const text = writtenChart(as, chart);
      if (!text.ok) return text;
      const path = await dialogs.chooseChart(`${folderName(`${title} ${chart.title}`)}.${as}`, as);
      if (path === null) return ok(null);
      const written = await writePieces(session.env, { kind: 'file', path }, async (sink) => ok(await sink.write(text.value)));
      return written.ok ? ok({ path }) : written;
    },
  };
}

/** In a blind project one's own tags are no secret. */
function requireSightOf(session: Session, { whose }: OverviewRequest): Result<Workspace> {
  const workspace = session.requireWorkspace();
  const isOwn = workspace.ok && whose.kind === 'annotator' && whose.annotator === workspace.value.annotator.id;
  return isOwn ? workspace : requireSight(session);
}
