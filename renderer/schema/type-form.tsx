import { useTranslation } from 'react-i18next';
import { FINDERS, FORMS, LAYERS } from '../../shared/schema/label-schema.ts';
import { changeType, renameAttribute, renameType, renameValue, setFinder, setKey, withAttributes, type SchemaDraft } from '../state/schema-draft.ts';
import { TextEntry } from '../widgets/text-entry.tsx';
import { AttributesSection } from './attributes-section.tsx';
import { ColourField } from './colour-field.tsx';
import { GuidelineField } from './guideline-field.tsx';
import { KeyField } from './key-field.tsx';
import type { PlacedProblem } from './placed-problem.ts';
import { FieldProblem, Picker, WordsFields } from './words-fields.tsx';

const FOUND = ['none', ...FINDERS] as const;
const PAPER_NAMES = ['light', 'dark'] as const;

/** Everything of one type. */
export function TypeForm({ draft, at, problem, onEdit }: { draft: SchemaDraft; at: number; problem: PlacedProblem | null; onEdit: (draft: SchemaDraft) => void }) {
  const { t } = useTranslation();
  const type = draft.schema.types[at];
  if (type === undefined) return <p className="hint">{t('schemaEditor.chooseType')}</p>;
  const problemOf = (field: PlacedProblem['field']): string | null => (problem?.field === field ? problem.words : null);
  return (
    <div className="schema-form">
      <div className="form-row">
        <div>
          <TextEntry label={t('schemaEditor.name')} value={type.name} onCommit={(name) => onEdit(renameType(draft, at, name.trim()))} />
          <p className="field-hint">{t('schemaEditor.nameHint')}</p>
          <FieldProblem problem={problemOf('name')} />
        </div>
        <WordsFields label={t('schemaEditor.words')} words={type.words} onChange={(words) => onEdit(changeType(draft, at, { words }))} />
      </div>
      <div className="form-row">
        <Picker label={t('schemaEditor.layer')} value={type.layer} options={LAYERS.map((layer) => ({ value: layer, words: t(`schemaEditor.layers.${layer}`) }))} onChange={(layer) => onEdit(changeType(draft, at, { layer }))} />
        <Picker label={t('schemaEditor.form')} value={type.form} options={FORMS.map((form) => ({ value: form, words: t(`schemaEditor.forms.${form}`) }))} onChange={(form) => onEdit(changeType(draft, at, { form }))} />
        <Picker label={t('schemaEditor.finder')} value={type.finder ?? 'none'} options={FOUND.map((found) => ({ value: found, words: t(`schemaEditor.finders.${found}`) }))} onChange={(found) => onEdit(setFinder(draft, at, found === 'none' ? null : found))} />
        <KeyField key={type.name} schema={draft.schema} type={type} problem={problemOf('key')} onChange={(key) => onEdit(setKey(draft, at, key))} />
      </div>
      <FieldProblem problem={problemOf('other')} />
      <div className="form-row form-row-halves">
        {PAPER_NAMES.map((paper) => (
          <ColourField key={paper} schema={draft.schema} type={type} paper={paper} problem={problemOf(paper)}
            onChange={(colour) => onEdit(changeType(draft, at, { colours: { ...type.colours, [paper]: colour } }))} />
        ))}
      </div>
      <GuidelineField guideline={type.guideline} onChange={(guideline) => onEdit(changeType(draft, at, { guideline }))} />
      <AttributesSection title={t('schemaEditor.attributes')} attributes={type.attributes} problem={problem?.field === 'attributes' ? { at: problem.attribute, words: problem.words } : null}
        actions={{
          onChange: (attributes) => onEdit(withAttributes(draft, at, attributes)),
          onRename: (attribute, name) => onEdit(renameAttribute(draft, at, { at: attribute, name })),
          onRenameValue: (attribute, choice, value) => onEdit(renameValue(draft, at, { at: attribute, choice, value })),
        }} />
    </div>
  );
}
