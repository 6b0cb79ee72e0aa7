import { describe, expect, test } from 'vitest';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { openRouted, type RoutedProject } from '../helpers/routed-project.ts';
import { makeArticle, stepId, tag, withFolder } from '../helpers/store-fixture.ts';

const article = makeArticle('👩‍👩‍👧 Ada a dit : « Oui ».  Ben a dit : « Non ».', 'a.txt');
const text = [...article.text];

/** The command that tags the first place of some words. */
function tagWords(words: string, type: string): ReturnType<typeof tag> {
  const start = [...article.text.slice(0, article.text.indexOf(words))].length;
  return tag(article, [start, start + [...words].length], type);
}

const [yes, no, ada, said] = [tagWords('« Oui »', 'QUOTE'), tagWords('« Non »', 'QUOTE'), tagWords('Ada', 'PERSON'), tagWords('a dit', 'CUE')];
const link = (type: string, from: string, to: string, id = 'new-link') => ({ kind: 'relation.add', id, type, from, to });
const place = (start: number, end: number, quoted = text.slice(start, end).join('')) => ({ kind: 'span.add', id: 'new-tag', type: 'PERSON', start, end, text: quoted });

const gap = text.findIndex((letter, at) => letter === ' ' && text[at + 1] === ' ');

const COMMANDS: readonly (readonly [what: string, code: string, command: unknown])[] = [
  ['a tag on blank', 'span.blank', place(gap, gap + 2)],
  ['a tag inside an emoji', 'span.cuts_grapheme', place(0, 1)],
  ['a tag that ends inside an emoji', 'span.cuts_grapheme', place(0, 3)],
  ['a tag beyond the end', 'span.out_of_range', place(text.length - 1, text.length + 1)],
  ['a tag that quotes other words', 'span.text_mismatch', place(6, 9, 'Eve')],
  ['pieces that overlap', 'span.bad_fragments', { ...place(6, 11, 'Ada da a'), fragments: [[6, 9], [7, 11]] }],
  ['the same tag twice', 'span.duplicate', { ...ada, id: 'new-tag' }],
  ['an id that is taken', 'span.duplicate_id', { ...ada, type: 'ORG' }],
  ['an unknown type', 'span.unknown_type', { ...ada, id: 'new-tag', type: 'NOBODY' }],
  ['a link that the schema forbids', 'relation.bad_target', link('SAID_BY', yes.id, said.id)],
  ['a link from a type that has none such', 'relation.bad_source', link('SAID_BY', ada.id, yes.id)],
  ['a link of a tag to itself', 'relation.self', link('CONTINUES', yes.id, yes.id)],
  ['a link that closes a circle', 'relation.circle', link('CONTINUES', yes.id, no.id)],
  ['a link more than the type allows', 'relation.duplicate', link('CONTINUES', no.id, yes.id)],
  ['a batch of which the last is refused', 'span.unknown', { kind: 'batch', commands: [{ kind: 'span.remove', id: ada.id }, { kind: 'span.remove', id: ada.id }] }],
  ['a value that the list has not', 'attribute.bad_value', { kind: 'span.setAttributes', id: ada.id, attributes: { person_kind: 'king' } }],
];

const [first, second, ...others] = defaultSchema.types;
if (first === undefined || second === undefined) throw new Error('no types');
const words = { en: 'x', fr: 'x' };

const SCHEMAS: readonly (readonly [what: string, code: string, schema: unknown])[] = [
  ['two types on one key', 'schema.duplicate_key', { ...defaultSchema, types: [first, { ...second, key: first.key }, ...others] }],
  ['two types of one name', 'schema.duplicate_name', { ...defaultSchema, types: [first, { ...second, name: first.name }, ...others] }],
  ['a colour that is none', 'request.bad_input', { ...defaultSchema, types: [{ ...first, colours: { light: 'salmon', dark: '#000000' } }, second, ...others] }],
  ['records within records', 'request.bad_input', { ...defaultSchema, labels: [{ kind: 'records', name: 'a', words, fields: [{ kind: 'records', name: 'a', words, fields: [] }] }] }],
  ['a link to a type that is not there', 'schema.unknown_type', { ...defaultSchema, relations: [{ ...defaultSchema.relations[0], to: ['NOBODY'] }] }],
];

/** A project with two quotes, one continuing the other, a person and a cue. */
async function withWork(body: (project: RoutedProject) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const project = await openRouted(root, [article]);
    for (const command of [yes, no, ada, said, link('CONTINUES', no.id, yes.id, 'first-link')]) {
      expect(await project.send('set.apply', { article: article.id, step: stepId(), command })).toMatchObject({ ok: true });
    }
    await body(project);
    await project.close();
  });
}

describe('what is sent through the router and cannot be', () => {
  test.each(COMMANDS)('%s: is refused with a reason (%s), and no byte of the project changes', (_what, code, command) => withWork(async (project) => {
    const before = await project.files();
    expect(await project.send('set.apply', { article: article.id, step: stepId(), command })).toMatchObject({ ok: false, error: { code } });
    expect(await project.files()).toEqual(before);
  }));

  test('edits of one article that refuse each other in a step over several: are refused before any is made, and what was taken back can still be repeated', () => withWork(async (project) => {
    await project.send('history.undo', {});
    const before = await project.files();
    const edits = [place(6, 9), { ...place(6, 9), id: 'another' }].map((command) => ({ article: article.id, command: { ...command, type: 'ORG' } }));
    expect(await project.send('set.applyAcross', { step: stepId(), command: 'occurrences', shown: null, edits })).toMatchObject({ ok: false, error: { code: 'span.duplicate' } });
    expect(await project.files()).toEqual(before);
    expect(await project.send('history.redo', {})).toMatchObject({ ok: true });
  }));

  test.each(SCHEMAS)('a schema with %s: is refused with a reason (%s), and no byte of the project changes', (_what, code, schema) => withWork(async (project) => {
    const before = await project.files();
    expect(await project.send('schema.change', { schema, mapping: [] })).toMatchObject({ ok: false, error: { code } });
    expect(await project.files()).toEqual(before);
  }));
});
