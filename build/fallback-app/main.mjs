// Stands in for Electron's own default application, which the fall-back runtime lacks: it opens the application
// folder named as first argument, so both runtimes are started the same way.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const optionsEnd = process.argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-'));
const folder = path.resolve(process.argv[optionsEnd] ?? '.');
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
// Two of these are left out of Electron's published types, and its own default application uses them.
/** @type {any} */
const program = app;
program.setName(description.productName ?? description.name);
program.setVersion(description.version);
program.setAppPath(folder);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
await import(pathToFileURL(path.join(folder, description.main)).href);
