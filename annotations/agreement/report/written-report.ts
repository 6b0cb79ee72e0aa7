import type { AgreementReport, ReportKind } from '../../../shared/agreement.ts';
import { agreementCsv } from './csv.ts';
import { agreementJson } from './json.ts';
import { agreementPage } from './page.ts';
import type { Wording } from './wording.ts';

/** A report, in whose words, and on which project. */
export interface ToldReport {
  readonly report: AgreementReport;
  readonly wording: Wording;
  readonly title: string;
}

/** The text of a report as a file of some kind. */
export function writtenReport(kind: ReportKind, { report, wording, title }: ToldReport): string {
  switch (kind) {
    case 'csv': return agreementCsv(report);
    case 'html': return agreementPage(report, wording, title);
    case 'json': return `${JSON.stringify(agreementJson(report), null, 2)}\n`;
  }
}
