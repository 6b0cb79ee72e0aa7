import { useTranslation } from 'react-i18next';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { confirmDraft, retypeDraft } from '../state/deciding.ts';
import type { ReviewDraft } from '../state/review-draft.ts';
import { changeReview } from '../state/reviewing.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';

/** The tag that the reviewer makes by hand: its words, its type, and the keys that change them. */
export function DraftPanel({ schema, draft }: { schema: LabelSchema; draft: ReviewDraft }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <aside className="details review-panel" aria-label={t('review.draft')}>
      <header className="review-case-head"><h2>{t(draft.isForCase ? 'review.draft' : 'review.ownTag')}</h2></header>
      <p className="draft-words" aria-live="polite"><TypeBadge schema={schema} type={draft.tag.type} /> <q>{draft.tag.text.replaceAll('\n', ' ')}</q></p>
      <div className="field">
        <label htmlFor="draft-type">{t('card.type')}</label>
        <select id="draft-type" value={draft.tag.type} onChange={({ target }) => retypeDraft(target.value)}>
          {schema.types.map((type) => <option key={type.name} value={type.name}>{words(type.words)}{type.key === undefined ? '' : ` (${type.key})`}</option>)}
        </select>
      </div>
      <ul className="draft-keys">
        <li><kbd>←</kbd> <kbd>→</kbd> {t('review.keys.end')}</li>
        <li><kbd>⇧ ←</kbd> <kbd>⇧ →</kbd> {t('review.keys.start')}</li>
        <li><kbd>Alt ←→</kbd> {t('review.keys.startCharacter')}</li>
        <li><kbd>Ctrl Alt ←→</kbd> {t('review.keys.endCharacter')}</li>
        <li>{t('review.keys.type')}</li>
      </ul>
      <div className="dialog-actions">
        <button type="button" onClick={() => changeReview({ draft: null })}><kbd>Esc</kbd> {t('common.cancel')}</button>
        <button type="button" className="primary" onClick={() => void confirmDraft()}>{t('review.confirm')}</button>
      </div>
    </aside>
  );
}
