import { resolve } from 'node:path';
import type { ModelReport } from '../../shared/model-report.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { runModel } from '../models/run-model.ts';
import { requirePositionals, type ParsedArguments } from './arguments.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from './context.ts';
import { openForWriting } from './open-for-writing.ts';
import { problemLines } from './report-lines.ts';

/** `guillemet suggest --model`: lets a model read the project and stores what it suggests. */
export async function suggestWithModel(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const report = await run(context, parsed);
  if (!report.ok) return fail(context, isJson, report.error);
  await print(context, isJson, { json: report.value, lines: modelLines(context, report.value) });
  return report.value.refused.length > 0 ? EXIT.refused : EXIT.done;
}

async function run(context: CliContext, parsed: ParsedArguments): Promise<Result<ModelReport>> {
  const given = requirePositionals(parsed, { names: ['PROJECT'] });
  if (!given.ok) return given;
  const [engine = null, second] = parsed.texts('engine');
  if (second !== undefined) return refuse('usage.bad_value', { name: '--engine', value: second });
  const workspace = await openForWriting(context, resolve(context.currentFolder, given.value[0]), undefined);
  if (!workspace.ok) return workspace;
  const { reader, readOnly } = workspace.value;
  const request = { folder: resolve(context.currentFolder, parsed.text('model') ?? ''), runtime: context.modelRuntime, engine };
  const report = readOnly === null ? await runModel(context.env, { reader, request }, jobControl(context)) : { ok: false as const, error: readOnly };
  const closed = await workspace.value.close();
  return report.ok && !closed.ok ? closed : report;
}

function modelLines(context: CliContext, { engine, articles, suggestions, by_type, left_out, refused }: ModelReport): readonly string[] {
  const left = Object.entries(left_out).map(([name, count]) => `${name} (${String(count)})`);
  return [
    say(context, 'suggest.sum', { articles, count: suggestions }), ...Object.entries(by_type).map(([name, count]) => say(context, 'stats.type', { name, count })),
    say(context, 'suggest.stored', { name: engine }), ...(left.length === 0 ? [] : [say(context, 'suggest.leftOut', { names: left.join(', ') })]),
    ...problemLines(context, 'refused', refused),
  ];
}
