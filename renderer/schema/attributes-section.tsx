import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttributeDefinition } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { freeName, moved } from '../state/schema-draft.ts';
import { AttributeForm, type AttributesActions } from './attribute-form.tsx';
import { plainAttribute } from './attribute-kinds.ts';
import { MoveButtons } from './move-buttons.tsx';
import { FieldProblem } from './words-fields.tsx';

/** The attributes of a type or of the article, or the fields of a record; one at a time is open. */
export function AttributesSection({ title, attributes, problem, actions, isInner = false }: {
  title: string; attributes: readonly AttributeDefinition[]; problem: { readonly at: number; readonly words: string } | null; actions: AttributesActions; isInner?: boolean;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(-1);
  const open = problem !== null && problem.at >= 0 && opened === -1 ? problem.at : opened;
  const replace = (at: number, definition: AttributeDefinition): void => actions.onChange(attributes.with(at, definition));
  const add = (): void => {
    actions.onChange([...attributes, plainAttribute(freeName('attribute', attributes))]);
    setOpened(attributes.length);
  };
  const move = (at: number, by: 1 | -1): void => {
    actions.onChange(moved(attributes, at, by));
    setOpened(-1);
  };
  const remove = (at: number): void => {
    actions.onChange(attributes.toSpliced(at, 1));
    setOpened(-1);
  };
  return (
    <section className="attributes-section">
      <h3>{title} <span className="count">{attributes.length}</span></h3>
      <ul>
        {attributes.map((definition, at) => (
          <li key={at} className={at === open ? 'attribute-item attribute-open' : 'attribute-item'}>
            <div className="attribute-head">
              <AttributeButton definition={definition} isOpen={at === open} onPress={() => setOpened(at === open ? -2 : at)} />
              <MoveButtons name={definition.name} isFirst={at === 0} isLast={at === attributes.length - 1} onMove={(by) => move(at, by)} />
              <button type="button" className="quiet" aria-label={t('schemaEditor.removeNamed', { name: definition.name })} onClick={() => remove(at)}>×</button>
            </div>
            {at === open ? (
              <AttributeForm definition={definition} isInner={isInner} onChange={(changed) => replace(at, changed)}
                onRename={(name) => actions.onRename(at, name)} onRenameValue={(choice, value) => actions.onRenameValue(at, choice, value)}
                renderFields={(fields, inner) => <AttributesSection title={t('schemaEditor.fields')} attributes={fields} problem={null} actions={inner} isInner />} />
            ) : null}
            <FieldProblem problem={problem?.at === at ? problem.words : null} />
          </li>
        ))}
      </ul>
      <FieldProblem problem={problem?.at === -1 ? problem.words : null} />
      <button type="button" onClick={add}>{t(isInner ? 'schemaEditor.addField' : 'schemaEditor.addAttribute')}</button>
    </section>
  );
}

function AttributeButton({ definition, isOpen, onPress }: { definition: AttributeDefinition; isOpen: boolean; onPress: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <button type="button" className="attribute-button" aria-expanded={isOpen} onClick={onPress}>
      <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
      <strong>{words(definition.words)}</strong>
      <code>{definition.name}</code>
      <span className="attribute-kind">{t(`schemaEditor.kind.${definition.kind}`)}{definition.required === true ? ` · ${t('schemaEditor.isRequired')}` : ''}</span>
    </button>
  );
}
