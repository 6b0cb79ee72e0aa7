import { resolve } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { projectEngines, type AskRules } from '../../jobs/project-engines.ts';
import { withRuleThreads } from '../../jobs/rule-threads.ts';
import { suggestProject, type SuggestReport } from '../../jobs/suggest-project.ts';
import { openReader, type ProjectReader } from '../../store/project-reader.ts';
import type { SuggestionEngine } from '../../suggest/engine.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { problemLines } from '../report-lines.ts';

/** `guillemet suggest`: counts what the project's engines suggest, which `export --with-suggestions` writes; with a model, stores what that suggests. */
export const suggestCommand: CliCommand = {
  name: 'suggest', form: 'suggest PROJECT [--engine NAME…] [--model FOLDER]',
  options: [{ name: 'engine', help: 'engine', value: 'NAME', isRepeated: true }, { name: 'model', help: 'model', value: 'FOLDER' }], run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  if (parsed.has('model')) {
    // The runtime of models would slow every other command's start down.
    const { suggestWithModel } = await import('../suggest-with-model.ts');
    return suggestWithModel(context, parsed);
  }
  const report = await withRuleThreads(context.ruleThreads, async (askRules) => {
    const asked = await readRequest(context, parsed, askRules);
    return asked.ok ? suggestProject(asked.value.reader, asked.value.engines, jobControl(context)) : asked;
  });
  if (!report.ok) return fail(context, isJson, report.error);
  await print(context, isJson, { json: report.value, lines: suggestLines(context, report.value) });
  return report.value.refused.length > 0 ? EXIT.refused : EXIT.done;
}

interface Asked {
  readonly reader: ProjectReader;
  readonly engines: readonly SuggestionEngine[];
}

async function readRequest(context: CliContext, parsed: ParsedArguments, askRules: AskRules): Promise<Result<Asked>> {
  // After `--engine` several names may follow.
  const given = requirePositionals(parsed, { names: ['PROJECT'], isOpenEnded: parsed.has('engine') });
  if (!given.ok) return given;
  const [folder, ...further] = given.value;
  const reader = await openReader(context.env, resolve(context.currentFolder, folder));
  if (!reader.ok) return reader;
  const engines = await projectEngines(reader.value, { now: context.env.clock(), names: [...parsed.texts('engine'), ...further], askRules });
  return engines.ok ? ok({ reader: reader.value, engines: engines.value }) : engines;
}

function suggestLines(context: CliContext, { articles, suggestions, by_type, by_engine, refused }: SuggestReport): readonly string[] {
  return [
    say(context, 'suggest.sum', { articles, count: suggestions }), ...Object.entries(by_type).map(([name, count]) => say(context, 'stats.type', { name, count })),
    ...Object.entries(by_engine).map(([name, count]) => say(context, 'suggest.engine', { name, count })),
    ...problemLines(context, 'refused', refused),
  ];
}
