import type { JudgedTag } from '../../shared/review.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { valueWords } from '../i18n/value-words.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { typeWords } from './reading-words.ts';

/** A tag in words: its type, what it quotes, its values. */
export function TagWords({ schema, tag }: { schema: LabelSchema; tag: JudgedTag }) {
  const words = useWords();
  const values = valueWords({ schema, words }, tag);
  return <span className="tag-line"><TypeBadge schema={schema} type={tag.type} /> <strong>{typeWords({ schema, words }, tag.type)}</strong> <q>{tag.text.replaceAll('\n', ' ')}</q>{values === '' ? null : <small>{values}</small>}</span>;
}
