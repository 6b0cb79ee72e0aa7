import { enCli } from './en-cli.ts';
import { enErrors } from './en-errors.ts';
import { enReading } from './en-reading.ts';
import { enCommands, enWindow } from './en-window.ts';

/** Every English text of window, menus and command line. */
export const en = {
  ...enWindow, ...enReading, commands: enCommands, errors: enErrors, cli: enCli,
  shortcuts: { ...enWindow.shortcuts, ...enReading.shortcuts }, keyNames: { ...enWindow.keyNames, ...enReading.keyNames },
};
