import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { LAYERS, type LabelSchema, type Layer } from '../../shared/schema/label-schema.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { useWords } from '../i18n/use-words.ts';
import { NONE_HIDDEN } from '../state/shown-tags.ts';
import { showAllTypes, toggleLayer, toggleType } from '../state/tag-filter.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';

/** Chooses which layers and types of tags are shown in the text and in the list. */
export function TagFilter({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const layers = LAYERS.filter((layer) => schema.types.some((type) => type.layer === layer));
  return (
    <DialogTrigger>
      <Button className="quiet tag-filter-button">{t('filter.button')} ▾</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="filter" aria-label={t('filter.title')}>
          {layers.map((layer) => <LayerTypes key={layer} schema={schema} layer={layer} />)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function LayerTypes({ schema, layer }: { schema: LabelSchema; layer: Layer }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const hidden = useDesk(({ page }) => page?.hidden) ?? NONE_HIDDEN;
  const spans = useDesk(({ page }) => page?.index.spans);
  const counts = useMemo(() => countTypes(spans ?? []), [spans]);
  const types = schema.types.filter((type) => type.layer === layer);
  const hiddenHere = types.filter(({ name }) => hidden.has(name)).length;
  const isPartly = hiddenHere > 0 && hiddenHere < types.length;
  return (
    <fieldset>
      <legend>
        <label>
          <input type="checkbox" checked={hiddenHere === 0} onChange={() => toggleLayer(layer)} ref={(box) => { if (box !== null) box.indeterminate = isPartly; }} />
          {t(`filter.layers.${layer}`)}
        </label>
      </legend>
      {types.length === 1 ? null : types.map((type) => (
        <label key={type.name} className="filter-type">
          <input type="checkbox" checked={!hidden.has(type.name)} onChange={() => toggleType(type.name)} />
          <TypeBadge schema={schema} type={type.name} />
          <span className="filter-name">{words(type.words)}</span>
          <span className="count">{formatNumber(counts.get(type.name) ?? 0, i18n.language)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function countTypes(spans: readonly { readonly type: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of spans) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** Says that some types are hidden, and shows them again. */
export function HiddenTypes() {
  const { t } = useTranslation();
  const count = useDesk(({ page }) => page?.hidden.size ?? 0);
  if (count === 0) return null;
  return (
    <p className="filter-said" role="status">
      <span>{t('filter.hidden', { count })}</span>
      <button type="button" className="quiet" onClick={showAllTypes}>{t('filter.showAll')}</button>
    </p>
  );
}
