import { useTranslation } from 'react-i18next';
import type { OfferedFormat } from '../../shared/exchange.ts';
import { carriedWords, unitWords } from '../../shared/format-words.ts';
import { errorSentence } from '../i18n/translation.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Exporting } from '../state/exchange.ts';
import { changeExport, stopExport, writeExport } from '../state/exporting.ts';
import { useDesk } from '../state/use-desk.ts';
import { ModalDialog } from '../widgets/modal-dialog.tsx';
import { ProblemList } from '../widgets/problem-list.tsx';
import { ExchangeFoot } from './exchange-foot.tsx';
import { FormatList } from './format-list.tsx';
import { LossReport } from './loss-report.tsx';
import { Preview } from './preview.tsx';
import { TypePicker } from './type-picker.tsx';
import { WhosePicker } from './whose-picker.tsx';

/** Chooses what is exported and how, and shows what would be lost and the first lines before anything is written. */
export function ExportDialog({ exporting }: { exporting: Exporting }) {
  const { t } = useTranslation();
  const { choices, formats, tried, phase } = exporting;
  const format = formats.find(({ name }) => name === choices.format);
  const isWriting = phase === 'writing';
  return (
    <ModalDialog title={t('exporting.title')} className="modal-exchange" isKept onClose={() => void stopExport()}>
      <div className="exchange-columns" inert={isWriting}>
        <FormatList formats={formats} chosen={choices.format} onChoose={(name) => void changeExport({ format: name })} />
        <div className="exchange-main">
          <div className="exchange-choices">
            <WhosePicker exporting={exporting} />
            <TypePicker types={choices.types} onChange={(types) => void changeExport({ types })} />
          </div>
          {format?.holdsSuggestions === true && choices.whose.kind !== 'gold' ? (
            <label className="field-check">
              <input type="checkbox" checked={choices.withSuggestions} onChange={({ target }) => void changeExport({ withSuggestions: target.checked })} /> {t('exporting.withSuggestions')}
            </label>
          ) : null}
          {format === undefined ? null : <FormatFacts format={format} />}
          <Tried exporting={exporting} />
        </div>
      </div>
      <ExchangeFoot isBusy={phase !== 'ready'} title={isWriting ? t('exporting.writing') : t('exporting.counting')}>
        <button type="button" onClick={() => void stopExport()}>{isWriting ? t('exporting.stop') : t('common.cancel')}</button>
        <button type="button" className="primary" disabled={isWriting || tried === null || choices.types?.length === 0} onClick={() => void writeExport()}>{t('exporting.save')}</button>
      </ExchangeFoot>
    </ModalDialog>
  );
}

/** What the format carries, what its positions count, and whether it is a file or a folder. */
function FormatFacts({ format: { carries, unit, layout } }: { format: OfferedFormat }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  return (
    <p className="field-hint format-facts">
      {t('exporting.carries', { features: carriedWords(translate, carries) })} {unit === null ? null : t('exporting.positions', { unit: unitWords(translate, unit) })}{' '}
      {t(layout === 'one_file' ? 'exporting.oneFile' : 'exporting.filePerArticle')}.
    </p>
  );
}

function Tried({ exporting: { tried, refusal, phase } }: { exporting: Exporting }) {
  const { t } = useTranslation();
  const articles = useDesk(({ articles }) => articles);
  const refused = refusal === null ? null : <p className="exchange-refusal" role="alert">{errorSentence(refusal)}</p>;
  if (tried === null) return refused;
  const { report, files } = tried;
  return (
    <div className={phase === 'trying' ? 'exchange-tried exchange-stale' : 'exchange-tried'} aria-busy={phase === 'trying'}>
      {refused}
      <p className="exchange-contents">{t('exporting.contents', {
        articles: t('importing.articlesCount', { count: report.documents }), tags: t('importing.tagsCount', { count: report.spans }), links: t('importing.linksCount', { count: report.relations }),
      })}</p>
      <LossReport lost={report.lost} lostIn={report.lost_in} articles={articles} />
      <ProblemList title={t('exporting.unread', { count: report.refused.length })} problems={report.refused} />
      <Preview files={files} />
    </div>
  );
}
