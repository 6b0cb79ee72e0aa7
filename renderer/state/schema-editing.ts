import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { subjectKey, type SchemaMapping, type SchemaSurvey } from '../../shared/schema/schema-mapping.ts';
import { request } from '../api/client.ts';
import { errorSentence, translator } from '../i18n/translation.ts';
import { desk, type Desk } from './desk.ts';
import { say, sayError } from './messages.ts';
import { openPage } from './page.ts';
import type { SchemaDraft } from './schema-draft.ts';

/** Why the person cannot change the project's schema, in words; null when they can. */
export function schemaIsFixed({ project, annotator, readOnly }: NonNullable<Desk['project']>): string | null {
  if (readOnly !== null) return errorSentence(readOnly);
  if (project.owner === null || project.owner === annotator.id) return null;
  const owner = project.people.find(({ id }) => id === project.owner)?.name ?? project.owner;
  return errorSentence({ code: 'schema.not_owner', params: { owner } });
}

/** The renames of a draft with the answers given since, which count more. */
export function mappingOf({ renames }: SchemaDraft, answers: SchemaMapping): SchemaMapping {
  const answered = new Set(answers.map(({ subject }) => subjectKey(subject)));
  return [...renames.filter(({ subject }) => !answered.has(subjectKey(subject))), ...answers];
}

/** Counts what a draft would do to everybody's tags; null when it was refused (which is said) or a later count has taken its place. */
export async function surveyDraft(schema: LabelSchema, mapping: SchemaMapping): Promise<SchemaSurvey | null> {
  const reply = await request('schema.survey', { schema, mapping: [...mapping] });
  if (reply.ok) return reply.value;
  if (reply.error.code !== 'schema.cancelled') sayError(reply.error);
  return null;
}

/** Gives the project the schema and brings all tags along; says whether it was done. The window then shows everything by the new schema. */
export async function applySchema(schema: LabelSchema, mapping: SchemaMapping): Promise<boolean> {
  const reply = await request('schema.change', { schema, mapping: [...mapping] });
  desk.setState({ job: null });
  if (!reply.ok) {
    sayError(reply.error);
    return false;
  }
  const { articles, history, ...project } = reply.value;
  const open = desk.getState().page?.article.id;
  const page = open === undefined ? null : await request('article.open', { article: open });
  desk.setState({
    project, articles, history, lastTag: null, chosen: null, caret: null,
    ...(page?.ok === true ? { page: openPage(page.value.article, page.value.set) } : {}),
  });
  if (page?.ok === false) sayError(page.error);
  say('good', translator.t('schemaEditor.applied'));
  return true;
}

/** Asks where to, and writes a schema as a file. */
export async function exportSchema(schema: LabelSchema): Promise<void> {
  const reply = await request('schema.export', { schema });
  if (!reply.ok) return sayError(reply.error);
  if (reply.value !== null) say('good', translator.t('schemaEditor.exported', { path: reply.value.path }));
}

/** Asks for a file and reads the schema in it; null when the person cancels or the file is refused, which is answered as a sentence. */
export async function importSchema(): Promise<{ readonly file: string; readonly schema: LabelSchema } | { readonly refusal: string } | null> {
  const reply = await request('schema.import', {});
  return reply.ok ? reply.value : { refusal: errorSentence(reply.error) };
}
