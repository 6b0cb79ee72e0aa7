import { useTranslation } from 'react-i18next';
import type { SchemaSurvey } from '../../shared/schema/schema-mapping.ts';
import {
  addRelation, addType, attributesOf, moveRelation, moveType, removeRelation, removeType, renameAttribute, renameValue, withAttributes, type SchemaDraft,
} from '../state/schema-draft.ts';
import { AttributesSection } from './attributes-section.tsx';
import { RelationList, TypeList } from './item-list.tsx';
import { MoveButtons } from './move-buttons.tsx';
import type { PlacedProblem } from './placed-problem.ts';
import { SCHEMA_TABS, type SchemaTab } from './problem-place.ts';
import { RelationForm } from './relation-form.tsx';
import { TypeForm } from './type-form.tsx';

/** Which item of which list is open. */
export interface ShownItem {
  readonly tab: SchemaTab;
  readonly at: number;
}

interface SchemaPagesProps {
  readonly draft: SchemaDraft;
  readonly shown: ShownItem;
  readonly tagged: SchemaSurvey['tagged'] | null;
  readonly problem: PlacedProblem | null;
  readonly isFixed: boolean;
  readonly onShow: (shown: ShownItem) => void;
  readonly onEdit: (draft: SchemaDraft) => void;
}

/** The lists at the left, the chosen item at the right. */
export function SchemaPages(props: SchemaPagesProps) {
  const { t } = useTranslation();
  const { draft, shown, problem, isFixed, onShow, onEdit } = props;
  const here = problem?.tab === shown.tab && (shown.tab === 'labels' || problem.at === shown.at) ? problem : null;
  return (
    <div className="schema-pages">
      <div className="schema-side">
        <div className="segments" role="group" aria-label={t('schemaEditor.parts')}>
          {SCHEMA_TABS.map((tab) => <button key={tab} type="button" aria-pressed={shown.tab === tab} onClick={() => onShow({ tab, at: 0 })}>{t(`schemaEditor.tabs.${tab}`)}</button>)}
        </div>
        <Side {...props} />
      </div>
      <fieldset className="schema-main" disabled={isFixed}>
        {shown.tab === 'types' ? <TypeForm key={shown.at} draft={draft} at={shown.at} problem={here} onEdit={onEdit} /> : null}
        {shown.tab === 'relations' ? <RelationForm key={shown.at} draft={draft} at={shown.at} problem={here} onEdit={onEdit} /> : null}
        {shown.tab === 'labels' ? <LabelsPage draft={draft} problem={here} onEdit={onEdit} /> : null}
      </fieldset>
    </div>
  );
}

function Side({ draft, shown, tagged, isFixed, onShow, onEdit }: SchemaPagesProps) {
  const { t } = useTranslation();
  const { tab, at } = shown;
  if (tab === 'labels') return <p className="hint">{t('schemaEditor.labelsHint')}</p>;
  const items = tab === 'types' ? draft.schema.types : draft.schema.relations;
  const name = items[at]?.name ?? '';
  const choose = (next: number): void => onShow({ tab, at: next });
  const add = (copied?: number): void => {
    const [next, place] = tab === 'types' ? addType(draft, copied) : addRelation(draft);
    onEdit(next);
    choose(place);
  };
  const move = (by: 1 | -1): void => {
    onEdit(tab === 'types' ? moveType(draft, at, by) : moveRelation(draft, at, by));
    choose(at + by);
  };
  const remove = (): void => {
    onEdit(tab === 'types' ? removeType(draft, at) : removeRelation(draft, at));
    choose(Math.max(0, Math.min(at, items.length - 2)));
  };
  return (
    <>
      {tab === 'types'
        ? <TypeList schema={draft.schema} chosen={at} onChoose={choose} tagged={tagged} />
        : <RelationList schema={draft.schema} chosen={at} onChoose={choose} />}
      <fieldset className="schema-tools" disabled={isFixed}>
        <button type="button" onClick={() => add()}>{t('schemaEditor.add')}</button>
        {tab === 'types' ? <button type="button" onClick={() => add(at)}>{t('schemaEditor.duplicate')}</button> : null}
        <button type="button" disabled={items.length === 0 || (tab === 'types' && items.length === 1)} aria-label={t('schemaEditor.removeNamed', { name })} onClick={remove}>{t('schemaEditor.remove')}</button>
        <MoveButtons name={name} isFirst={at === 0} isLast={at === items.length - 1} onMove={move} />
      </fieldset>
    </>
  );
}

function LabelsPage({ draft, problem, onEdit }: { draft: SchemaDraft; problem: PlacedProblem | null; onEdit: (draft: SchemaDraft) => void }) {
  const { t } = useTranslation();
  return (
    <div className="schema-form">
      <AttributesSection title={t('schemaEditor.tabs.labels')} attributes={attributesOf(draft.schema, 'labels')} problem={problem === null ? null : { at: problem.attribute, words: problem.words }}
        actions={{
          onChange: (attributes) => onEdit(withAttributes(draft, 'labels', attributes)),
          onRename: (at, name) => onEdit(renameAttribute(draft, 'labels', { at, name })),
          onRenameValue: (at, choice, value) => onEdit(renameValue(draft, 'labels', { at, choice, value })),
        }} />
    </div>
  );
}
