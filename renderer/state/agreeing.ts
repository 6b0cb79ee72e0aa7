import type { AgreementLayer, ReportKind } from '../../shared/agreement.ts';
import { USUAL_SEED } from '../../shared/agreement.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import { request } from '../api/client.ts';
import type { Agreeing } from './agreeing-state.ts';
import { openingOf, type AgreementCell } from './agreement-cells.ts';
import { desk } from './desk.ts';
import { sayError } from './messages.ts';
import { openReview } from './reviewing.ts';

const FRESH: Agreeing = { people: [], annotators: null, seed: USUAL_SEED, report: null, isMeasuring: false, error: null, layer: 'all', pair: 0, order: 'strict', cell: null };

let measurings = 0;

/** Shows the page of agreement as it was left; what was never measured is measured now. */
export async function openAgreement(): Promise<void> {
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
  changeAgreement({ report: reply.value, isMeasuring: false, cell: null, pair: 0, ...layer });
}

/** Chooses whose agreement is measured, and measures it. */
export async function chooseAnnotators(annotators: readonly AnnotatorId[] | null): Promise<void> {
  changeAgreement({ annotators });
  await measure();
}

/** Shows another layer of the report. */
export function chooseLayer(layer: AgreementLayer): void {
  changeAgreement({ layer });
}

/** Writes the report to a file that the person names; answers its path, or null when there is none. */
export async function exportReport(as: ReportKind): Promise<string | null> {
  const reply = await request('agreement.export', { as });
  if (!reply.ok) sayError(reply.error);
  return reply.ok ? reply.value?.path ?? null : null;
}

/** Opens the disagreements of a cell in the review, and remembers the cell for the way back. */
export async function openCell(name: string, cell: AgreementCell): Promise<void> {
  const { agreeing } = desk.getState();
  if (agreeing?.report === null || agreeing === null) return;
  changeAgreement({ cell: name });
  const { scope, listing } = openingOf(agreeing.report, cell);
  await openReview(scope, listing);
}
