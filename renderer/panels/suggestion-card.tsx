import { useTranslation } from 'react-i18next';
import { comesAlong } from '../../annotations/suggest/accept-suggestions.ts';
import type { OpenSuggestion } from '../../annotations/suggest/open-suggestions.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { focusText } from '../editor/focus.ts';
import { useWords } from '../i18n/use-words.ts';
import { valueWords } from '../i18n/value-words.ts';
import { acceptAllOfType, acceptChosen, chooseSuggestion, rejectChosen } from '../state/answering.ts';
import { desk } from '../state/desk.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { SuggestionWhy } from './suggestion-why.tsx';
import { useEngineName } from './use-engine-name.ts';

/** The card of a suggestion: what is suggested, by whom and how surely, what comes along, and the answers with their keys. */
export function SuggestionCard({ schema, suggestion }: { schema: LabelSchema; suggestion: OpenSuggestion }) {
  const { t } = useTranslation();
  const words = useWords();
  const { span } = suggestion;
  const type = findSpanType(schema, span.type);
  const values = valueWords({ schema, words }, span);
  return (
    <div className="suggestion-card">
      <header className="card-head">
        <p className="suggestion-kind">{t('suggestions.kind')}</p>
        <div className="card-type"><TypeBadge schema={schema} type={span.type} /><strong>{type === undefined ? span.type : words(type.words)}</strong></div>
        <blockquote className="suggestion-words"><bdi>{span.text}</bdi></blockquote>
        {values === '' ? null : <p className="suggestion-values">{values}</p>}
      </header>
      <Voices suggestion={suggestion} />
      <div className="suggestion-actions">
        <Answer label={t('suggestions.accept')} keys={t('keyNames.Enter')} isPrimary onPress={acceptChosen} />
        <Answer label={t('suggestions.reject')} keys="⌫" onPress={rejectChosen} />
        <Answer label={t('suggestions.acceptAll')} keys="A" onPress={acceptAllOfType} />
      </div>
      <Along schema={schema} suggestion={suggestion} />
      <SuggestionWhy schema={schema} suggestion={suggestion} />
    </div>
  );
}

function Answer({ label, keys, isPrimary = false, onPress }: { label: string; keys: string; isPrimary?: boolean; onPress: () => Promise<void> }) {
  return <button type="button" className={isPrimary ? 'primary' : ''} onClick={() => void onPress().then(focusText)}>{label} <kbd aria-hidden>{keys}</kbd></button>;
}

function Voices({ suggestion: { voices } }: { suggestion: OpenSuggestion }) {
  const { t } = useTranslation();
  const nameOf = useEngineName();
  return (
    <ul className="suggestion-voices" aria-label={t('suggestions.voices')}>
      {voices.map(({ engine, confidence }) => (
        <li key={engine} className="suggestion-voice">
          <span>{nameOf(engine)}</span>
          <meter min={0} max={1} value={confidence} aria-hidden />
          <output>{t('suggestions.percent', { value: Math.round(confidence * 100) })}</output>
        </li>
      ))}
    </ul>
  );
}

function Along({ schema, suggestion }: { schema: LabelSchema; suggestion: OpenSuggestion }) {
  const { t } = useTranslation();
  const open = useDesk(({ suggesting }) => suggesting.open);
  const along = comesAlong(open, suggestion.key);
  if (along.length === 0) return null;
  return (
    <section className="suggestion-along">
      <h3>{t('suggestions.along')}</h3>
      <ul>
        {along.map((each) => (
          <li key={each.key}>
            <TypeBadge schema={schema} type={each.span.type} />
            <button type="button" className="quiet" onClick={() => { chooseSuggestion(each); desk.setState({ isWhyOpen: false }); }}><bdi>{each.span.text}</bdi></button>
          </li>
        ))}
      </ul>
    </section>
  );
}
