import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subjectKey, type Answer, type SchemaMapping, type SchemaSurvey } from '../../shared/schema/schema-mapping.ts';
import { validateSchema } from '../../shared/schema/validate-schema.ts';
import { errorSentence } from '../i18n/translation.ts';
import type { Desk } from '../state/desk.ts';
import { draftOf, isChanged, type SchemaDraft } from '../state/schema-draft.ts';
import { applySchema, exportSchema, importSchema, mappingOf, schemaIsFixed, surveyDraft } from '../state/schema-editing.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { MappingPage } from './mapping-page.tsx';
import { problemPlace } from './problem-place.ts';
import type { PlacedProblem } from './placed-problem.ts';
import { SchemaPages, type ShownItem } from './schema-pages.tsx';

/** The label schema of the project, to be read by all and changed by its owner. A draft until it is applied. */
export function SchemaEditor() {
  const project = useDesk(({ project }) => project);
  return project === null ? null : <Editor key={project.project.schema.revision} project={project} />;
}

function Editor({ project }: { project: NonNullable<Desk['project']> }) {
  const { t } = useTranslation();
  const { schema: base } = project.project;
  const [draft, setDraft] = useState(() => draftOf(base));
  const [shown, setShown] = useState<ShownItem>({ tab: 'types', at: 0 });
  const [notice, setNotice] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const mapping = useMapping(draft);
  const tagged = useTagged(project);
  const fixed = schemaIsFixed(project);
  const problem = firstProblem(draft);
  const leave = (): void => (isChanged(draft) ? setLeaving(true) : closeDialog());
  const edit = (next: SchemaDraft): void => { setDraft(next); setNotice(null); };
  const takeFile = async (): Promise<void> => {
    const read = await importSchema();
    if (read === null) return;
    if ('refusal' in read) return setNotice(read.refusal);
    setDraft({ base, schema: { ...read.schema, revision: base.revision }, renames: [] });
    setNotice(t('schemaEditor.imported', { file: read.file }));
    setShown({ tab: 'types', at: 0 });
  };
  return (
    <ModalDialog title={t('schemaEditor.title', { project: project.project.title })} className="modal-schema" onClose={leave}>
      {fixed === null ? null : <p className="schema-fixed" role="note">{fixed}</p>}
      {mapping.survey === null
        ? <SchemaPages draft={draft} shown={shown} tagged={tagged === null ? null : taggedNow(tagged, draft)} problem={problem} isFixed={fixed !== null} onShow={setShown} onEdit={edit} />
        : <MappingPage draft={draft} mapping={mapping.all} survey={mapping.survey} onAnswer={mapping.answer} />}
      <div className="schema-foot">
        <p className={problem === null ? 'field-hint' : 'field-problem'} aria-live="polite">{notice ?? problem?.words ?? ''}</p>
        {problem === null ? null : <button type="button" className="quiet" onClick={() => setShown({ tab: problem.tab, at: Math.max(0, problem.at) })}>{t('schemaEditor.showProblem')}</button>}
      </div>
      {isLeaving ? <Leaving onStay={() => { setLeaving(false); focusEditor(); }} /> : (
        <div className="dialog-actions schema-actions">
          {mapping.survey === null ? (
            <>
              <button type="button" disabled={fixed !== null} onClick={() => void takeFile()}>{t('schemaEditor.import')}</button>
              <button type="button" disabled={problem !== null} onClick={() => void exportSchema(draft.schema)}>{t('schemaEditor.export')}</button>
              <button type="button" disabled={!isChanged(draft)} onClick={() => { edit(draftOf(base)); setShown({ ...shown, at: 0 }); focusEditor(); }}>{t('schemaEditor.discard')}</button>
              <span className="spacer" />
              <button type="button" onClick={leave}>{t('common.close')}</button>
            </>
          ) : <><button type="button" disabled={mapping.isBusy} onClick={() => { mapping.back(); focusEditor(); }}>{t('schemaEditor.back')}</button><span className="spacer" /></>}
          <button type="button" className="primary" disabled={fixed !== null || problem !== null || !isChanged(draft) || !mapping.isReady} onClick={() => void mapping.apply()}>
            {mapping.isBusy ? t('schemaEditor.applying') : t('schemaEditor.apply')}
          </button>
        </div>
      )}
    </ModalDialog>
  );
}

/** Gives the keyboard a place when the button that had it goes or is switched off. */
function focusEditor(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.schema-side :is([role=listbox], button), .mapping-page select')?.focus());
}

function Leaving({ onStay }: { onStay: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="dialog-actions schema-actions" role="alertdialog" aria-label={t('schemaEditor.leaveTitle')}>
      <p>{t('schemaEditor.leaveTitle')}</p>
      <span className="spacer" />
      <button type="button" autoFocus onClick={onStay}>{t('schemaEditor.stay')}</button>
      <button type="button" onClick={closeDialog}>{t('schemaEditor.leave')}</button>
    </div>
  );
}

function firstProblem({ schema }: SchemaDraft): PlacedProblem | null {
  const checked = validateSchema(schema);
  return checked.ok ? null : { ...problemPlace(schema, checked.error), words: errorSentence(checked.error) };
}

/** How many tags bear each type, once it is counted. */
function useTagged({ project }: NonNullable<Desk['project']>): SchemaSurvey['tagged'] | null {
  const [tagged, setTagged] = useState<SchemaSurvey['tagged'] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void surveyDraft(project.schema, []).then((survey) => {
      if (isWanted && survey !== null) setTagged(survey.tagged);
    });
    return () => { isWanted = false; };
  }, [project.schema]);
  return tagged;
}

/** The counts under the names that types have by now. */
function taggedNow(tagged: SchemaSurvey['tagged'], { renames }: SchemaDraft): SchemaSurvey['tagged'] {
  const moved = renames.flatMap(({ subject, becomes }) => (subject.kind === 'type' && becomes !== null ? [[becomes, tagged[subject.type] ?? 0] as const] : []));
  return { ...tagged, ...Object.fromEntries(moved) };
}

interface Mapping {
  /** What the change would do; null while nobody asked or nothing is touched. */
  readonly survey: SchemaSurvey | null;
  readonly all: SchemaMapping;
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly answer: (answer: Answer) => void;
  readonly back: () => void;
  readonly apply: () => Promise<void>;
}

/** The way from a draft to the project: counted first, asked where tags are touched, and then done. */
function useMapping(draft: SchemaDraft): Mapping {
  const [answers, setAnswers] = useState<SchemaMapping>([]);
  const [survey, setSurvey] = useState<SchemaSurvey | null>(null);
  const [isBusy, setBusy] = useState(false);
  const all = mappingOf(draft, answers);
  const isReady = !isBusy && (survey === null || survey.touched.every(({ isAnswered }) => isAnswered));
  const whileBusy = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  const answer = (given: Answer): void => {
    const next = [...answers.filter(({ subject }) => subjectKey(subject) !== subjectKey(given.subject)), given];
    setAnswers(next);
    void whileBusy(async () => {
      const counted = await surveyDraft(draft.schema, mappingOf(draft, next));
      if (counted !== null) setSurvey(counted);
    });
  };
  const back = (): void => { setSurvey(null); setAnswers([]); };
  const apply = (): Promise<void> => whileBusy(async () => {
    const counted = survey ?? await surveyDraft(draft.schema, all);
    if (counted === null) return focusEditor();
    if (survey === null && counted.touched.length > 0) {
      setSurvey(counted);
      return focusEditor();
    }
    if (await applySchema(draft.schema, all)) closeDialog();
    else focusEditor();
  });
  return { survey, all, isReady, isBusy, answer, back, apply };
}
