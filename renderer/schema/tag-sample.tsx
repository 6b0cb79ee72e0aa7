import { inkOn } from '../../shared/schema/colour-contrast.ts';
import { isColour, type Paper } from '../../shared/schema/colour-check.ts';
import type { SpanType } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { typeLetter } from '../editor/type-styles.ts';

/** The coloured letter of a type that is being edited. */
export function DraftBadge({ type }: { type: SpanType }) {
  const { light, dark } = type.colours;
  const isPaintable = isColour(light) && isColour(dark);
  return (
    <span className="type-badge" aria-hidden
      ref={(badge) => {
        badge?.style.setProperty('--stroke', isPaintable ? `light-dark(${light}, ${dark})` : 'transparent');
        badge?.style.setProperty('--on-stroke', isPaintable ? `light-dark(${inkOn(light)}, ${inkOn(dark)})` : 'inherit');
      }}>
      {typeLetter(type, type.name)}
    </span>
  );
}

/** A tag of a type as it will be drawn on one of the two papers. */
export function TagSample({ type, paper }: { type: SpanType; paper: Paper }) {
  const words = useWords();
  const colour = type.colours[paper];
  const isQuote = type.form === 'brackets';
  return (
    <p className={`paper paper-${paper}`} aria-hidden ref={(page) => page?.style.setProperty('--stroke', isColour(colour) ? colour : 'transparent')}>
      {isQuote ? <span className="bracket bracket-open">{'\u200a'}</span> : null}
      <span className="sample-tag">
        <span className={`cdr tag form-${type.form} depth-0`} />
        <span className={type.form === 'dimmed' ? 'ink-dimmed' : undefined}>{words(type.words)}</span>
      </span>
      {isQuote ? <span className="bracket bracket-close">{'\u200a'}</span> : null}
      <span className="badge">{typeLetter(type, type.name)}</span>
    </p>
  );
}
