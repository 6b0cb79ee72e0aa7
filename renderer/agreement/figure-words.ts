import { measured, percent, say, whole, type Wording } from '../../annotations/agreement/report/wording.ts';
import { LAYER_MEASURES, MEASURE_UNITS, type LayerMeasure, type Measure } from '../../shared/agreement.ts';
import { differing, MEASURE_ASPECTS } from '../state/agreement-cells.ts';
import type { PageWording } from './use-wording.ts';

/** Says whether a name is that of a measure of tags and links, not of one of answers. */
export function layerMeasureCalled(name: string): LayerMeasure | null {
  return LAYER_MEASURES.find((measure) => measure === name) ?? null;
}

/** A measure in one sentence, with where it comes from. */
export function aboutWords(wording: Wording, measure: string): string {
  const about = layerMeasureCalled(measure) === null ? wording.translate(`agreementPage.aboutAnswers.${measure}`) : say(wording, `about.${measure}`);
  return wording.translate('agreementPage.explained', { about: about.replace(/\.$/u, ''), source: wording.translate(`agreementPage.sources.${measure}`) });
}

/** What a figure was computed from; empty where there was nothing. */
export function fromWords(wording: Wording, measure: string, { n }: Measure): string {
  const known = layerMeasureCalled(measure);
  const unit = say(wording, `units.${known === null ? 'cases' : MEASURE_UNITS[known]}`);
  return n === 0 ? '' : wording.translate('agreementPage.from', { number: whole(wording, n), unit });
}

/** A figure that may be opened. */
interface Opened {
  readonly measure: string;
  readonly figure: Measure;
  /** Whether it is about two of the annotators only. */
  readonly isPair: boolean;
}

/** What is opened for a figure and how that relates to it; where there is no value, why. */
export function opensWords(wording: PageWording, { measure, figure, isPair }: Opened): string {
  if (figure.why !== undefined) return say(wording, `why.${figure.why}`);
  const known = layerMeasureCalled(measure);
  const count = differing(measure, figure);
  if (count === 0) return wording.translate('agreementPage.opens.nothing');
  if (measure === 'relation_f1_end_to_end') return wording.translate('agreementPage.opens.linksEnds');
  if (count === null) return wording.translate(`agreementPage.opens.${known === null ? 'answersAll' : 'all'}`);
  const aspect = known === null ? 'answers' : MEASURE_ASPECTS[known];
  const isAmong = wording.people > 2 && !isPair && aspect !== 'answers' && aspect !== 'links';
  return wording.translate(`agreementPage.opens.${isAmong ? 'among.' : ''}${aspect}`, { count });
}

/** The value of a measure as it is shown: shares of answers in percent, all others with three places. */
export function valueWords(wording: Wording, measure: string, figure: Measure): string {
  return measure === 'agreement' && figure.value !== null ? percent(wording, figure.value) : measured(wording, figure);
}

/** How deep the colour of a cell is, from 0 to 8; a coefficient below 0 is as pale as 0. */
export function heatOf(value: number | null): string {
  return value === null ? 'heat-none' : `heat-${String(Math.round(8 * Math.min(1, Math.max(0, value))))}`;
}
