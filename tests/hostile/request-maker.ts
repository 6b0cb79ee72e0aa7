import { z } from 'zod';
import { PAGE_REQUESTS, REQUESTS, type RequestName } from '../../shared/ipc/channels.ts';
import { requestContract } from '../../shared/ipc/contract.ts';
import { randomFrom } from '../helpers/random.ts';

interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly items?: Shape | false;
  readonly prefixItems?: readonly Shape[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

const SHAPES = new Map(REQUESTS.map((name) => [name, z.toJSONSchema(requestContract[name].input, { io: 'input', unrepresentable: 'any' }) as Shape]));

const STRANGE = [
  '', ' ', '\0', '\ud800', '\u202e', '\u200b', '\ufeff', '../../etc/passwd', '/etc/passwd', 'C:\\x', 'CON', 'a:b', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '<img src=x onerror=alert(1)>', '${1}', '{{t}}',
  "'; --", '%00', '%s', 'gold', 'imported', 'NaN', '-1', '1e999', 'x'.repeat(300), 'é'.normalize('NFD'), '👩‍👩‍👧', 'a\nb', '0123456789abcdef', 'ffffffffffffffff', '2024-02-30', '#12345g', '(a+)+$', '\\', 'A', '#1A7F37',
] as const;
const NUMBERS = [0, 1, 2, 3, 7, -1, -0, 0.5, 1e9, 2 ** 31, 2 ** 53, 1e308, -1e308] as const;

/** Makes messages for the channels: well-formed ones of the contract's own shapes, the same with something wrong in them, and junk. */
export class RequestMaker {
  readonly #random: () => number;
  /** Strings that mean something in the project: ids, types, names, words of the text. */
  readonly #words: readonly string[];

  constructor(seed: number, words: readonly string[]) {
    this.#random = randomFrom(seed);
    this.#words = words;
  }

  below(limit: number): number { return Math.floor(this.#random() * limit); }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined && values.length === 0) throw new Error('nothing to pick from');
    return value as T;
  }

  channel(): RequestName { return this.pick(this.below(20) === 0 ? REQUESTS : PAGE_REQUESTS); }

  message(name: RequestName): unknown {
    const at = this.below(10);
    if (at === 0) return this.#junk(0);
    const shape = SHAPES.get(name) ?? {};
    const valid = this.#of(shape, shape, 0);
    return at < 4 ? this.#broken(valid, 0) : valid;
  }

  #of(shape: Shape, root: Shape, depth: number): unknown {
    if (shape.$ref !== undefined) return this.#of(root.$defs?.[shape.$ref.replace('#/$defs/', '')] ?? root, root, depth + 1);
    if ('const' in shape) return shape.const;
    if (shape.enum !== undefined) return this.pick(shape.enum);
    const choices = shape.anyOf ?? shape.oneOf;
    // Deep down only what ends by itself, so that shapes within shapes come to an end.
    if (choices !== undefined) return this.#of(depth > 6 ? choices[0] ?? {} : this.pick(choices), root, depth + 1);
    if (shape.allOf !== undefined) return Object.assign({}, ...shape.allOf.map((part) => this.#of(part, root, depth + 1)));
    if (shape.type === 'object') return this.#object(shape, root, depth);
    if (shape.type === 'array') return this.#list(shape, root, depth);
    if (shape.type === 'string') return this.#string(shape);
    if (shape.type === 'integer' || shape.type === 'number') return this.#number(shape);
    if (shape.type === 'boolean') return this.below(2) === 0;
    return shape.type === 'null' ? null : this.#junk(depth);
  }

  #object({ properties = {}, required = [], additionalProperties, propertyNames }: Shape, root: Shape, depth: number): unknown {
    const entries = Object.entries(properties).filter(([name]) => required.includes(name) || this.below(3) === 0).map(([name, shape]) => [name, this.#of(shape, root, depth + 1)] as const);
    if (typeof additionalProperties !== 'object' || depth > 6) return Object.fromEntries(entries);
    const others = Array.from({ length: this.below(4) }, () => [this.#string(propertyNames ?? {}), this.#of(additionalProperties, root, depth + 1)] as const);
    return Object.fromEntries([...entries, ...others]);
  }

  #list({ items, prefixItems, minItems = 0, maxItems = 5 }: Shape, root: Shape, depth: number): unknown {
    if (prefixItems !== undefined) return prefixItems.map((shape) => this.#of(shape, root, depth + 1));
    const length = depth > 6 ? minItems : Math.min(maxItems, minItems + this.below(4));
    return Array.from({ length }, () => this.#of(items === undefined || items === false ? {} : items, root, depth + 1));
  }

  #string({ pattern, minLength = 0, maxLength = 1000 }: Shape): string {
    const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
    const pool = this.below(4) === 0 ? STRANGE : this.#words;
    const drawn = this.pick(pool);
    if (fits(drawn)) return drawn;
    const fitting = [...this.#words, ...STRANGE].filter(fits);
    return fitting.length === 0 ? 'a'.repeat(Math.max(1, minLength)) : this.pick(fitting);
  }

  #number({ type, minimum = -(2 ** 53 - 1), maximum = 2 ** 53 - 1, exclusiveMinimum = -Infinity }: Shape): number {
    const drawn = this.below(5) === 0 ? this.pick(NUMBERS) : this.below(60);
    const whole = type === 'integer' ? Math.trunc(drawn) : drawn;
    return Math.min(maximum, Math.max(minimum, whole, exclusiveMinimum === -Infinity ? -Infinity : exclusiveMinimum + 1));
  }

  /** The same with one thing wrong somewhere inside. */
  #broken(value: unknown, depth: number): unknown {
    if (typeof value !== 'object' || value === null || this.below(4) === 0) return this.#junk(depth);
    if (Array.isArray(value)) return this.#brokenList(value, depth);
    const entries = Object.entries(value);
    if (entries.length === 0 || this.below(5) === 0) return { ...value, [this.pick(STRANGE)]: this.#junk(depth) };
    const at = this.below(entries.length);
    if (this.below(5) === 0) return Object.fromEntries(entries.filter((_entry, index) => index !== at));
    return Object.fromEntries(entries.map(([name, inner], index) => [name, index === at ? this.#broken(inner, depth + 1) : inner]));
  }

  #brokenList(value: readonly unknown[], depth: number): unknown {
    if (value.length === 0) return [this.#junk(depth)];
    const at = this.below(value.length);
    if (this.below(4) === 0) return Array.from({ length: 2_000 }, () => value[at]);
    return value.map((inner: unknown, index) => (index === at ? this.#broken(inner, depth + 1) : inner));
  }

  #junk(depth: number): unknown {
    const kinds: readonly (() => unknown)[] = [
      () => null, () => undefined, () => this.below(2) === 0, () => this.pick(NUMBERS), () => this.pick([NaN, Infinity, -Infinity]), () => this.pick(STRANGE), () => this.pick(this.#words), () => 'x'.repeat(100_000), () => [], () => ({}),
      () => new Array(50).fill(this.pick(STRANGE)), () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
      () => JSON.parse(`${'['.repeat(90)}1${']'.repeat(90)}`) as unknown, () => new Date(NaN), () => new Map([['id', 1]]), () => new Set([1]), () => new Uint8Array(4), () => 10n ** 30n, () => /(a+)+$/u, () => new Error('x'),
      ...(depth > 3 ? [] : [(): unknown => Object.fromEntries(Array.from({ length: 3 }, () => [this.pick(STRANGE), this.#junk(depth + 1)]))]),
    ];
    return this.pick(kinds)();
  }
}
