import { useTranslation } from 'react-i18next';
import type { PreviewFile } from '../../shared/exchange.ts';

/** The first lines of what would be written; what is cut off a long line is said at its end. */
export function Preview({ files }: { files: readonly PreviewFile[] }) {
  const { t } = useTranslation();
  return (
    <section className="preview" aria-label={t('exporting.preview')}>
      <h3>{t('exporting.preview')}</h3>
      <div className="preview-lines" tabIndex={0} role="group" aria-label={t('exporting.preview')}>
        {files.length === 0 ? <p className="field-hint">{t('exporting.empty')}</p> : files.map((file) => <Lines key={file.file ?? ''} {...file} />)}
      </div>
    </section>
  );
}

function Lines({ file, lines, isCut }: PreviewFile) {
  const { t } = useTranslation();
  return (
    <>
      {file === null ? null : <h4><bdi>{file}</bdi></h4>}
      <pre>
        {lines.map(({ text, cut }, at) => (
          <div key={at}>{text === '' ? '\u00a0' : text}{cut === 0 ? null : <span className="preview-cut">… {t('exporting.cut', { count: cut })}</span>}</div>
        ))}
      </pre>
      {isCut ? <p className="field-hint">{t('exporting.moreLines')}</p> : null}
    </>
  );
}
