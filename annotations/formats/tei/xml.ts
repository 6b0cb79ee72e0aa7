/** A piece of XML that is well formed by itself. */
export type Xml = string;

// What XML 1.0 has no way to write: most controls, halves of pairs, and two non-characters.
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as XML 1.0 can hold it: what it cannot is replaced, one character by one. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD');
}

/** Whether XML 1.0 can hold a text as it is. */
export function isLegal(text: string): boolean {
  return legalText(text) === text;
}

/** Text between tags. A carriage return would be read as a line feed if it stood there as itself. */
export function escaped(text: string): Xml {
  return legalText(text).replace(/[&<>\r]/g, entity);
}

function inAttribute(text: string): Xml {
  return legalText(text).replace(/[&<>"\t\n\r]/g, entity);
}

function entity(character: string): string {
  return `&#${String(character.charCodeAt(0))};`;
}

/** Attributes by their names; those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element with what stands in it, nothing added between. */
export function element(name: string, attributes: XmlAttributes, ...content: readonly Xml[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${inAttribute(value)}"`)).join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An element whose parts stand on lines of their own; none at all where it has no parts. */
export function block(name: string, attributes: XmlAttributes, parts: readonly Xml[]): Xml {
  const kept = parts.filter((part) => part !== '');
  return kept.length === 0 ? '' : element(name, attributes, '\n', ...kept.map((part) => `${part}\n`));
}
