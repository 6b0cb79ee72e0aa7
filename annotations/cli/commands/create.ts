import { basename, resolve } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import type { LabelSchema } from '../../../shared/schema/label-schema.ts';
import { validateSchema } from '../../../shared/schema/validate-schema.ts';
import { createProject } from '../../store/project-file.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { readOwnProfile } from '../people.ts';
import { readJsonFile } from '../read-json.ts';

/** `guillemet create`: makes an empty project. */
export const createCommand: CliCommand = {
  name: 'create',
  form: 'create PROJECT [--title T] [--schema FILE]',
  options: [{ name: 'title', help: 'title', value: 'T' }, { name: 'schema', help: 'schema', value: 'FILE' }],
  run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const given = requirePositionals(parsed, { names: ['PROJECT'] });
  if (!given.ok) return fail(context, isJson, given.error);
  const folder = resolve(context.currentFolder, given.value[0]);
  const schema = await readSchema(context, parsed.text('schema'));
  if (!schema.ok) return fail(context, isJson, schema.error);
  const owner = await readOwnProfile(context.env);
  if (!owner.ok) return fail(context, isJson, owner.error);
  const title = parsed.text('title') ?? basename(folder);
  const created = await createProject(context.env, folder, { title, owner: owner.value, ...(schema.value === null ? {} : { schema: schema.value }) });
  if (!created.ok) return fail(context, isJson, created.error);
  const { id } = created.value;
  await print(context, isJson, { json: { project: folder, id, title: created.value.title }, lines: [say(context, 'created', { title: created.value.title, folder })] });
  return EXIT.done;
}

async function readSchema({ env, currentFolder }: CliContext, path: string | undefined): Promise<Result<LabelSchema | null>> {
  if (path === undefined) return ok(null);
  const value = await readJsonFile(env.files, resolve(currentFolder, path));
  return value.ok ? validateSchema(value.value) : value;
}
