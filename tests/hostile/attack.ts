/** How long an attack goes on and what it draws. */
export interface Budget {
  readonly cases: number;
  readonly seed: number;
}

/** What an attack came to; `lost` counts cases in which anything was lost, broken or got out. */
export interface Outcome {
  readonly tried: number;
  readonly survived: number;
  readonly lost: number;
  /** One sentence for each case that was lost. */
  readonly details: readonly string[];
}

/** Sums up from the number of cases and what was lost in them. */
export function outcomeOf(tried: number, details: readonly string[]): Outcome {
  return { tried, survived: tried - details.length, lost: details.length, details };
}

const WATCHED: readonly (readonly [name: string, prototype: object])[] = [
  ['Object', Object.prototype], ['Array', Array.prototype], ['Function', Function.prototype], ['String', String.prototype], ['Number', Number.prototype], ['Boolean', Boolean.prototype],
  ['Map', Map.prototype], ['Set', Set.prototype], ['Promise', Promise.prototype], ['RegExp', RegExp.prototype], ['Error', Error.prototype], ['Object itself', Object], ['Array itself', Array], ['Reflect', Reflect], ['JSON', JSON],
];

/** What stands on the prototypes now; the function says which of them have changed since. */
export function watchPrototypes(): () => string[] {
  const before = WATCHED.map(([name, prototype]) => ({ name, prototype, standing: Object.getOwnPropertyDescriptors(prototype), parent: Object.getPrototypeOf(prototype) as unknown }));
  return () => before.flatMap(({ name, prototype, standing, parent }) => {
    const now = Object.getOwnPropertyDescriptors(prototype);
    const keys = new Set([...Reflect.ownKeys(standing), ...Reflect.ownKeys(now)]);
    const changed = [...keys].filter((key) => !isSame(Reflect.get(standing, key) as PropertyDescriptor | undefined, Reflect.get(now, key) as PropertyDescriptor | undefined));
    return [...changed.map((key) => `${name}.${String(key)} was changed`), ...(Object.getPrototypeOf(prototype) === parent ? [] : [`${name} has another prototype`])];
  });
}

function isSame(a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean {
  return a !== undefined && b !== undefined && Object.is(a.value, b.value) && a.get === b.get && a.set === b.set;
}
