import { enCli } from './en-cli.ts';
import { enSchemaEditor } from './en-schema-editor.ts';
import { enErrors } from './en-errors.ts';
import { enCommands, enWindow } from './en-window.ts';

/** Every English text of window, menus and command line. */
export const en = { ...enWindow, ...enSchemaEditor, commands: enCommands, errors: enErrors, cli: enCli };
