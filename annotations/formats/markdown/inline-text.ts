const ENTITIES = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00A0', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', ndash: '–', mdash: '—', euro: '€',
  eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', agrave: 'à', acirc: 'â', ccedil: 'ç', icirc: 'î', iuml: 'ï', ocirc: 'ô', ugrave: 'ù', ucirc: 'û', oelig: 'œ', aelig: 'æ',
  Eacute: 'É', Egrave: 'È', Ecirc: 'Ê', Agrave: 'À', Ccedil: 'Ç', OElig: 'Œ', copy: '©', reg: '®', deg: '°', shy: '\u00AD', thinsp: '\u2009',
}));

// Stand for what must not be taken for marks any more: two characters that no text holds, around the place of what they stand for.
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** The words of a stretch of Markdown: marks of emphasis, links and code go, what they are around stays; of an image its description stays. */
export function inlineText(markdown: string): string {
  const kept: string[] = [];
  const keep = (text: string): string => `${OPEN}${String(kept.push(text) - 1)}${CLOSE}`;
  const text = markdown.replace(/[\uE000\uE001]/g, keep)
    .replace(/(?<!`)(`+)(?!`)([^`]|[^`][^]{0,2000}?[^`])\1(?!`)/g, (_, _marks: string, code: string) => keep(code.replace(/^ (.*[^ ].*) $/, '$1')))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(sign))
    .replace(/<((?:https?|mailto):[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,200})>/g, (_, address: string) => keep(address))
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<\/?[A-Za-z][\w-]{0,40}(?:\s[^<>]{0,2000})?\/?>/g, '')
    .replace(/&(#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]{2,8});/g, (whole, name: string) => keep(entity(name) ?? whole));
  return restore(withoutEmphasis(withoutLinks(text)), kept);
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name);
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '\uFFFD';
}

const ADDRESS = String.raw`\(\s{0,9}(?:<[^<>\n]{0,2000}>|(?:[^\s()]|\([^\s()]{0,500}\)){0,2000})(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,9}\)`;
const LINK = new RegExp(String.raw`!?\[([^[\]]{0,3000})\](?:${ADDRESS}|\[[^[\]]{0,300}\])`, 'g');

/** Images first, then the links that may be around them. */
function withoutLinks(text: string): string {
  return text.replace(/\[\^[^\s[\]]{1,100}\]/g, '').replace(LINK, '$1').replace(LINK, '$1').replace(/!\[([^[\]]{0,3000})\]/g, '$1');
}

/** Marks that open before and close after something other than white space; an underscore inside a word is none. */
function withoutEmphasis(text: string): string {
  const once = (before: string): string => before
    .replace(/(\*{1,3})(?=[^\s*])([^*]{0,5000}?[^\s*])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]{0,5000}?[^\s_]|[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)([^~]{0,5000}?\S)~~/g, '$1');
  return once(once(once(text)));
}

function restore(text: string, kept: readonly string[]): string {
  return text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
}
