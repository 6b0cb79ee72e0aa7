import type { ReportKind } from '../../shared/agreement.ts';
import { USUAL_SEED } from '../../shared/agreement.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import type { Agreeing } from './agreeing-state.ts';
import { openingOf, type AgreementCell } from './agreement-cells.ts';
import { desk } from './desk.ts';
import { say, sayError } from './messages.ts';
import { closeSearch } from './searching.ts';
import { openReview } from './reviewing.ts';

const FRESH: Agreeing = { people: [], annotators: null, seed: USUAL_SEED, report: null, measured: null, isMeasuring: false, error: null, layer: 'all', pair: 0, order: 'strict', cell: null };

let measurings = 0;

/** Shows the page of agreement as it was left; what was never measured is measured now. */
export async function openAgreement(): Promise<void> {
  closeSearch();
  desk.setState(({ agreeing }) => ({ agreeing: agreeing ?? FRESH, reviewing: null, dialog: null }));
  if (desk.getState().agreeing?.report !== null) return;
  const people = await request('export.people', {});
  if (people.ok) changeAgreement({ people: people.value.people });
  await measure();
}

/** Leaves the page; measuring that is under way is stopped. */
export function closeAgreement(): void {
  measurings += 1;
  if (desk.getState().agreeing?.isMeasuring === true) void request('job.cancel', {});
  desk.setState({ agreeing: null });
}

/** Changes part of the open page; nothing when there is none. */
export function changeAgreement(change: Partial<Agreeing>): void {
  desk.setState(({ agreeing }) => (agreeing === null ? {} : { agreeing: { ...agreeing, ...change } }));
}

/** Measures what the page asks for; the report before stays until the new one is there, and for good when this one is stopped. */
export async function measure(): Promise<void> {
  const { agreeing } = desk.getState();
  if (agreeing === null) return;
  measurings += 1;
  const measuring = measurings;
  changeAgreement({ isMeasuring: true, error: null });
  const { annotators, seed } = agreeing;
  const reply = await request('agreement.measure', { layer: null, annotators: annotators === null ? null : [...annotators], seed });
  if (measuring !== measurings) return;
  if (!reply.ok) return changeAgreement({ isMeasuring: false, error: reply.error });
  const { layers } = reply.value;
  const layer = layers.some(({ layer, spans }) => layer === desk.getState().agreeing?.layer && spans > 0) ? {} : { layer: 'all' as const };
  changeAgreement({ report: reply.value, measured: { annotators, seed }, isMeasuring: false, cell: null, pair: 0, ...layer });
}

/** Writes the report to a file that the person names. */
export async function exportReport(as: ReportKind): Promise<void> {
  const reply = await request('agreement.export', { as });
  if (!reply.ok) return sayError(reply.error);
  if (reply.value !== null) say('good', translator.t('agreementPage.exported', { file: reply.value.path }));
}

/** Opens the disagreements of a cell in the review, and remembers the cell for the way back. */
export async function openCell(name: string, cell: AgreementCell): Promise<void> {
  const { agreeing } = desk.getState();
  if (agreeing === null || agreeing.report === null) return;
  changeAgreement({ cell: name });
  const { scope, listing } = openingOf(agreeing.report, cell);
  await openReview(scope, listing);
}
