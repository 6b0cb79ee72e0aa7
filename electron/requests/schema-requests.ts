import path from 'node:path';
import { readSchemaFile, writeSchemaFile } from '../../annotations/jobs/schema-file.ts';
import { surveySchema } from '../../annotations/jobs/survey-schema.ts';
import { ok } from '../../shared/result.ts';
import type { Exchange } from '../exchange.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import { folderName } from '../free-folder.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { Session } from '../session.ts';

/** What these requests need besides the session. */
export interface SchemaContext {
  readonly session: Session;
  readonly dialogs: FileDialogs;
  readonly exchange: Exchange;
}

type SchemaRequests = Pick<RequestHandlers, 'schema.survey' | 'schema.change' | 'schema.export' | 'schema.import'>;

/** Looking at what a change of the label schema would do, making it, and schemas as files. */
export function schemaRequests({ session, dialogs, exchange }: SchemaContext): SchemaRequests {
  let survey = new AbortController();
  return {
    'schema.survey': async ({ schema, mapping }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      // Only the answer to the last question is of use to the window.
      survey.abort();
      survey = new AbortController();
      const { reader, project } = workspace.value;
      return surveySchema(reader, { before: project.schema, after: schema, mapping }, { signal: survey.signal, onProgress: () => undefined, describe: ({ code }) => code });
    },
    'schema.change': (wanted) => exchange.changeSchema(wanted),
    'schema.export': async ({ schema }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const file = await dialogs.chooseSchemaExport(`${folderName(workspace.value.project.title)}.labels.json`);
      if (file === null) return ok(null);
      const written = await writeSchemaFile(session.env, file, schema);
      return written.ok ? ok({ path: file }) : written;
    },
    'schema.import': async () => {
      const file = await dialogs.chooseSchema();
      if (file === null) return ok(null);
      const read = await readSchemaFile(session.env, file);
      return read.ok ? ok({ file: path.basename(file), schema: read.value }) : read;
    },
  };
}
