import { expect, test } from 'vitest';
import { createTokens } from '../../annotations/models/tokens.ts';
import { codeOf, unwrap } from '../helpers/store-fixture.ts';

const special = (content: string, id: number) => ({ id, content, special: true, single_word: false, lstrip: false, rstrip: false, normalized: false });

function around(before: string, after: string, ids: Readonly<Record<string, number>>) {
  const token = (name: string) => ({ SpecialToken: { id: name, type_id: 0 } });
  const tokens = Object.fromEntries([before, after].map((name) => [name, { id: name, ids: [ids[name]], tokens: [name] }]));
  return { type: 'TemplateProcessing', pair: [], single: [token(before), { Sequence: { id: 'A', type_id: 0 } }, token(after)], special_tokens: tokens };
}

/** As the models of CamemBERT and XLM-R have it. */
function sentencePieces(words: readonly string[]) {
  const vocab = [['<unk>', 0], ['<s>', 0], ['</s>', 0], ...words.map((word, index) => [word, -1 - index / 100])];
  return {
    version: '1.0', added_tokens: [special('<unk>', 0), special('<s>', 1), special('</s>', 2)], normalizer: null,
    pre_tokenizer: { type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true }] },
    post_processor: around('<s>', '</s>', { '<s>': 1, '</s>': 2 }), decoder: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
    model: { type: 'Unigram', unk_id: 0, byte_fallback: false, vocab },
  };
}

/** As the models of RoBERTa have it: bytes, each written as one character. */
function bytePairs(vocabulary: readonly string[], merges: readonly string[]) {
  const vocab = Object.fromEntries(['<s>', '</s>', '<unk>', ...vocabulary].map((word, id) => [word, id]));
  return {
    version: '1.0', added_tokens: [special('<s>', 0), special('</s>', 1), special('<unk>', 2)], normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true }, post_processor: around('<s>', '</s>', { '<s>': 0, '</s>': 1 }),
    decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    model: { type: 'BPE', dropout: null, unk_token: '<unk>', continuing_subword_prefix: '', end_of_word_suffix: '', fuse_unk: false, byte_fallback: false, vocab, merges },
  };
}

/** The pieces of a text, those that go on a word with a `+` before them. */
function pieces(definition: object, text: string): readonly string[] {
  return unwrap(createTokens(definition)).of(text).map(({ start, end, goesOn }) => `${goesOn ? '+' : ''}${text.slice(start, end)}`);
}

test('pieces of sentences stand where their words stand', () => {
  const definition = sentencePieces(['▁Anne', '▁à', '▁L', 'yon', '.', '▁l', '’', 'État', '▁']);
  expect(pieces(definition, '  Anne à\nLyon. l’État')).toEqual(['Anne', 'à', 'L', '+yon', '.', 'l', '’', 'État']);
  expect(unwrap(createTokens(definition)).around).toEqual({ before: [1], after: [2] });
});

test('pieces of bytes stand where their letters stand, also where a letter is cut in two', () => {
  const bytes = ['L', 'y', 'o', 'n', 'Ġ', 'Ã', '©', 't', 'Ã©', 'ĠLy', 'ĠL', 'Ly', 'on', '.', 'ð', 'Ł', 'ĵ', '°'];
  const definition = bytePairs(bytes, ['L y', 'o n', 'Ġ Ly']);
  expect(pieces(definition, 'Lyon Lyon. t')).toEqual(['Ly', '+on', 'Ly', '+on', '.', '', '+t']);
  expect(pieces(definition, '📰 Lyon')).toEqual(['📰', '+📰', '+📰', '+📰', 'Ly', '+on']);
});

test.each([{}, { model: null, decoder: null }, { model: { type: 'BPE' }, decoder: null, added_tokens: 3 }])('what is no tokenizer is refused: %j', (definition) => {
  expect(codeOf(createTokens(definition))).toBe('model.bad_file');
});
