/**
 * The full name that each of an article's names stands for: the one among them of which it is the first or the last words ("Gerasimov": "Valery Gerasimov").
 * A name that fits none stands for itself. Throws where it fits two.
 */
export function fullNames(names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)];
  return new Map(distinct.map((name) => {
    const longer = distinct.filter((other) => other.endsWith(` ${name}`) || other.startsWith(`${name} `));
    if (longer.length > 1) throw new Error(`"${name}" may be ${longer.join(' or ')}: say which one after "="`);
    return [name, longer[0] ?? name];
  }));
}
