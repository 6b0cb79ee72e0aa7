import { annotatorNames } from '../../annotations/agreement/report/figures.ts';
import type { AgreementReport } from '../../shared/agreement.ts';
import type { Translate } from '../../shared/i18n/translator.ts';

/** Why there is nothing to show, and what to do about it; null when there is something. */
export function agreementGap(report: AgreementReport, t: Translate): string | null {
  const names = report.annotators.map(({ id }) => annotatorNames(report)(id));
  const [first] = names;
  if (first === undefined) return t('agreementPage.nobody');
  if (names.length === 1) return t('agreementPage.alone', { name: first });
  if (report.documents === 0) return t('agreementPage.apart', { names: names.join(', ') });
  return report.layers.every(({ spans }) => spans === 0) && report.labels.every(({ agreement }) => agreement.n === 0) ? t('agreementPage.noTags') : null;
}
