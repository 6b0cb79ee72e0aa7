import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeSchema, type WantedSchema } from '../../annotations/jobs/change-schema.ts';
import { surveySchema } from '../../annotations/jobs/survey-schema.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Answer } from '../../shared/schema/schema-mapping.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, makeArticle, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const articles = ['Lyon', 'Paris'].map((place) => makeArticle(`Anne, ministre à ${place}.`, `${place}.txt`));

/** The default schema with one type under another name. */
function renamed(from: string, to: string): LabelSchema {
  const swap = (name: string): string => (name === from ? to : name);
  return {
    ...defaultSchema, types: defaultSchema.types.map((type) => ({ ...type, name: swap(type.name) })),
    relations: defaultSchema.relations.map((relation) => ({ ...relation, from: relation.from.map(swap), to: relation.to.map(swap) })),
  };
}

const rename: WantedSchema = { schema: renamed('ROLE', 'FUNCTION'), mapping: [{ subject: { kind: 'type', type: 'ROLE' }, becomes: 'FUNCTION' }] };

/** Two people's tags on three articles: Ada owns the project. */
async function makeWork(root: string): Promise<string> {
  const folder = join(root, 'project');
  unwrap(await createProject(testEnvironment(root), folder, { title: 'Test', owner: ada }));
  for (const person of [ada, ben]) {
    const workspace = unwrap(await openProject(testEnvironment(root), { folder, annotator: person }));
    for (const article of articles) {
      await workspace.addArticle(article);
      const [name, role] = [tag(article, [0, 4], 'PERSON'), tag(article, [6, 14], 'ROLE')];
      unwrap(await workspace.apply(article.id, { kind: 'batch', commands: [name, role, { kind: 'relation.add', id: relationIdSchema.parse(`link-${name.id}`), type: 'HAS_ROLE', from: name.id, to: role.id }] }, stepId()));
    }
    unwrap(await workspace.close());
  }
  return folder;
}

async function types(workspace: Workspace): Promise<string[]> {
  const found = new Set<string>();
  for (const { id } of articles) {
    for (const annotator of unwrap(await workspace.annotatorsOf(id))) {
      for (const { type } of unwrap(await workspace.readSetOf(id, annotator))?.spans.values() ?? []) found.add(type);
    }
  }
  return [...found].sort();
}

async function withWork(body: (work: { root: string; folder: string; workspace: Workspace; change: (wanted: WantedSchema) => Promise<string> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const folder = await makeWork(root);
    const env = testEnvironment(root);
    const workspace = unwrap(await openProject(env, { folder, annotator: ada }));
    await body({ root, folder, workspace, change: async (wanted) => codeOf(await changeSchema(env, { workspace, wanted }, quietControl())) });
    await workspace.close();
  });
}

describe('a change of the label schema', () => {
  test('is surveyed with counts and names before it is made', () => withWork(async ({ workspace }) => {
    const without = { ...rename.schema, relations: rename.schema.relations.filter(({ name }) => name !== 'HAS_ROLE') };
    const survey = unwrap(await surveySchema(workspace.reader, { before: defaultSchema, after: without, mapping: [] }, quietControl()));
    expect(survey).toEqual({
      touched: [{ subject: { kind: 'type', type: 'ROLE' }, count: 4, people: ['Ada', 'Ben'], isAnswered: false }], severed: 4, tagged: { PERSON: 4, ROLE: 4 },
    });
    const mapped = unwrap(await surveySchema(workspace.reader, { before: defaultSchema, after: without, mapping: rename.mapping }, quietControl()));
    expect(mapped.touched.map(({ subject, count, isAnswered }) => [subject.kind, count, isAnswered])).toEqual([['type', 4, true], ['relation', 4, false]]);
  }));

  test('brings everybody’s tags along', () => withWork(async ({ root, folder, workspace, change }) => {
    expect(await change(rename)).toBe('ok');
    expect(workspace.project.schema.revision).toBe(1);
    expect(await types(workspace)).toEqual(['FUNCTION', 'PERSON']);
    const asBen = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
    expect([...unwrap(await asBen.openSet(articles[0]?.id ?? never())).relations.values()].map(({ type }) => type)).toEqual(['HAS_ROLE']);
    await asBen.close();
  }));

  test('is not taken back while the type that would return is not in the schema, and is once it is there again', () => withWork(async ({ workspace, change }) => {
    await change(rename);
    expect(await workspace.undo()).toEqual({ ok: false, error: { code: 'history.needs_type', params: { name: 'ROLE' } } });
    expect(await types(workspace)).toEqual(['FUNCTION', 'PERSON']);
    const both = { ...rename.schema, revision: 1, types: [...rename.schema.types, ...defaultSchema.types.filter(({ name }) => name === 'ROLE').map(({ key: _key, ...type }) => type)] };
    const ends = both.relations.map((relation) => (relation.name === 'HAS_ROLE' ? { ...relation, to: [...relation.to, 'ROLE'] } : relation));
    expect(await change({ schema: { ...both, relations: ends }, mapping: [] })).toBe('ok');
    expect(codeOf(await workspace.undo())).toBe('ok');
    expect(await types(workspace)).toEqual(['FUNCTION', 'PERSON', 'ROLE']);
    expect(codeOf(await workspace.redo())).toBe('ok');
  }));

  test('is not taken back to values that the schema has no longer', () => withWork(async ({ workspace, change }) => {
    const [article] = articles;
    if (article === undefined) return never();
    const role = [...unwrap(await workspace.openSet(article.id)).spans.values()].find(({ type }) => type === 'ROLE');
    unwrap(await workspace.apply(article.id, { kind: 'span.setAttributes', id: role?.id ?? never(), attributes: { role_kind: 'minister' } }, stepId()));
    const types = defaultSchema.types.map((type) => ({ ...type, attributes: type.attributes.map((attribute) => (
      attribute.kind === 'choice' && attribute.name === 'role_kind' ? { ...attribute, choices: attribute.choices.filter(({ value }) => value !== 'minister') } : attribute)) }));
    const mapping: Answer[] = [{ subject: { kind: 'value', type: 'ROLE', attribute: 'role_kind', value: 'minister' }, becomes: 'other' }];
    expect(await change({ schema: { ...defaultSchema, types }, mapping })).toBe('ok');
    expect(await workspace.undo()).toMatchObject({ error: { code: 'history.needs_type', params: { name: 'ROLE.role_kind = "minister"' } } });
  }));

  test('is refused whole where tags are left without an answer, the schema is not valid or was changed meanwhile', () => withWork(async ({ folder, workspace, change }) => {
    const before = await readFile(join(folder, 'project.json'), 'utf8');
    expect(await change({ ...rename, mapping: [] })).toBe('schema.unmapped');
    expect(await change({ schema: { ...defaultSchema, types: [...defaultSchema.types, ...defaultSchema.types.slice(0, 1)] }, mapping: [] })).toBe('schema.duplicate_name');
    expect(await change({ ...rename, schema: { ...rename.schema, revision: 7 } })).toBe('schema.stale');
    expect(await readFile(join(folder, 'project.json'), 'utf8')).toBe(before);
    expect(await types(workspace)).toEqual(['PERSON', 'ROLE']);
  }));

  test('is the owner’s alone, unless the project has none', () => withWork(async ({ root, folder, workspace }) => {
    await workspace.close();
    const env = testEnvironment(root);
    const asBen = unwrap(await openProject(env, { folder, annotator: ben }));
    expect(await changeSchema(env, { workspace: asBen, wanted: rename }, quietControl())).toEqual({ ok: false, error: { code: 'schema.not_owner', params: { owner: 'Ada' } } });
    await asBen.close();
  }));

  test('is refused before anything changes while somebody else has their tags open', () => withWork(async ({ root, folder, workspace, change }) => {
    const elsewhere = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
    expect(await change(rename)).toBe('schema.open_elsewhere');
    expect(await types(workspace)).toEqual(['PERSON', 'ROLE']);
    await elsewhere.close();
    expect(await change(rename)).toBe('ok');
  }));

  test('lets no edit of the old schema in between, and lets edits in again afterwards', () => withWork(async ({ workspace, change }) => {
    const [article] = articles;
    if (article === undefined) return never();
    const changing = change(rename);
    expect(codeOf(await workspace.apply(article.id, tag(article, [17, 21], 'ROLE'), stepId()))).toBe('schema.changing');
    expect(await changing).toBe('ok');
    expect(codeOf(await workspace.apply(article.id, tag(article, [17, 21], 'FUNCTION'), stepId()))).toBe('ok');
  }));

  test('does not trust an opened steps log of somebody whose file was torn', () => withWork(async ({ root, folder, workspace, change }) => {
    await change(rename);
    await workspace.close();
    const log = join(folder, 'steps', `${ben.id}.jsonl`);
    const lines = (await readFile(log, 'utf8')).split('\n');
    await writeFile(log, `${lines.slice(0, -2).join('\n')}\n`);
    const again = unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
    expect(await types(again)).toEqual(['FUNCTION', 'PERSON']);
    expect((await readFile(log, 'utf8')).split('\n').at(-2)).toContain('"kind":"commit"');
    await again.close();
  }));
});

function never(): never {
  throw new Error('not there');
}
