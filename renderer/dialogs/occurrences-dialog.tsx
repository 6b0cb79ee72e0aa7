import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OccurrenceOptions } from '../../annotations/search/occurrences.ts';
import type { WordsToTag } from '../../annotations/search/places-to-tag.ts';
import type { Attributes } from '../../shared/places.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { placesInPage, tagPlaces } from '../state/occurrences.ts';
import type { Page } from '../state/page.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { ProblemList } from '../widgets/problem-list.tsx';
import { ConcordanceList, heightOf } from './concordance-list.tsx';
import { allKeys, checkedPlaces, countPlaces, rowsOf, type LeftOut } from './concordance-rows.ts';
import { useProjectPlaces, type ProjectPlaces } from './use-project-places.ts';

const OPTIONS = ['wholeWords', 'ignoreCase', 'ignoreAccents', 'ignoreElision', 'plural'] as const satisfies readonly (keyof OccurrenceOptions)[];
const STRICT: OccurrenceOptions = { wholeWords: true, ignoreCase: false, ignoreAccents: false, ignoreElision: false, plural: false };
const SCOPES = ['article', 'project'] as const;
type Scope = (typeof SCOPES)[number];

/** The words to look for and the tag they are to bear; the values go with the type, and another type has its own. */
interface Asked {
  readonly query: string;
  readonly type: string;
  readonly attributes: Attributes;
}

/** A concordance of the article or the whole project, to be checked line by line and tagged as one step. */
export function OccurrencesDialog(asked: Asked) {
  const page = useDesk(({ page }) => page);
  const schema = useDesk(({ project }) => project?.project.schema);
  return page === null || schema === undefined ? null : <Concordance page={page} schema={schema} {...asked} />;
}

function Concordance({ page, schema, query, type, attributes }: Asked & { page: Page; schema: LabelSchema }) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope>('article');
  const [words, setWords] = useState<WordsToTag>({ query, type, options: STRICT });
  const [leftOut, setLeftOut] = useState<LeftOut>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const project = useProjectPlaces(words, scope === 'project');
  const here = useMemo(() => placesInPage(page, words), [page, words]);
  const found = useMemo(() => scope === 'project' ? project.found : here.open.length === 0 ? [] : [{ article: page.article.id, places: [...here.open] }], [scope, project.found, here, page]);
  const rows = useMemo(() => rowsOf(found, scope === 'project'), [found, scope]);
  const checked = useMemo(() => checkedPlaces(found, leftOut), [found, leftOut]);
  const isReady = scope === 'article' || isWhole(project);
  const title = t('occurrences.title', { words: query });
  const tag = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady || checked.length === 0) return;
    closeDialog();
    void tagPlaces(checked, words.type, words.type === type ? attributes : {});
  };
  return (
    <ModalDialog title={title} className="modal-wide">
      <form ref={form} onSubmit={tag}>
        <Options schema={schema} scope={scope} setScope={setScope} words={words} setWords={setWords} />
        <div className="occurrence-all">
          <AllBox isAll={leftOut.size === 0} isMixed={leftOut.size > 0 && checked.length > 0} onChange={(isAll) => setLeftOut(isAll ? new Set() : allKeys(found))} />
          <Outcome scope={scope} tagged={scope === 'article' ? here.tagged : project.tally?.tagged ?? 0} project={project} />
        </div>
        <div className={`concordance concordance-${scope === 'project' ? 'across' : 'here'}`} {...(scope === 'article' && rows.length > 0 ? { style: { height: `min(45vh, ${heightOf(rows.length)}px)` } } : {})}>
          {rows.length > 0 ? <ConcordanceList label={title} rows={rows} leftOut={leftOut} onLeaveOut={setLeftOut} onEnter={() => form.current?.requestSubmit()} />
            : isReady ? <p className="hint">{t(scope === 'article' ? 'occurrences.none' : 'across.none')}</p> : null}
        </div>
        <ProblemList title={t('across.refused', { count: project.tally?.refused.length ?? 0 })} problems={scope === 'project' ? project.tally?.refused ?? [] : []} />
        <div className="dialog-actions">
          <button type="button" onClick={closeDialog}>{t('common.cancel')}</button>
          <TagButton scope={scope} places={countPlaces(checked)} articles={checked.length} isReady={isReady} />
        </div>
      </form>
    </ModalDialog>
  );
}

interface OptionsProps {
  readonly schema: LabelSchema;
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  readonly words: WordsToTag;
  readonly setWords: (words: WordsToTag) => void;
}

function Options({ schema, scope, setScope, words, setWords }: OptionsProps) {
  const { t } = useTranslation();
  const say = useWords();
  const { type, options } = words;
  return (
    <>
      <div className="occurrence-options">
        <fieldset className="choices" aria-label={t('across.scope')}>
          {SCOPES.map((each) => <label key={each}><input type="radio" name="scope" checked={scope === each} onChange={() => setScope(each)} /> {t(`across.${each}`)}</label>)}
        </fieldset>
        <label>{t('card.type')} <select value={type} onChange={({ target }) => setWords({ ...words, type: target.value })}>
          {schema.types.map(({ name, words: called }) => <option key={name} value={name}>{say(called)}</option>)}
        </select></label>
      </div>
      <div className="occurrence-options">
        {OPTIONS.map((name) => (
          <label key={name}><input type="checkbox" checked={options[name]} onChange={({ target }) => setWords({ ...words, options: { ...options, [name]: target.checked } })} /> {t(`occurrences.${name}`)}</label>
        ))}
      </div>
    </>
  );
}

function AllBox({ isAll, isMixed, onChange }: { isAll: boolean; isMixed: boolean; onChange: (isAll: boolean) => void }) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return <label><input ref={box} type="checkbox" checked={isAll} onChange={({ target }) => onChange(target.checked)} /> {t('across.all')}</label>;
}

/** What the search has come to, in words: how far it is, what it found, and what it did not list. */
function Outcome({ scope, tagged, project }: { scope: Scope; tagged: number; project: ProjectPlaces }) {
  const { t } = useTranslation();
  const { progress, tally } = project;
  const parts = scope === 'article' ? [] : !isWhole(project) ? [t('across.searching', { done: progress?.done ?? 0, total: progress?.total ?? 0 })]
    : tally !== null && tally.listed < tally.total ? [t('across.cut', { listed: tally.listed, total: tally.total })] : [];
  return <span role="status">{[...parts, ...(tagged > 0 ? [t('occurrences.tagged', { count: tagged })] : [])].join(' ')}</span>;
}

function TagButton({ scope, places, articles, isReady }: { scope: Scope; places: number; articles: number; isReady: boolean }) {
  const { t } = useTranslation();
  const words = scope === 'article' ? t('occurrences.tag', { count: places })
    : t('across.tag', { places: t('across.places', { count: places }), articles: t('across.inArticles', { count: articles }) });
  return <button type="submit" className="primary" autoFocus disabled={!isReady || places === 0}>{words}</button>;
}

function isWhole({ tally, found }: ProjectPlaces): boolean {
  return tally !== null && countPlaces(found) >= tally.listed;
}
