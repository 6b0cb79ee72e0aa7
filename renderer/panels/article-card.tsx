import { useTranslation } from 'react-i18next';
import type { JsonValue } from '../../shared/json.ts';
import { documentLabels, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { FOCUS_IDS } from '../editor/focus.ts';
import { editDocument } from '../state/edits.ts';
import type { Page } from '../state/page.ts';
import { useDesk } from '../state/use-desk.ts';
import { TextEntry } from '../widgets/text-entry.tsx';
import { AttributeField } from './attribute-field.tsx';

/** The card of the article as a whole, where no tag is chosen: its labels, its note, and why it was skipped. */
export function ArticleCard({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const page = useDesk(({ page }) => page);
  return page === null ? <p className="hint">{t('card.empty')}</p> : <CardOf key={page.article.id} schema={schema} page={page} />;
}

function CardOf({ schema, page }: { schema: LabelSchema; page: Page }) {
  const { t } = useTranslation();
  const { document, spans, relations } = page.set;
  const labels = documentLabels(schema);
  const reason = document.status_reason ?? '';
  return (
    <>
      <header className="card-head card-head-article">
        <h2>{t('thisArticle.title')}</h2>
        <span className="count">{t('articles.tags', { count: spans.size })} · {t('thisArticle.links', { count: relations.size })}</span>
      </header>
      {document.status === 'skipped' ? (
        <TextEntry label={t('thisArticle.reason')} value={reason}
          onCommit={(text) => { if (text.trim() !== '') void editDocument(page, () => ({ kind: 'status.set', status: 'skipped', reason: text.trim() })); }} />
      ) : null}
      {labels.length === 0 ? null : (
        <div className="attributes">
          {labels.map((definition) => (
            <AttributeField key={definition.name} definition={definition} value={document.labels[definition.name]}
              onChange={(value) => setLabel(page, definition.name, value)} />
          ))}
        </div>
      )}
      <ForeignLabels labels={Object.entries(document.labels).filter(([name]) => !labels.some((label) => label.name === name))} />
      <TextEntry id={FOCUS_IDS.note} label={t('thisArticle.note')} value={document.note ?? ''} isLong
        onCommit={(note) => void editDocument(page, () => ({ kind: 'document.setNote', note }))} />
    </>
  );
}

/** Labels that an import brought and the schema does not name: kept and shown as they are. */
function ForeignLabels({ labels }: { labels: readonly (readonly [string, JsonValue])[] }) {
  const { t } = useTranslation();
  if (labels.length === 0) return null;
  return (
    <div className="field">
      <span className="field-hint">{t('thisArticle.otherLabels')}</span>
      <dl className="foreign-labels">
        {labels.map(([name, value]) => <div key={name}><dt>{name}</dt><dd><bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi></dd></div>)}
      </dl>
    </div>
  );
}

function setLabel(page: Page, name: string, value: JsonValue | undefined): void {
  void editDocument(page, ({ labels }) => {
    const { [name]: _before, ...others } = labels;
    return { kind: 'document.setLabels', labels: value === undefined ? others : { ...others, [name]: value } };
  });
}
