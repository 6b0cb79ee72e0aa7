import type { Command } from '../../shared/command.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import { spanId } from './marked-text.ts';

/** The command that links two tags of the marked-text notation. */
export function linkCommand(type: string, from: string, to: string, id = 'r1'): Extract<Command, { kind: 'relation.add' }> {
  return { kind: 'relation.add', id: relationIdSchema.parse(id), type, from: spanId(from), to: spanId(to) };
}
