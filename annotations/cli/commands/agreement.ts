import { resolve } from 'node:path';
import { AGREEMENT_LAYERS, REPORT_KINDS, USUAL_SEED, type AgreementLayer, type ReportKind } from '../../../shared/agreement.ts';
import type { AppError } from '../../../shared/errors.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { agreementJson } from '../../agreement/report/json.ts';
import { agreementText } from '../../agreement/report/text.ts';
import { writtenReport, type ToldReport } from '../../agreement/report/written-report.ts';
import { measureAgreement } from '../../jobs/agreement.ts';
import { writePieces } from '../../jobs/export-output.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, type CliContext, type ExitStatus } from '../context.ts';
import { openNamedProject } from '../named-project.ts';

/** `guillemet agreement`: measures how far the annotators of a project agree. */
export const agreementCommand: CliCommand = {
  name: 'agreement',
  form: 'agreement PROJECT [--layer NAME] [--seed N] [--output FILE] [--as csv|html|json]',
  options: [
    { name: 'layer', help: 'layer', value: 'NAME' }, { name: 'seed', help: 'seed', value: 'N' },
    { name: 'output', help: 'reportFile', value: 'FILE' }, { name: 'as', help: 'as', value: 'KIND' },
  ],
  run,
};

interface Usage {
  readonly layer: AgreementLayer | null;
  readonly seed: number;
  /** What is written besides the text for people; null for that alone. */
  readonly kind: ReportKind | null;
  readonly output: string | null;
}

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const usage = readUsage(parsed);
  if (!usage.ok) return fail(context, isJson, usage.error);
  const reader = await openNamedProject(context, parsed);
  if (!reader.ok) return fail(context, isJson, reader.error);
  const report = await measureAgreement(reader.value, { layer: usage.value.layer, annotators: null, seed: usage.value.seed }, jobControl(context));
  if (!report.ok) return refusalStatus(report.error, await fail(context, isJson, report.error));
  const { project: { schema, title } } = reader.value;
  return tell(context, usage.value, { report: report.value, wording: { translate: context.translate, language: context.language, schema }, title, isJson });
}

// Stopped by the person: the project could be opened all the same.
function refusalStatus({ code }: AppError, status: ExitStatus): ExitStatus {
  return code === 'agreement.cancelled' ? EXIT.refused : status;
}

function readUsage(parsed: ParsedArguments): Result<Usage> {
  const [layer = 'every', seed = String(USUAL_SEED), output = null, as] = ['layer', 'seed', 'output', 'as'].map((name) => parsed.text(name));
  const known = AGREEMENT_LAYERS.find((name) => name === layer) ?? null;
  if (known === null && layer !== 'every') return refuse('usage.bad_value', { name: '--layer', value: layer });
  if (!/^\d{1,9}$/.test(seed)) return refuse('usage.bad_value', { name: '--seed', value: seed });
  const ending = output === null ? undefined : /\.(\w+)$/.exec(output)?.[1]?.toLowerCase();
  const kind = REPORT_KINDS.find((name) => name === (as ?? ending)) ?? null;
  if (kind === null && as !== undefined) return refuse('usage.bad_value', { name: '--as', value: as });
  if (kind === null && output !== null) return refuse('usage.missing_argument', { name: '--as' });
  return output === null && kind !== null && parsed.has('json') ? refuse('export.stdout_with_json') : ok({ layer: known, seed: Number(seed), kind, output });
}

interface Told extends ToldReport {
  readonly isJson: boolean;
}

async function tell(context: CliContext, { kind, output }: Usage, { isJson, ...told }: Told): Promise<ExitStatus> {
  if (kind !== null) {
    const text = writtenReport(kind, told);
    if (output === null || output === '-') {
      await context.writeOut(text);
      return EXIT.done;
    }
    const written = await writePieces(context.env, { kind: 'file', path: resolve(context.currentFolder, output) }, async (sink) => ok(await sink.write(text)));
    if (!written.ok) return fail(context, isJson, written.error);
    if (!isJson) context.writeError(`${context.translate('agreement.written', { file: output })}\n`);
    if (!isJson) return EXIT.done;
  }
  await print(context, isJson, { json: agreementJson(told.report), lines: agreementText(told.report, told.wording) });
  return EXIT.done;
}
