import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSchema, SpanType } from '../../shared/schema/label-schema.ts';
import { RESERVED_KEYS } from '../../shared/schema/validate-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { FieldProblem } from './words-fields.tsx';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The letter that tags with a type. A letter that something else has is refused at once, with the reason. */
export function KeyField({ schema, type, problem, onChange }: { schema: LabelSchema; type: SpanType; problem: string | null; onChange: (key: string) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const ownerOf = (letter: string): SpanType | undefined => schema.types.find((other) => other !== type && other.key === letter);
  const take = (typed: string): void => {
    const letter = (typed.match(/\p{L}/gu)?.at(-1) ?? '').toUpperCase();
    const owner = ownerOf(letter);
    if (RESERVED_KEYS.has(letter)) return setRefusal(t('schemaEditor.keyReserved', { letter }));
    if (owner !== undefined) return setRefusal(t('schemaEditor.keyTaken', { letter, type: words(owner.words) }));
    setRefusal(null);
    onChange(letter);
  };
  const free = LETTERS.filter((letter) => !RESERVED_KEYS.has(letter) && ownerOf(letter) === undefined && letter !== type.key);
  return (
    <div className="field">
      <label htmlFor={id}>{t('schemaEditor.key')}</label>
      <input id={id} className="key-input" value={type.key ?? ''} autoComplete="off" aria-describedby={`${id}-free`} onChange={({ target }) => take(target.value)} />
      <p id={`${id}-free`} className="field-hint">{free.length === 0 ? t('schemaEditor.keysNone') : t('schemaEditor.keysFree', { letters: free.join(' ') })}</p>
      <FieldProblem problem={refusal ?? problem} />
    </div>
  );
}
