import { availableParallelism, homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { enAgreement } from '../../shared/i18n/en-agreement.ts';
import { enCli } from '../../shared/i18n/en-cli.ts';
import { enErrors } from '../../shared/i18n/en-errors.ts';
import { enExchange } from '../../shared/i18n/en-exchange.ts';
import { enOverview } from '../../shared/i18n/en-overview.ts';
import { frAgreement } from '../../shared/i18n/fr-agreement.ts';
import { frCli } from '../../shared/i18n/fr-cli.ts';
import { frErrors } from '../../shared/i18n/fr-errors.ts';
import { frExchange } from '../../shared/i18n/fr-exchange.ts';
import { frOverview } from '../../shared/i18n/fr-overview.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';
import { APP_VERSION } from '../../shared/version.ts';
import { isRuleThread } from '../jobs/rule-threads.ts';
import { RUNTIME_FILE } from '../models/runtime-file.ts';
import { errnoOf } from '../store/disk-errors.ts';
import { createNodeEnvironment } from '../store/node-environment.ts';
import { userDataFolder } from '../store/user-data.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { runCommand } from './run-command.ts';
import { messageLanguage, progressLine } from './terminal.ts';

const catalogues = { en: { ...enExchange, ...enAgreement, ...enOverview, errors: enErrors, cli: enCli }, fr: { ...frExchange, ...frAgreement, ...frOverview, errors: frErrors, cli: frCli } };

const thisFile = fileURLToPath(import.meta.url);

function createContext(signal: AbortSignal): CliContext {
  const { stdout, stderr, env, platform } = process;
  const language = messageLanguage(env);
  const translate = createTranslator(language, catalogues);
  // A reader that goes away is told by the failed write itself.
  stdout.on('error', () => undefined);
  const writeError = (text: string): void => { stderr.write(text); };
  return {
    env: createNodeEnvironment({ appVersion: APP_VERSION, userDataFolder: userDataFolder({ env, platform, home: homedir() }) }),
    currentFolder: process.cwd(),
    translate,
    language,
    // Built, this file lies beside the folder of the runtime.
    modelRuntime: path.resolve(path.dirname(thisFile), '..', 'models', RUNTIME_FILE),
    ruleThreads: { file: thisFile, count: availableParallelism() },
    signal,
    writeOut: (bytes) => new Promise((resolve, reject) => { stdout.write(bytes, (error) => { if (error instanceof Error) reject(error); else resolve(); }); }),
    writeError,
    onProgress: stderr.isTTY ? progressLine({ write: writeError, columns: stderr.columns, wording: { translate, language, items: 'articles' }, now: () => performance.now() }) : () => undefined,
  };
}

function runFromTerminal(): void {
  const stop = new AbortController();
  // The first Ctrl+C lets the job stop where nothing is half done; the second one ends the program as usual.
  process.once('SIGINT', () => { stop.abort(); });
  // Not awaited here: what is loaded only later waits for this file to be through.
  void runCommand(createContext(stop.signal), process.argv.slice(2)).catch(endOfPipe).then((status) => { process.exitCode = status; });
}

// `guillemet … | head` closes its end: nobody is left to tell.
function endOfPipe(error: unknown): ExitStatus {
  if (errnoOf(error) !== 'EPIPE') throw error;
  return EXIT.refused;
}

// The threads of a command run this file too, since it is the one whose place is known.
if (isRuleThread) void import('../jobs/rule-thread.ts');
else runFromTerminal();
