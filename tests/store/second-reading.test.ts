import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { withSecondReading } from '../../annotations/store/second-reading.ts';
import type { Files } from '../../annotations/store/files.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const failure = (errno: string): Error => Object.assign(new Error(errno), { code: errno, syscall: 'read' });

/** A disk that fails so many times before it answers. */
function failing(times: number, errno = 'EIO'): { files: Files; asked: () => number } {
  let asked = 0;
  const answer = <Value>(value: Value): Promise<Value> => {
    asked += 1;
    return asked <= times ? Promise.reject(failure(errno)) : Promise.resolve(value);
  };
  const files: Files = {
    ...nodeFiles, read: () => answer(bytes('abc')), list: () => answer(['a']),
    async* readChunks() {
      yield await Promise.resolve(bytes('ab'));
      yield await answer(bytes('cd'));
    },
  };
  return { files, asked: () => asked };
}

async function chunksOf(files: Files): Promise<string> {
  let text = '';
  for await (const chunk of files.readChunks('x')) text += Buffer.from(chunk).toString();
  return text;
}

describe('what the disk cannot read at first', () => {
  test('is asked for once more', async () => {
    const { files, asked } = failing(1);
    expect(Buffer.from(await withSecondReading(files).read('x')).toString()).toBe('abc');
    expect(asked()).toBe(2);
    expect(await withSecondReading(failing(1).files).list('x')).toEqual(['a']);
  });

  test('is given up when it is refused twice', async () => {
    const { files, asked } = failing(5);
    await expect(withSecondReading(files).read('x')).rejects.toThrow('EIO');
    expect(asked()).toBe(2);
  });

  test('is asked once only where the refusal is of another kind', async () => {
    const { files, asked } = failing(1, 'EACCES');
    await expect(withSecondReading(files).read('x')).rejects.toThrow('EACCES');
    expect(asked()).toBe(1);
  });

  test('comes whole and once where it fails in the middle of a file', async () => {
    expect(await chunksOf(withSecondReading(failing(1).files))).toBe('abcd');
    await expect(chunksOf(withSecondReading(failing(2).files))).rejects.toThrow('EIO');
  });
});
