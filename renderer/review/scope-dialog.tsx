import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { Sample } from '../../shared/review-queue.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { openReview, WHOLE_SCOPE } from '../state/reviewing.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** Asks whose work is reviewed and how much of it. One person alone is reviewed tag by tag. */
export function ScopeDialog({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const reviewing = useDesk(({ reviewing }) => reviewing);
  const people = reviewing?.survey?.people ?? [];
  const scope = reviewing?.scope ?? WHOLE_SCOPE;
  const [chosen, setChosen] = useState<ReadonlySet<AnnotatorId>>(new Set(scope.annotators ?? people.map(({ id }) => id)));
  const [types, setTypes] = useState(scope.types);
  const [sample, setSample] = useState<Sample>(scope.sample);
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    const isEverybody = people.every(({ id }) => chosen.has(id));
    void openReview({ annotators: isEverybody ? null : [...chosen], types, sample });
  };
  const toggle = (id: AnnotatorId): void => setChosen(new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]));
  return (
    <ModalDialog title={t('review.scopeTitle')} isKept>
      <form onSubmit={begin} className="review-scope">
        <fieldset>
          <legend>{t('review.whose')}</legend>
          {people.map(({ id, name, articles, tags }, at) => (
            <label key={id} className="field-check"><input type="checkbox" autoFocus={at === 0} checked={chosen.has(id)} onChange={() => toggle(id)} /> {name} <span className="field-hint">{t('review.personFacts', { articles, tags })}</span></label>
          ))}
        </fieldset>
        <p className="field-hint">{t(chosen.size === 1 ? 'review.alone' : 'review.together')}</p>
        <TypesField schema={schema} types={types} onChange={setTypes} />
        <SampleField sample={sample} onChange={setSample} />
        <div className="dialog-actions">
          <button type="button" onClick={closeDialog}>{t('common.cancel')}</button>
          <button type="submit" className="primary" disabled={chosen.size === 0 || types?.length === 0}>{t('review.begin')}</button>
        </div>
      </form>
    </ModalDialog>
  );
}

function TypesField({ schema, types, onChange }: { schema: LabelSchema; types: readonly string[] | null; onChange: (types: string[] | null) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const toggle = (name: string): void => {
    const all = types ?? schema.types.map((type) => type.name);
    onChange(all.includes(name) ? all.filter((other) => other !== name) : [...all, name]);
  };
  return (
    <fieldset>
      <legend>{t('review.whichTypes')}</legend>
      <label className="field-check"><input type="checkbox" checked={types === null} onChange={({ target }) => onChange(target.checked ? null : [])} /> {t('review.allTypes')}</label>
      {types === null ? null : (
        <div className="review-types">
          {schema.types.map((type) => <label key={type.name} className="field-check"><input type="checkbox" checked={types.includes(type.name)} onChange={() => toggle(type.name)} /> {words(type.words)}</label>)}
        </div>
      )}
    </fieldset>
  );
}

function SampleField({ sample, onChange }: { sample: Sample; onChange: (sample: Sample) => void }) {
  const { t } = useTranslation();
  const n = sample.kind === 'all' ? 10 : sample.n;
  const seed = sample.kind === 'random' ? sample.seed : 1;
  return (
    <fieldset className="review-sample">
      <legend>{t('review.howMuch')}</legend>
      <label className="field-check"><input type="radio" name="sample" checked={sample.kind === 'all'} onChange={() => onChange({ kind: 'all' })} /> {t('review.sample.all')}</label>
      <label className="field-check"><input type="radio" name="sample" checked={sample.kind === 'every'} onChange={() => onChange({ kind: 'every', n })} /> {t('review.sample.every')}</label>
      <label className="field-check"><input type="radio" name="sample" checked={sample.kind === 'random'} onChange={() => onChange({ kind: 'random', n, seed })} /> {t('review.sample.random')}</label>
      {sample.kind === 'all' ? null : <label className="review-number">{t('review.sample.n')} <input type="number" min={1} max={100000} value={n} onChange={({ target }) => onChange({ ...sample, n: Math.max(1, Math.min(100_000, Math.trunc(Number(target.value)) || 1)) })} /></label>}
      {sample.kind === 'random' ? <label className="review-number">{t('review.sample.seed')} <input type="number" min={0} max={4294967295} value={seed} onChange={({ target }) => onChange({ ...sample, seed: Math.max(0, Math.min(4_294_967_295, Math.trunc(Number(target.value)) || 0)) })} /></label> : null}
    </fieldset>
  );
}
