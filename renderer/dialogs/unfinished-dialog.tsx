import { useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { findGaps, type Gap, type Missing } from '../../annotations/model/completeness.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Then } from '../state/desk.ts';
import type { Page } from '../state/page.ts';
import { finishAnyway, goToGap } from '../state/progress.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { TypeBadge } from '../widgets/type-badge.tsx';

// More than anybody walks through one by one; the rest comes up when these are answered.
const SHOWN = 100;

/** What is missing before the article is done, tag by tag: go there, or call it done all the same. */
export function UnfinishedDialog({ then }: { then: Then }) {
  const page = useDesk(({ page }) => page);
  const schema = useDesk(({ project }) => project?.project.schema);
  return page === null || schema === undefined ? null : <Unfinished page={page} schema={schema} then={then} />;
}

function Unfinished({ page, schema, then }: { page: Page; schema: LabelSchema; then: Then }) {
  const { t } = useTranslation();
  const gaps = useMemo(() => findGaps(page.set, schema), [page, schema]);
  const shown = gaps.slice(0, SHOWN);
  const goTo = (key: unknown): void => {
    const gap = shown.find(({ span }) => (span?.id ?? ARTICLE) === key);
    closeDialog();
    if (gap !== undefined) void goToGap(gap);
  };
  return (
    <ModalDialog title={t('unfinished.title')} className="modal-gaps">
      <p>{t('unfinished.lead', { count: gaps.length })}</p>
      <ListBox className="gaps" aria-label={t('unfinished.list')} autoFocus="first" onAction={goTo}>
        {shown.map((gap) => <GapItem key={gap.span?.id ?? ARTICLE} gap={gap} schema={schema} />)}
      </ListBox>
      {gaps.length > SHOWN ? <p className="field-hint">{t('unfinished.more', { count: gaps.length - SHOWN })}</p> : null}
      <div className="dialog-actions">
        <button type="button" onClick={() => { closeDialog(); void finishAnyway(then); }}>{t('unfinished.anyway')}</button>
        <button type="button" className="primary" onClick={closeDialog}>{t('unfinished.back')}</button>
      </div>
    </ModalDialog>
  );
}

/** Ids of tags are never empty. */
const ARTICLE = '';

function GapItem({ gap: { span, missing }, schema }: { gap: Gap; schema: LabelSchema }) {
  const { t } = useTranslation();
  const missingWords = useMissingWords();
  const text = span === null ? t('thisArticle.title') : span.text.replaceAll('\n', ' ');
  const lacks = missing.map(missingWords).join(' · ');
  return (
    <ListBoxItem id={span?.id ?? ARTICLE} className="gap" textValue={`${text}, ${lacks}`}>
      {span === null ? null : <TypeBadge schema={schema} type={span.type} />}
      <bdi className="gap-text">{text}</bdi>
      <span className="gap-missing">{lacks}</span>
    </ListBoxItem>
  );
}

function useMissingWords(): (missing: Missing) => string {
  const { t } = useTranslation();
  const words = useWords();
  return ({ words: [first, second] }) => {
    const attribute = first === undefined ? '' : words(first);
    return second === undefined ? attribute : t('unfinished.inRecord', { attribute, field: words(second) });
  };
}
