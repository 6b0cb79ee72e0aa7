import { useTranslation } from 'react-i18next';
import { spansOverlapping } from '../../annotations/model/span-index.ts';
import { toCodePointRange } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { desk } from '../state/desk.ts';
import type { Page } from '../state/page.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';

/** The tags that lie over each other at the caret, when there are several: the same that one key walks. */
export function StackList({ schema, page, chosen }: { schema: LabelSchema; page: Page; chosen: Span }) {
  const { t } = useTranslation();
  const caret = useDesk(({ caret }) => caret);
  const stack = caret === null ? [] : spansOverlapping(page.index, toCodePointRange(page.offsets, caret));
  if (stack.length < 2 || !stack.includes(chosen)) return null;
  return (
    <ul className="stack" aria-label={t('card.stack')}>
      {stack.map((span) => (
        <li key={span.id}>
          <button type="button" className="chip" aria-current={span.id === chosen.id} title={span.text} onClick={() => desk.setState({ chosen: span.id, asking: null })}>
            <TypeBadge schema={schema} type={span.type} /> <bdi>{span.text}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
