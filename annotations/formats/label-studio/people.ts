import { z } from 'zod';
import type { JsonValue } from '../../../shared/json.ts';

const personSchema = z.object({ email: z.string().nullish(), username: z.string().nullish(), id: z.number().nullish() });

/** The name of whoever worked: a number is `user-2`, an object its email; null where nobody is named. */
export function annotatorOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isInteger(value)) return `user-${String(value)}`;
  if (typeof value === 'string') return value === '' ? null : value;
  const person = personSchema.safeParse(value);
  if (!person.success) return null;
  const { email, username, id } = person.data;
  const name = [email, username].find((candidate) => candidate !== undefined && candidate !== null && candidate !== '');
  return name ?? (id === undefined || id === null ? null : annotatorOf(id));
}

/** The other way: the number of a name that was one, else the name where the tool keeps an email. */
export function completedBy(name: string): JsonValue {
  const number = /^user-(0|[1-9]\d{0,14})$/.exec(name)?.[1];
  return number === undefined ? { email: name } : Number(number);
}
