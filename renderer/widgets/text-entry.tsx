import { useId, useState, type KeyboardEvent } from 'react';

interface TextEntryProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly type?: 'text' | 'number' | 'url';
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}

// As much as anybody writes; what main takes is more.
const LONGEST = 50_000;
const LONGEST_LINE = 1_000;

/** A text field that hands its value over once, when it is left or confirmed with Enter; Escape takes the edit back. */
export function TextEntry(props: TextEntryProps) {
  return <Draft key={props.value} {...props} />;
}

// A new value from outside makes a new draft.
function Draft({ id, label, value, isLong = false, type = 'text', placeholder, onCommit }: TextEntryProps) {
  const fallbackId = useId();
  const [draft, setDraft] = useState(value);
  const commit = (): void => {
    if (draft !== value) onCommit(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) commit();
    if (event.key === 'Escape' && draft !== value) {
      event.preventDefault();
      setDraft(value);
    }
  };
  const shared = {
    maxLength: isLong ? LONGEST : LONGEST_LINE,
    id: id ?? fallbackId, value: draft, placeholder, onBlur: commit, onKeyDown,
    onChange: ({ target }: { target: { value: string } }) => setDraft(target.value),
  };
  return (
    <div className="field">
      <label htmlFor={shared.id}>{label}</label>
      {isLong ? <textarea rows={2} {...shared} /> : <input type={type} {...shared} />}
    </div>
  );
}
