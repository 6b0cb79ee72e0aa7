import { carriedWords, formatAbout, formatTitle, unitWords } from '../../shared/format-words.ts';
import type { FormatDescription } from '../formats/common/format.ts';
import { listFormats } from '../formats/registry.ts';
import { say, type CliContext } from './context.ts';

/** A format for people: what it is called, what can be done with it, what it is for, counts and carries; a sentence a line. */
export function formatLines(context: CliContext, format: FormatDescription): readonly string[] {
  const { translate } = context;
  const { name, unit, carries, writes } = format;
  return [
    say(context, 'format', { name, title: formatTitle(translate, name), how: say(context, howOf(format)) }),
    `    ${formatAbout(translate, name)}`,
    ...(unit === null ? [] : [`    ${say(context, 'positions', { unit: unitWords(translate, unit) })}`]),
    ...(writes ? [`    ${say(context, 'carries', { features: carriedWords(translate, carries) })}`] : []),
  ];
}

/** The formats that a command takes, a line each, as its help lists them. */
export function formatsHelp(context: CliContext, can: 'reads' | 'writes'): readonly string[] {
  const { translate } = context;
  const formats = listFormats().filter((format) => format[can]);
  return [say(context, can === 'reads' ? 'formatsRead' : 'formatsWritten'), ...formats.map(({ name }) => `  ${name.padEnd(18)} ${formatAbout(translate, name)}`), `  ${say(context, 'moreFormats')}`];
}

function howOf({ reads, writes }: FormatDescription): string {
  if (reads && writes) return 'readsAndWrites';
  return reads ? 'reads' : 'writes';
}
