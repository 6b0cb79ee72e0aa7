import { LAYER_MEASURES, type AgreementReport, type AttributeFigures, type Measure } from '../../../shared/agreement.ts';
import { ANSWER_MEASURES } from './figures.ts';
import { say, type Wording } from './wording.ts';

/** Why measures have no value: a line for each layer and reason, then one for each reason that attributes and labels have. */
export function undefinedLines(report: AgreementReport, wording: Wording): readonly string[] {
  const layers = report.layers.flatMap((layer) => [...reasonsOf(layer, LAYER_MEASURES)].map(([why, measures]) => {
    const where = say(wording, `layers.${layer.layer}`);
    return why === 'no_tags' || why === 'one_annotator' ? say(wording, 'whole', { where, why: say(wording, `why.${why}`) }) : sentence(wording, { where, why, measures });
  }));
  return [...layers, ...intervalLines(report, wording), ...answerLines([...report.layers.flatMap(({ attributes }) => attributes), ...report.labels], wording)];
}

/** Layers without a tag are explained already, and their intervals with them. */
function intervalLines(report: AgreementReport, wording: Wording): readonly string[] {
  const reasons = new Set(report.layers.flatMap(({ spans, intervals }) => (spans === 0 ? [] : Object.values(intervals).flatMap(({ why }) => why ?? []))));
  return [...reasons].map((why) => say(wording, 'whole', { where: say(wording, 'columns.interval'), why: say(wording, `why.${why}`) }));
}

function reasonsOf<Name extends string>(figures: Readonly<Partial<Record<Name, Measure>>>, names: readonly Name[]): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>();
  for (const name of names) {
    const why = figures[name]?.why;
    if (why !== undefined) reasons.set(why, [...reasons.get(why) ?? [], name]);
  }
  return reasons;
}

function sentence(wording: Wording, { where, why, measures }: { where: string; why: string; measures: readonly string[] }): string {
  return say(wording, 'sentence', { where, measure: measures.map((measure) => say(wording, `measures.${measure}`)).join(', '), why: say(wording, `why.${why}`) });
}

/** Attributes that nobody answered twice are not shown anywhere, so nothing is said of them. */
function answerLines(all: readonly AttributeFigures[], wording: Wording): readonly string[] {
  const lines = new Map<string, { why: string; measures: readonly string[]; names: Set<string> }>();
  for (const figures of all.filter(({ agreement }) => agreement.n > 0)) {
    for (const [why, measures] of reasonsOf(figures, ANSWER_MEASURES)) {
      const key = `${why} ${measures.join()}`;
      const line = lines.get(key) ?? { why, measures, names: new Set() };
      line.names.add(figures.type === null ? figures.attribute : `${figures.type}.${figures.attribute}`);
      lines.set(key, line);
    }
  }
  return [...lines.values()].map(({ why, measures, names }) => sentence(wording, { where: [...names].join(', '), why, measures }));
}

/** What else must be known to read the figures: joined and discontinuous tags, how gamma was found, draws, and what does not count. */
export function methodLines(report: AgreementReport, wording: Wording): readonly string[] {
  const last = report.layers.at(-1);
  const { samples: { intervals, gamma }, seed } = report;
  return [
    say(wording, 'leftOut'),
    say(wording, 'reading'),
    ...(last !== undefined && last.merged > 0 ? [say(wording, 'merged', { number: last.merged })] : []),
    ...(last !== undefined && last.discontinuous > 0 ? [say(wording, 'discontinuous', { number: last.discontinuous })] : []),
    ...(report.layers.every((layer) => layer.gamma_exact) ? [] : [say(wording, 'searched')]),
    say(wording, 'method', { intervals, gamma, seed }),
  ];
}
