/** An article made to do harm where it is shown. */
export interface HostileArticle {
  readonly text: string;
  readonly headline: string;
  readonly source: string;
  readonly meta: Readonly<Record<string, unknown>>;
}

// Whatever of it runs leaves a mark on the window.
const RUN = 'window.ran=1';

const MARKUP = [
  `<script>${RUN}</script>`, `<SCRIPT SRC=//evil.invalid/x.js></SCRIPT>`, `"><script>${RUN}</script>`, `'><script>${RUN}</script>`, `</textarea><script>${RUN}</script>`, `</title><script>${RUN}</script>`, `</style><script>${RUN}</script>`, `<scr<script>ipt>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`, `<img src="https://evil.invalid/x.png">`, `<img src='x' onerror='${RUN}'`, `<IMG """><SCRIPT>${RUN}</SCRIPT>">`, `<img srcset="https://evil.invalid/x 2x">`, `<image href="https://evil.invalid/">`, `<picture><source srcset=https://evil.invalid/><img src=x onerror=${RUN}></picture>`,
  `<svg onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`, `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x"/></svg>`, `<svg><a xlink:href="javascript:${RUN}"><text y=20>x</text></a></svg>`, `<svg><foreignObject><iframe srcdoc="<script>${RUN}</script>"></foreignObject></svg>`, `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`, `<math href="javascript:${RUN}">x</math>`,
  `<body onload=${RUN}>`, `<iframe src="javascript:${RUN}">`, `<iframe src="https://evil.invalid/">`, `<iframe srcdoc="<img src=x onerror=${RUN}>">`, `<frameset onload=${RUN}>`, `<object data="javascript:${RUN}">`, `<embed src="https://evil.invalid/x.swf">`, `<link rel=stylesheet href="https://evil.invalid/x.css">`, `<style>@import 'https://evil.invalid/x.css';</style>`,
  `<style>*{background:url(https://evil.invalid/x)}</style>`, `<div style="background:url('https://evil.invalid/x')">`, `<div style="width:expression(${RUN})">`, `<base href="https://evil.invalid/">`, `<meta http-equiv=refresh content="0;url=https://evil.invalid/">`, `<meta charset=utf-7>+ADw-script+AD4-${RUN}+ADw-/script+AD4-`, `<form action="https://evil.invalid/"><input name=x autofocus onfocus=${RUN}>`, `<input autofocus onfocus=${RUN}>`, `<select autofocus onfocus=${RUN}>`, `<textarea autofocus onfocus=${RUN}>`, `<button formaction="javascript:${RUN}">x`,
  `<video src=x onerror=${RUN}>`, `<video><source onerror=${RUN}>`, `<audio src="https://evil.invalid/x.mp3" autoplay>`, `<details open ontoggle=${RUN}>`, `<marquee onstart=${RUN}>`, `<keygen autofocus onfocus=${RUN}>`, `<dialog open onclose=${RUN}>`, `<a href="javascript:${RUN}">x</a>`, `<a href="&#106;avascript:${RUN}">x</a>`, `<a href="java\tscript:${RUN}">x</a>`, `<a href="data:text/html,<script>${RUN}</script>">x</a>`, `<a href="https://evil.invalid/" target=_blank>x</a>`, `<a ping="https://evil.invalid/" href="#">x</a>`,
  `<template><script>${RUN}</script></template>`, `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`, `<!--><img src=x onerror=${RUN}>-->`, `<![CDATA[<script>${RUN}</script>]]>`, `<?xml-stylesheet href="https://evil.invalid/x.xsl"?>`, `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;`, `&lt;script&gt;${RUN}&lt;/script&gt;`, `&#60;script&#62;${RUN}&#60;/script&#62;`, `%3Cscript%3E${RUN}%3C/script%3E`, `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`, `\\x3cscript\\x3e${RUN}`, `<x onclick=${RUN} contenteditable>x</x>`, `<portal src="https://evil.invalid/">`, `<webview src="https://evil.invalid/"></webview>`, `<p slot=x onpointerover=${RUN}>x</p>`,
];

const TEMPLATES = [
  '{{constructor.constructor("window.ran=1")()}}', '${window.ran=1}', '#{7*7}', '<%= 7*7 %>', '{%raw%}', '[[${7*7}]]', '$t(errors.span)', '{{t}} $t(card.title) {{- x}}', '{0} %s %d %n %@', '@{x}', '$(rm -rf ~)', '`rm -rf ~`', '; rm -rf ~ #', '| calc', '=HYPERLINK("https://evil.invalid/","x")', '@SUM(1+1)*cmd|\' /C calc\'!A0', '+1+cmd|x', "'; DROP TABLE articles; --",
  '[x](javascript:window.ran=1)', '[x](https://evil.invalid/)', '![x](https://evil.invalid/x.png)', '![x][y]\n\n[y]: https://evil.invalid/x.png', '<https://evil.invalid/>', '```html\n<script>window.ran=1</script>\n```', '# Heading\n\n* list\n\n---\n\n> quote', '[[toc]]', 'javascript:window.ran=1', 'vbscript:msgbox(1)', 'data:text/html,<script>window.ran=1</script>', 'file:///etc/passwd', 'https://user:word@evil.invalid/', 'https://evil.invalid/?a=b#c www.evil.invalid mailto:a@evil.invalid', '\\\\evil.invalid\\share', '../../../../etc/passwd', 'CON NUL COM1 LPT1 a:b', '__proto__ constructor prototype toString', 'null undefined NaN true [object Object]', 'eval(String.fromCharCode(97))', ']]>', '--></script>', '*/ alert(1) /*', '\\', '"', "'",
];

const hidden = (mark: string): string => `Anne ${mark}Roy${mark} est ${mark}à Lyon${mark}`;
const INVISIBLE = [
  '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f', '\u061c', '\u200b', '\u200c', '\u200d', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\u00ad', '\ufeff', '\u034f', '\u115f', '\u1160', '\u17b4', '\u180e', '\u3164', '\uffa0', '\u2800', '\ufff9', '\ufffa', '\ufffb', '\u{e0001}', '\u{e0041}', '\ufe0f', '\u{e0100}', '\u{1d173}', '\u206a', '\u206f',
].map(hidden);

// Tab and line feed are part of every text; a carriage return is turned into a line feed at import.
const CONTROLS = [...Array.from({ length: 32 }, (_, at) => at).filter((at) => ![9, 10, 13].includes(at)), 0x7f, ...Array.from({ length: 32 }, (_, at) => 0x80 + at)].map((code) => `a${String.fromCodePoint(code)}b${String.fromCodePoint(code)}`);

const STORMS = [
  `Z${'\u0301'.repeat(500)}algo`, [...'Anne Roy'].map((letter) => letter + '\u0300\u0316\u0334\u035c\u0489'.repeat(20)).join(''), '\u0e47'.repeat(1_000), '👩‍👩‍👧‍👦'.repeat(300), '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} '.repeat(50), '👋🏿👋🏻🇫🇷🇫🇷1️⃣', '👩\u200d'.repeat(200), '🇫'.repeat(301), '\ufdfa'.repeat(300), '𒐫'.repeat(200), '﷽'.repeat(100), 'ﷺ\u202e'.repeat(50),
  'مرحبا بالعالم. '.repeat(40), 'שלום עולם\u05b0\u05b1\u05b2 '.repeat(40), `abc ${'\u202e'.repeat(60)} def ${'\u202c'.repeat(60)}`, '\u2067'.repeat(200), `${'(\u202e[\u202d{'.repeat(40)}`, 'ตั้งแต่ '.repeat(40), 'क्षत्रिय '.repeat(60), '한글\u1100\u1161\u11a8 '.repeat(40), 'Ａｎｎｅ　Ｒｏｙ', 'Аnnе Rоу', 'ΑΝΝΕ', 'раураl.com', 'l1I|O0', '𝐀𝐧𝐧𝐞 𝓡𝓸𝔂', '①②③ ㍿ ﬀ ﬁ', '\u1e9e ß İ ı ǆ', '\ue000\uf8ff\u{f0000}\u{10fffd}', '\ufffe\uffff\u{1fffe}\u{10ffff}', '\u0378\u{2fe1f}', '\ufdd0\ufdef', 'e\u0301 é', '\ufffd'.repeat(100), '\u{1f600}'.repeat(2_000),
];

const LAYOUT = [
  'x'.repeat(100_000), 'W'.repeat(9_999), 'a\u00a0'.repeat(5_000), `${'a-'.repeat(5_000)}`, '\t'.repeat(5_000), `a${'\t'.repeat(200)}b\n`.repeat(50), ' '.repeat(20_000), '\n'.repeat(5_000), '\u2028'.repeat(300), '\u2029a'.repeat(300), '\u0085a'.repeat(300), 'a\u000bb\u000cc'.repeat(100), 'a\u2028b\u2029c\u0085d\u000be\u000cf', '\u3000'.repeat(2_000), '\u00ad'.repeat(5_000), 'super\u00adcali\u00ad'.repeat(500), '\u200b'.repeat(10_000), `\ufeff${'a'.repeat(10)}\ufeffb`, '\ufeff\ufeff\ufeff', 'a\0b\0\0c', `${'a b '.repeat(4_000)}`, '…'.repeat(3_000), '« '.repeat(3_000), '—'.repeat(5_000), '\u00a0\u202f\u2009'.repeat(2_000),
];

/** Every hostile text once, with hostile headlines, file names and metadata in turn; each text ends with a line `fin N`, which names it. */
export function hostileArticles(): readonly HostileArticle[] {
  const payloads = [...MARKUP, ...TEMPLATES, ...INVISIBLE, ...CONTROLS, ...STORMS, ...LAYOUT];
  return payloads.map((payload, at) => {
    const other = payloads[(at * 7 + 3) % payloads.length] ?? '';
    const short = [...other].slice(0, 120).join('');
    return {
      text: `${payload}\nAnne Roy est à Lyon.\nfin ${String(at)}`, headline: `${String(at)} ${short}`, source: `${String(at)} ${short}.txt`,
      meta: { author: payload.slice(0, 2_000), url: at % 2 === 0 ? `https://${short.replaceAll(/\s/gu, '')}` : payload.slice(0, 300), desk: { [short]: payload.slice(0, 200) }, date_text: short },
    };
  });
}

/** Names of types that nobody would give. */
export const HOSTILE_NAMES = [`<img src=x onerror=${RUN}>`, `"><script>${RUN}</script>`, '\u202eNOSREP', 'A\u200bB', '__proto__', 'constructor', '{{t}} $t(x)', 'e\u0301'.repeat(40), 'CON', '../../x', '\ufdfa'.repeat(20), `javascript:${RUN}`] as const;

/** The articles as a file of labelled lines: the last word of each is tagged, with hostile types, notes and people among them. */
export function asLines(articles: readonly HostileArticle[], annotator: string): string {
  return articles.map(({ text, headline, source, meta }, at) => {
    const end = [...text].length;
    const length = String(at).length;
    const name = HOSTILE_NAMES[at % HOSTILE_NAMES.length] ?? 'PERSON';
    const isStrange = at % 5 === 0;
    const span = {
      id: `s${String(at)}`, type: isStrange ? name : 'PERSON', start: end - length, end, text: String(at), attributes: isStrange ? { [name]: headline } : {}, note: headline, origin: 'human',
    };
    const whose = at % 9 === 0 ? [annotator, `${name} ${String(at % 4)}`] : [annotator];
    return whose.map((person) => `${JSON.stringify({ format: 'guillemet/1', text, meta: { headline, source, ...meta }, annotator: person, spans: [span], relations: [], document: { status: 'in_progress', note: headline } })}\n`).join('');
  }).join('');
}
