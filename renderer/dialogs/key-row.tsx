import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { AppError } from '../../shared/errors.ts';
import { isArticleKey, keysOf, type KeyAction } from '../../shared/key-map.ts';
import { findSpanType } from '../../shared/schema/label-schema.ts';
import { keyWords } from '../i18n/key-words.ts';
import { errorSentence } from '../i18n/translation.ts';
import { useWords } from '../i18n/use-words.ts';
import { giveUsualKeys, startRemapping, stopRemapping } from '../state/remapping.ts';
import { useDesk } from '../state/use-desk.ts';

/** What people call an action that can have keys. */
export function actionWords(t: TFunction, action: KeyAction): string {
  return isArticleKey(action) ? t(`shortcuts.${action}`) : t(`commands.${action}`);
}

/** A refusal that belongs to the row of one action. */
export interface RowRefusal {
  readonly action: KeyAction;
  readonly error: AppError;
}

interface KeyRowProps {
  readonly action: KeyAction;
  readonly refusal: RowRefusal | null;
  readonly setRefusal: (refusal: RowRefusal | null) => void;
}

/** One action with its keys; a click on them lets it wait for others. */
export function KeyRow({ action, refusal, setRefusal }: KeyRowProps) {
  const { t } = useTranslation();
  const given = useDesk(({ settings }) => settings?.keys) ?? {};
  const platform = useDesk(({ platform }) => platform);
  const isWaiting = useDesk(({ remapping }) => remapping === action);
  const keys = keysOf(action, given).map((accelerator) => keyWords(t, accelerator, platform));
  const name = actionWords(t, action);
  const reset = (): void => {
    const error = giveUsualKeys(action);
    setRefusal(error === null ? null : { action, error });
  };
  const start = (): void => {
    setRefusal(null);
    startRemapping(action);
  };
  return (
    <div className="key-row">
      <dt>
        {Object.hasOwn(given, action) ? <button type="button" className="quiet key-usual" aria-label={t('keySheet.usual', { action: name })} title={t('keySheet.usual', { action: name })} onClick={reset}>↺</button> : null}
        <button type="button" className={isWaiting ? 'key-change key-waiting' : 'key-change'} onClick={start} onBlur={stopRemapping} title={isWaiting ? t('keySheet.cancelHint') : undefined}>
          {isWaiting ? t('keySheet.pressNow') : <>
            <span className="visually-hidden">{t(keys.length === 0 ? 'keySheet.give' : 'keySheet.change', { action: name })} </span>
            {keys.length === 0 ? t('keySheet.noKeys') : keys.map((key) => <kbd key={key}>{key}</kbd>)}
          </>}
        </button>
      </dt>
      <dd>{name}</dd>
      <TypeHint keys={keysOf(action, given)} />
      {refusal?.action === action ? <Refusal error={refusal.error} /> : null}
    </div>
  );
}

/** A letter that a type of the open project has does what the type says, wherever the person gave it to an action before. */
function TypeHint({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const types = useDesk(({ project }) => project?.project.schema.types) ?? [];
  const type = types.find(({ key }) => key !== undefined && keys.includes(key));
  return type === undefined ? null : <dd className="key-refusal">{t('keySheet.belongsToType', { key: type.key, type: words(type.words) })}</dd>;
}

function Refusal({ error }: { error: AppError }) {
  const { t } = useTranslation();
  const words = useWords();
  const platform = useDesk(({ platform }) => platform);
  const schema = useDesk(({ project }) => project?.project.schema);
  const { keys = '', action = '', type = '' } = error.params;
  const spanType = schema === undefined ? undefined : findSpanType(schema, String(type));
  const params = {
    keys: keyWords(t, String(keys), platform), type: spanType === undefined ? type : words(spanType.words),
    action: isArticleKey(String(action)) ? t(`shortcuts.${action}`) : t(`commands.${action}`),
  };
  return <dd className="key-refusal"><span role="alert">{errorSentence({ code: error.code, params })}</span></dd>;
}
