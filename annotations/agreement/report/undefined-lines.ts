import { LAYER_MEASURES, type AgreementReport } from '../../../shared/agreement.ts';
import { say, type Wording } from './wording.ts';

/** Why measures of layers have no value, a line for each layer and reason; layers without a tag in one line each. */
export function undefinedLines(report: AgreementReport, wording: Wording): readonly string[] {
  return report.layers.flatMap((layer) => {
    const where = say(wording, `layers.${layer.layer}`);
    const reasons = new Map<string, string[]>();
    for (const measure of LAYER_MEASURES) {
      const { why } = layer[measure];
      if (why === undefined) continue;
      reasons.set(why, [...reasons.get(why) ?? [], say(wording, `measures.${measure}`)]);
    }
    return [...reasons].map(([why, names]) => {
      const isEverything = names.length >= LAYER_MEASURES.length - 2 && (why === 'no_tags' || why === 'one_annotator');
      const sentence = say(wording, `why.${why}`);
      return isEverything ? say(wording, 'whole', { where, why: sentence }) : say(wording, 'sentence', { where, measure: names.join(', '), why: sentence });
    });
  });
}

/** What else must be known to read the figures: joined and discontinuous tags, how gamma was found, draws, and what does not count. */
export function methodLines(report: AgreementReport, wording: Wording): readonly string[] {
  const whole = report.layers.at(-1);
  const { samples: { intervals, gamma }, seed } = report;
  return [
    say(wording, 'leftOut'),
    say(wording, 'reading'),
    ...(whole !== undefined && whole.merged > 0 ? [say(wording, 'merged', { number: whole.merged })] : []),
    ...(whole !== undefined && whole.discontinuous > 0 ? [say(wording, 'discontinuous', { number: whole.discontinuous })] : []),
    ...(report.layers.every((layer) => layer.gamma_exact) ? [] : [say(wording, 'searched')]),
    say(wording, 'method', { intervals, gamma, seed }),
  ];
}
