import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { desk, type Message } from '../state/desk.ts';
import { dismissMessage } from '../state/messages.ts';
import { useDesk } from '../state/use-desk.ts';

const GOOD_NEWS_STAYS_MS = 5000;

/** What just happened, in words, at the foot of the window. Read out by screen readers. */
export function Messages() {
  const messages = useDesk(({ messages }) => messages);
  const announcement = useDesk(({ announcement }) => announcement);
  return (
    <>
      <div className="messages" role="status" aria-live="polite">
        {messages.map((message) => <Item key={message.id} message={message} />)}
      </div>
      <p className="visually-hidden" aria-live="polite">{announcement}</p>
    </>
  );
}

function Item({ message }: { message: Message }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (message.tone === 'bad' || message.more !== null) return;
    const timer = setTimeout(() => dismissMessage(message.id), GOOD_NEWS_STAYS_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className={`message message-${message.tone}`}>
      <span>{message.text}</span>
      {message.more === null ? null : <More message={message} more={message.more} />}
      <button type="button" aria-label={t('common.close')} onClick={() => dismissMessage(message.id)}>×</button>
    </div>
  );
}

function More({ message, more }: { message: Message; more: NonNullable<Message['more']> }) {
  const open = (): void => {
    dismissMessage(message.id);
    desk.setState({ dialog: more.dialog });
  };
  return <button type="button" className="message-more" onClick={open}>{more.label}</button>;
}
