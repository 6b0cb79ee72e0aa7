import { resolve } from 'node:path';
import { examine } from '../../doctor/examine.ts';
import { repair } from '../../doctor/repair.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import { findingLine } from '../backup-lines.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';

/** `guillemet doctor`: examines every file of a project, and mends them where that is asked for. */
export const doctorCommand: CliCommand = {
  name: 'doctor',
  form: 'doctor PROJECT [--repair] [--give-up-damaged]',
  options: [{ name: 'repair', help: 'repair' }, { name: 'give-up-damaged', help: 'giveUp' }],
  more: (context) => [say(context, 'doctor.help')],
  run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const given = requirePositionals(parsed, { names: ['PROJECT'] });
  if (!given.ok) return fail(context, isJson, given.error);
  const folder = resolve(context.currentFolder, given.value[0]);
  const giveUpDamaged = parsed.has('give-up-damaged');
  const isRepair = parsed.has('repair') || giveUpDamaged;
  const control = jobControl(context);
  const report = isRepair ? await repair(context.env, { folder, giveUpDamaged }, control) : await examine(context.env, folder, control);
  if (!report.ok) return fail(context, isJson, report.error);
  const { findings, articles, sets, totals } = report.value;
  await print(context, isJson, { json: report.value, lines: [
    ...findings.map((finding) => findingLine(context, finding)),
    say(context, findings.length === 0 ? 'doctor.sound' : 'doctor.totals', { articles, sets, ...totals }),
    ...(report.value.ok ? [] : [say(context, advice(totals, isRepair))]),
  ] });
  return report.value.ok ? EXIT.done : EXIT.refused;
}

function advice({ repairable }: { readonly repairable: number }, isRepair: boolean): string {
  return repairable > 0 && !isRepair ? 'doctor.tryRepair' : 'doctor.tryGivingUp';
}
