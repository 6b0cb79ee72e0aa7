import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenSuggestion, Voice } from '../../annotations/suggest/open-suggestions.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Remembered } from '../../shared/suggestions.ts';
import { useWords } from '../i18n/use-words.ts';
import { openArticle } from '../state/articles.ts';
import { desk } from '../state/desk.ts';
import { inOrder } from '../state/edits.ts';
import { useDesk } from '../state/use-desk.ts';
import { useEngineName } from './use-engine-name.ts';

/** Why something is suggested: each engine's rule with the words that made it speak, and what the annotator did with these words before. */
export function SuggestionWhy({ schema, suggestion }: { schema: LabelSchema; suggestion: OpenSuggestion }) {
  const { t } = useTranslation();
  const isOpen = useDesk(({ isWhyOpen }) => isWhyOpen);
  const section = useRef<HTMLElement>(null);
  // The card may be lower than what it holds.
  useEffect(() => {
    if (isOpen) section.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, suggestion]);
  return (
    <section className="suggestion-why" ref={section}>
      <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => desk.setState({ isWhyOpen: !isOpen })}>{t('suggestions.why')} <kbd aria-hidden>Y</kbd></button>
      {isOpen ? suggestion.voices.map((voice) => <Because key={voice.engine} schema={schema} type={suggestion.span.type} voice={voice} />) : null}
    </section>
  );
}

function Because({ schema, type, voice: { engine, why } }: { schema: LabelSchema; type: string; voice: Voice }) {
  const { t } = useTranslation();
  const nameOf = useEngineName();
  return (
    <>
      <h3>{nameOf(engine)}</h3>
      <p>{t([`suggestions.rules.${why.rule.replaceAll('-', '_')}`, 'suggestions.rules.other'])}</p>
      {why.evidence === '' ? null : <p>{t('suggestions.because', { evidence: why.evidence.replaceAll('\n', ' ') })}</p>}
      {why.remembered === undefined ? null : <Memories schema={schema} type={type} remembered={why.remembered} />}
    </>
  );
}

function Memories({ schema, type, remembered }: { schema: LabelSchema; type: string; remembered: Remembered }) {
  const { t } = useTranslation();
  const words = useWords();
  const named = (name: string): string => {
    const found = findSpanType(schema, name);
    return found === undefined ? name : words(found.words);
  };
  const { tagged, rejected, passed, others, examples } = remembered;
  const said = [
    tagged === 0 ? t('suggestions.never', { type: named(type) }) : t('suggestions.tagged', { count: tagged, type: named(type) }),
    ...(rejected === 0 ? [] : [t('suggestions.rejected', { count: rejected })]),
    ...(passed === 0 ? [] : [t('suggestions.passed', { count: passed })]),
    ...Object.entries(others).map(([name, count]) => t('suggestions.others', { count, type: named(name) })),
  ];
  return (
    <>
      <p>{said.join(', ')}.</p>
      {examples.length === 0 ? null : (
        <ul aria-label={t('suggestions.examples')}>
          {examples.map(({ article, left, words: tags, right }) => (
            <li key={article}><button type="button" className="quiet example" onClick={() => void inOrder(() => openArticle(article))}>…{left}<mark>{tags}</mark>{right}…</button></li>
          ))}
        </ul>
      )}
    </>
  );
}
