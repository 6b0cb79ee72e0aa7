import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from '../../renderer/widgets/markdown.tsx';

const html = (text: string): string => renderToStaticMarkup(<Markdown text={text} />).replace(/^<div class="markdown">|<\/div>$/g, '');

test('shows headings, paragraphs, lists, emphasis and code', () => {
  expect(html('# Head #\n\nOne\ntwo **three** *four* _five_ `six`')).toBe('<h4>Head</h4><p>One two <strong>three</strong> <em>four</em> <em>five</em> <code>six</code></p>');
  expect(html('- a\n  still a\n- **b**')).toBe('<ul><li>a still a</li><li><strong>b</strong></li></ul>');
  expect(html('1. a\n2) b\n\nc')).toBe('<ol><li>a</li><li>b</li></ol><p>c</p>');
  expect(html('```\n- not a list\n<b>\n```')).toBe('<pre><code>- not a list\n&lt;b&gt;</code></pre>');
});

test('shows links as text with their address, and follows none', () => {
  expect(html('[the guide](https://example.org/a)')).toBe('<p>the guide (https://example.org/a)</p>');
  expect(html('[https://example.org](https://example.org)')).toBe('<p>https://example.org</p>');
});

test('makes no markup of what looks like some, and leaves names with underscores and lone stars alone', () => {
  expect(html('<img src=x onerror=alert(1)> [x](javascript:alert(1))')).toBe('<p>&lt;img src=x onerror=alert(1)&gt; [x](javascript:alert(1))</p>');
  expect(html('role_kind_of 2 * 3 * 4')).toBe('<p>role_kind_of 2 * 3 * 4</p>');
});

test('takes any text in the time of its length', () => {
  for (const text of ['*'.repeat(20_000), '_a '.repeat(5_000), '['.repeat(20_000), '`'.repeat(20_001), '- \n'.repeat(3_000)]) expect(html(text).length).toBeGreaterThan(0);
});
