import type { AgreementReport, Example, ExampleSide } from '../../../shared/agreement.ts';
import { findSpanType } from '../../../shared/schema/label-schema.ts';
import { annotatorNames } from './figures.ts';
import { element, escaped, guidelineMarkup } from './markup.ts';
import { say, typeWords, type Wording } from './wording.ts';

/** For each type that annotators disagree on: what the guideline says, and a few places where they did. */
export function casesSection(report: AgreementReport, wording: Wording): string {
  const types = [...wording.schema.types.map(({ name }) => name), ...report.examples.map(({ type }) => type)];
  return [...new Set(types)].map((type) => {
    const examples = report.examples.filter((example) => example.type === type);
    if (examples.length === 0) return '';
    const guideline = findSpanType(wording.schema, type)?.guideline[wording.language] ?? '';
    return element('h3', {}, escaped(typeWords(wording, type)))
      + (guideline === '' ? '' : element('div', { class: 'guide' }, guidelineMarkup(guideline)))
      + examples.map((example) => caseOf(example, annotatorNames(report), wording)).join('');
  }).join('');
}

function caseOf({ kind, source, a, b }: Example, nameOf: (id: string) => string, wording: Wording): string {
  const side = (one: ExampleSide): string => element('div', { class: 'side' },
    element('div', {}, element('strong', {}, escaped(nameOf(one.annotator))), '<br>', element('span', { class: 'quiet' }, escaped(one.type === null ? say(wording, 'noTag') : typeWords(wording, one.type)))),
    element('div', {}, escaped(one.before), one.type === null ? '' : element('mark', {}, escaped(one.marked)), escaped(one.after)));
  const title = `${escaped(say(wording, `kinds.${kind}`))} ${element('small', {}, escaped(source))}`;
  return element('div', { class: 'case' }, element('p', {}, title), side(a), side(b));
}
