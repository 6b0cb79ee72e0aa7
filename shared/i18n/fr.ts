import { frCli } from './fr-cli.ts';
import { frSchemaEditor } from './fr-schema-editor.ts';
import { frErrors } from './fr-errors.ts';
import { frCommands, frWindow } from './fr-window.ts';

/** Every French text of window, menus and command line. */
export const fr = { ...frWindow, ...frSchemaEditor, commands: frCommands, errors: frErrors, cli: frCli };
