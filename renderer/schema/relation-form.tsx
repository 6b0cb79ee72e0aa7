import { useTranslation } from 'react-i18next';
import { WHEREABOUTS, type LabelSchema, type RelationType } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { changeRelation, renameRelation, setHints, type RelationHints, type SchemaDraft } from '../state/schema-draft.ts';
import { TextEntry } from '../widgets/text-entry.tsx';
import type { PlacedProblem } from './placed-problem.ts';
import { DraftBadge } from './tag-sample.tsx';
import { FieldProblem, Picker, WordsFields } from './words-fields.tsx';

/** Everything of one relation: what it is called, which types it joins, and how many a tag may have. */
export function RelationForm({ draft, at, problem, onEdit }: { draft: SchemaDraft; at: number; problem: PlacedProblem | null; onEdit: (draft: SchemaDraft) => void }) {
  const { t } = useTranslation();
  const relation = draft.schema.relations[at];
  if (relation === undefined) return <p className="hint">{t('schemaEditor.chooseRelation')}</p>;
  const change = (part: Partial<RelationType>): void => onEdit(changeRelation(draft, at, part));
  const problemOf = (field: PlacedProblem['field']): string | null => (problem?.field === field ? problem.words : null);
  const setEnds = (side: 'from' | 'to', ends: string[]): void => change(relation.symmetric ? { from: ends, to: ends } : { [side]: ends });
  return (
    <div className="schema-form">
      <div className="form-row">
        <div>
          <TextEntry label={t('schemaEditor.name')} value={relation.name} onCommit={(name) => onEdit(renameRelation(draft, at, name.trim()))} />
          <FieldProblem problem={problemOf('name')} />
        </div>
        <WordsFields label={t('schemaEditor.words')} words={relation.words} onChange={(words) => change({ words })} />
      </div>
      <CountFields relation={relation} onChange={change} problem={problemOf('count')} />
      <label className="field-check">
        <input type="checkbox" checked={relation.symmetric} onChange={({ target }) => change({ symmetric: target.checked, ...(target.checked ? { to: relation.from } : {}) })} />
        {t('schemaEditor.symmetric')}
      </label>
      <HintFields relation={relation} onChange={(hints) => onEdit(setHints(draft, at, hints))} />
      <FieldProblem problem={problemOf('ends') ?? problemOf('other')} />
      <div className="form-row form-row-halves">
        <Ends title={t('schemaEditor.from')} schema={draft.schema} chosen={relation.from} onChange={(ends) => setEnds('from', ends)} />
        <Ends title={t('schemaEditor.to')} schema={draft.schema} chosen={relation.to} onChange={(ends) => setEnds('to', ends)} />
      </div>
    </div>
  );
}

/** When the slot is asked for, and which candidates come first. A condition that a file brought is kept and shown. */
function HintFields({ relation, onChange }: { relation: RelationType; onChange: (hints: RelationHints) => void }) {
  const { t } = useTranslation();
  const { asked = null, where = null } = relation;
  const condition = asked === null || asked === true ? null : asked;
  const present = condition !== null ? 'when' : asked === null ? 'never' : 'always';
  const moments = (['never', 'always', ...(condition === null ? [] : ['when' as const])] as const)
    .map((moment) => ({ value: moment, words: t(`schemaEditor.asked.${moment}`, { attribute: condition?.attribute, values: condition?.values.join(', ') }) }));
  const places = (['anywhere', ...WHEREABOUTS] as const).map((place) => ({ value: place, words: t(`schemaEditor.where.${place}`) }));
  return (
    <div className="form-row form-row-halves">
      <Picker label={t('schemaEditor.askedFor')} value={present} options={moments} onChange={(moment) => onChange({ where, asked: moment === 'never' ? null : moment === 'always' ? true : condition })} />
      <Picker label={t('schemaEditor.stands')} value={where ?? 'anywhere'} options={places} onChange={(place) => onChange({ asked, where: place === 'anywhere' ? null : place })} />
    </div>
  );
}

function CountFields({ relation: { count }, onChange, problem }: { relation: RelationType; onChange: (part: Partial<RelationType>) => void; problem: string | null }) {
  const { t } = useTranslation();
  const numberIn = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);
  return (
    <div className="form-row">
      <TextEntry label={t('schemaEditor.least')} type="number" value={String(count.min)} onCommit={(text) => onChange({ count: { ...count, min: numberIn(text) ?? 0 } })} />
      <div>
        <TextEntry label={t('schemaEditor.most')} type="number" value={count.max === null ? '' : String(count.max)} placeholder={t('schemaEditor.anyNumber')} onCommit={(text) => onChange({ count: { ...count, max: numberIn(text) } })} />
        <FieldProblem problem={problem} />
      </div>
    </div>
  );
}

function Ends({ title, schema, chosen, onChange }: { title: string; schema: LabelSchema; chosen: readonly string[]; onChange: (ends: string[]) => void }) {
  const words = useWords();
  const toggle = (name: string, isOn: boolean): void => onChange(isOn ? [...chosen, name] : chosen.filter((other) => other !== name));
  return (
    <fieldset className="ends">
      <legend>{title}</legend>
      {schema.types.map((type) => (
        <label key={type.name} className="end">
          <input type="checkbox" checked={chosen.includes(type.name)} onChange={({ target }) => toggle(type.name, target.checked)} />
          <DraftBadge type={type} /> {words(type.words)}
        </label>
      ))}
    </fieldset>
  );
}
