import { enCli } from './en-cli.ts';
import { enErrors } from './en-errors.ts';
import { enHistory } from './en-history.ts';
import { enProgress } from './en-progress.ts';
import { enCommands, enWindow } from './en-window.ts';

/** Every English text of window, menus and command line. */
export const en = { ...enWindow, ...enProgress, ...enHistory, commands: enCommands, errors: enErrors, cli: enCli };
