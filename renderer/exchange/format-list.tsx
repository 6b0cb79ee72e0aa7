import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OfferedFormat } from '../../shared/exchange.ts';
import { FORMAT_GROUPS, formatAbout, formatTitle, groupOf } from '../../shared/format-words.ts';
import { useTranslate } from '../i18n/use-translate.ts';

/** The formats in groups, each with what it is for. */
export function FormatList({ formats, chosen, onChoose }: { formats: readonly OfferedFormat[]; chosen: string; onChoose: (name: string) => void }) {
  const { t } = useTranslation();
  const groups = FORMAT_GROUPS.map((group) => ({ group, formats: formats.filter(({ name }) => groupOf(name) === group) })).filter(({ formats: some }) => some.length > 0);
  return (
    <ListBox className="format-list" aria-label={t('exporting.format')} autoFocus selectionMode="single" selectionBehavior="replace" disallowEmptySelection selectedKeys={[chosen]}
      onSelectionChange={(keys) => { for (const key of keys) if (typeof key === 'string' && key !== chosen) onChoose(key); }}>
      {groups.map(({ group, formats: some }) => (
        <ListBoxSection key={group}>
          <Header className="format-group">{t(`formats.groups.${group}`)}</Header>
          {some.map(({ name }) => <Item key={name} name={name} />)}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Item({ name }: { name: string }) {
  const translate = useTranslate();
  const title = formatTitle(translate, name);
  return (
    <ListBoxItem id={name} className="format-item" textValue={title}>
      <span className="format-title">{title}</span>
      <span className="field-hint">{formatAbout(translate, name)}</span>
    </ListBoxItem>
  );
}
