import { resolve } from 'node:path';
import { RULES, type Rule } from '../../../shared/review.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { acceptByRule, foreseeRule } from '../../jobs/accept-by-rule.ts';
import { totalGold } from '../../jobs/total-gold.ts';
import { openReader } from '../../store/project-reader.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { openForWriting } from '../open-for-writing.ts';

/** `guillemet gold`: tells what decisions come to, and decides by a rule where one is given. */
export const goldCommand: CliCommand = {
  name: 'gold',
  form: 'gold PROJECT [--rule all-agree|majority] [--annotator NAME] [--dry-run]',
  options: [{ name: 'rule', help: 'rule', value: 'RULE' }, { name: 'annotator', help: 'reviewer', value: 'NAME' }, { name: 'dry-run', help: 'dryRun' }],
  run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const given = requirePositionals(parsed, { names: ['PROJECT'] });
  if (!given.ok) return fail(context, isJson, given.error);
  const folder = resolve(context.currentFolder, given.value[0]);
  const rule = readRule(parsed.text('rule'));
  if (!rule.ok) return fail(context, isJson, rule.error);
  const accepted = rule.value === null ? ok(null) : await applyRule(context, folder, { rule: rule.value, name: parsed.text('annotator'), dryRun: parsed.has('dry-run') });
  if (!accepted.ok) return fail(context, isJson, accepted.error);
  const reader = await openReader(context.env, folder);
  const totals = reader.ok ? await totalGold(reader.value) : reader;
  if (!totals.ok) return fail(context, isJson, totals.error);
  const byRule = accepted.value === null ? [] : [say(context, parsed.has('dry-run') ? 'gold.wouldAccept' : 'gold.accepted', { count: accepted.value })];
  await print(context, isJson, {
    json: { ...totals.value, ...(accepted.value === null ? {} : { accepted: accepted.value }) },
    lines: [...byRule, say(context, 'gold.totals', { ...totals.value }), say(context, 'gold.left', { ...totals.value })],
  });
  return EXIT.done;
}

function readRule(text: string | undefined): Result<Rule | null> {
  if (text === undefined) return ok(null);
  const rule = RULES.find((name) => name.replace('_', '-') === text);
  return rule === undefined ? refuse('usage.bad_value', { name: '--rule', value: text }) : ok(rule);
}

/** Answers how many cases the rule decided, or would decide. */
async function applyRule(context: CliContext, folder: string, { rule, name, dryRun }: { rule: Rule; name: string | undefined; dryRun: boolean }): Promise<Result<number>> {
  const request = { rule, annotators: null, makeId: context.env.makeId };
  if (dryRun) {
    const reader = await openReader(context.env, folder);
    const foreseen = reader.ok ? await foreseeRule(reader.value, request, jobControl(context)) : reader;
    return foreseen.ok ? ok(foreseen.value.cases) : foreseen;
  }
  const workspace = await openForWriting(context, folder, name);
  if (!workspace.ok) return workspace;
  const done = await acceptByRule(workspace.value, request, jobControl(context));
  const closed = await workspace.value.close();
  return done.ok ? closed.ok ? ok(done.value.cases) : closed : done;
}
