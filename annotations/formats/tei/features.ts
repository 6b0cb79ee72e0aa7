import type { JsonValue } from '../../../shared/json.ts';
import { element, escaped, isLegal, legalText, type Xml, type XmlAttributes } from './xml.ts';

/**
 * A name as TEI allows it in the attributes that name things, where no white space may stand. The name as it is stands beside it in `n`
 * wherever the two differ.
 */
export function named(attribute: 'type' | 'name', name: string): XmlAttributes {
  const word = legalText(name).replace(/\s+/gu, '_');
  return { [attribute]: word, n: word === name ? undefined : name };
}

/** A feature structure of named values; nothing where there are none. */
export function featureStructure(attributes: XmlAttributes, values: Readonly<Record<string, JsonValue>>): Xml {
  const features = Object.entries(values).map(([name, value]) => feature(name, value));
  return features.length === 0 ? '' : element('fs', attributes, ...features);
}

function feature(name: string, value: JsonValue): Xml {
  return element('f', named('name', name), valueXml(value));
}

/** A value in the words of TEI's feature structures: text, number, truth value, list or structure; null is a symbol. */
function valueXml(value: JsonValue): Xml {
  if (value === null) return element('symbol', { value: 'null' });
  if (typeof value === 'string') return element('string', { 'xml:space': value.trim() === value ? undefined : 'preserve' }, escaped(value));
  if (typeof value === 'number') return element('numeric', { value: String(value) });
  if (typeof value === 'boolean') return element('binary', { value: String(value) });
  if (isList(value)) return element('vColl', { org: 'list' }, ...value.map(valueXml));
  return element('fs', {}, ...Object.entries(value).map(([name, inner]) => feature(name, inner)));
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** Whether everything in a value, names included, can stand in XML. */
export function isLegalValue(value: JsonValue): boolean {
  if (typeof value === 'string') return isLegal(value);
  if (typeof value !== 'object' || value === null) return true;
  return isList(value) ? value.every(isLegalValue) : Object.entries(value).every(([name, inner]) => isLegal(name) && isLegalValue(inner));
}
