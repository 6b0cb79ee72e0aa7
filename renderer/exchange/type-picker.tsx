import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { LAYERS, type LabelSchema, type Layer } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';

interface TypePickerProps {
  /** Null means all types, also those that the schema no longer has. */
  readonly types: readonly string[] | null;
  readonly onChange: (types: string[] | null) => void;
}

/** Which types and layers are exported. */
export function TypePicker({ types, onChange }: TypePickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const schema = useDesk(({ project }) => project?.project.schema);
  if (schema === undefined) return null;
  const words = types === null ? t('exporting.allTypes') : types.length === 0 ? t('exporting.noTypes') : t('exporting.someTypes', { count: types.length });
  const choose = (chosen: ReadonlySet<string>): void => {
    const named = schema.types.map(({ name }) => name);
    onChange(named.every((name) => chosen.has(name)) ? null : named.filter((name) => chosen.has(name)));
  };
  return (
    <div className="field">
      <span className="field-label" id={id}>{t('exporting.which')}</span>
      <DialogTrigger>
        <Button className="type-picker" aria-describedby={id}>{words} <span aria-hidden>▾</span></Button>
        <Popover className="popover" placement="bottom end">
          <Dialog className="filter" aria-label={t('exporting.which')}>
            {LAYERS.filter((layer) => schema.types.some((type) => type.layer === layer)).map((layer) => <LayerChoice key={layer} schema={schema} layer={layer} types={types} onChoose={choose} />)}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

interface LayerChoiceProps {
  readonly schema: LabelSchema;
  readonly layer: Layer;
  readonly types: TypePickerProps['types'];
  readonly onChoose: (types: ReadonlySet<string>) => void;
}

function LayerChoice({ schema, layer, types, onChoose }: LayerChoiceProps) {
  const { t } = useTranslation();
  const words = useWords();
  const chosen = new Set(types ?? schema.types.map(({ name }) => name));
  const here = schema.types.filter((type) => type.layer === layer);
  const count = here.filter(({ name }) => chosen.has(name)).length;
  const set = (names: readonly string[], isOn: boolean): void => onChoose(new Set([...chosen].filter((name) => !names.includes(name)).concat(isOn ? names : [])));
  return (
    <fieldset>
      <legend>
        <label>
          <input type="checkbox" checked={count === here.length} ref={(box) => { if (box !== null) box.indeterminate = count > 0 && count < here.length; }}
            onChange={() => set(here.map(({ name }) => name), count < here.length)} />
          {t(`filter.layers.${layer}`)}
        </label>
      </legend>
      {here.length === 1 ? null : here.map((type) => (
        <label key={type.name} className="filter-type">
          <input type="checkbox" checked={chosen.has(type.name)} onChange={({ target }) => set([type.name], target.checked)} />
          <TypeBadge schema={schema} type={type.name} />
          <span className="filter-name">{words(type.words)}</span>
        </label>
      ))}
    </fieldset>
  );
}
