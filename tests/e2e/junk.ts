/**
 * Values that no request asks for. Runs in the page as well as here, hence nothing from outside is used in it;
 * those that no message port can carry are refused by the bridge itself.
 */
export function junk(): Record<string, unknown> {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const deep = JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`);
  return {
    nothing: undefined, null: null, yes: true, zero: 0, notANumber: NaN, infinity: Infinity, big: 10n ** 40n, empty: '', text: 'x', long: 'x'.repeat(1_000_000),
    half: '\ud800', nul: '\0', path: '../../../../etc/passwd', markup: '<img src=x onerror=alert(1)>', list: [], lists: [[[[]]]], holes: new Array(3), many: new Array(100_000).fill(0),
    stranger: { stranger: 1 }, emptyKey: { '': '' }, proto: JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{}}}'), deep, cycle,
    bytes: new Uint8Array(16), buffer: new ArrayBuffer(8), date: new Date(0), badDate: new Date(NaN), map: new Map([['id', 1]]), set: new Set([1]), pattern: /(a+)+$/u, error: new Error('x'),
    wrongKinds: { article: 1, step: {}, command: [], title: [], name: null, language: 7, id: {}, paths: 'x', kind: 'folder\0', mine: 'yes', what: 'passwords' },
    strangeStrings: { article: '../x', step: '', command: { kind: 'nothing' }, title: 1, name: {}, language: 'xx', id: 0, paths: [], kind: '', mine: 1, what: '' },
    symbol: Symbol('x'), action: () => 1, actionInside: { id: () => 1, title: () => 1 }, promise: Promise.resolve(1), weak: new WeakMap(), window: globalThis,
  };
}

