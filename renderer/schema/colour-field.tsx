import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { colourFigures, isColour, WANTED_CONTRAST, WANTED_DISTANCE, type ColourFigures, type Paper } from '../../shared/schema/colour-check.ts';
import type { LabelSchema, SpanType } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { TagSample } from './tag-sample.tsx';
import { FieldProblem } from './words-fields.tsx';

interface ColourFieldProps {
  readonly schema: LabelSchema;
  readonly type: SpanType;
  readonly paper: Paper;
  readonly problem: string | null;
  readonly onChange: (colour: string) => void;
}

/** A colour of a type on one paper, a tag drawn with it, and how well it stands out. */
export function ColourField({ schema, type, paper, problem, onChange }: ColourFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const colour = type.colours[paper];
  return (
    <div className="colour-field">
      <label htmlFor={id}>{t(`schemaEditor.colour.${paper}`)}</label>
      <div className="colour-inputs">
        <input type="color" aria-label={t('schemaEditor.pickColour', { which: t(`schemaEditor.colour.${paper}`) })} value={isColour(colour) ? colour.toLowerCase() : '#000000'} onChange={({ target }) => onChange(target.value.toUpperCase())} />
        <input id={id} value={colour} maxLength={7} spellCheck={false} onChange={({ target }) => onChange(target.value)} />
      </div>
      <TagSample type={type} paper={paper} />
      <FieldProblem problem={problem} />
      {isColour(colour) ? <Figures figures={colourFigures(schema, type, paper)} /> : null}
    </div>
  );
}

/** The figures, with a warning where one is less than wanted. Nothing is refused for its colour. */
function Figures({ figures: { contrast, nearest } }: { figures: ColourFigures }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const figure = (value: number): string => new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
  const isPale = contrast < WANTED_CONTRAST;
  const isNear = nearest !== null && nearest.distance < WANTED_DISTANCE;
  return (
    <ul className="figures">
      <li className={isPale ? 'figure-warning' : undefined}>{t(isPale ? 'schemaEditor.contrastLow' : 'schemaEditor.contrast', { figure: figure(contrast), wanted: figure(WANTED_CONTRAST) })}</li>
      {nearest === null ? <li>{t('schemaEditor.noNeighbour')}</li> : (
        <li className={isNear ? 'figure-warning' : undefined}>
          {t(isNear ? 'schemaEditor.nearLow' : 'schemaEditor.near', { type: words(nearest.type.words), vision: t(`schemaEditor.vision.${nearest.vision}`), figure: figure(nearest.distance), wanted: figure(WANTED_DISTANCE) })}
        </li>
      )}
    </ul>
  );
}
