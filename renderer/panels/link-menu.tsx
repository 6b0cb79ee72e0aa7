import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PossibleLink } from '../../annotations/model/possible-links.ts';
import { focusText } from '../editor/focus.ts';
import { useWords } from '../i18n/use-words.ts';
import { desk } from '../state/desk.ts';
import { makeLink } from '../state/linking.ts';
import type { Page } from '../state/page.ts';
import { useDesk } from '../state/use-desk.ts';

/** Asks which of several relations a link dragged between two tags means. A digit answers, Escape gives it up. */
export function LinkMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const linking = useDesk(({ linking }) => linking);
  const page = useDesk(({ page }) => page);
  if (linking === null || page === null) return null;
  const close = (): void => {
    desk.setState({ linking: null });
    focusText();
  };
  const choose = (link: PossibleLink): void => void makeLink(link).then(focusText);
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const link = linking.links[Number(digit) - 1];
    if (event.key === 'Escape') close();
    else if (link !== undefined) choose(link);
  };
  return (
    <div className="link-menu popover" role="menu" aria-label={t('linking.which')} onKeyDown={onKeyDown}
      ref={(menu) => { if (menu !== null) menu.style.transform = `translate(${linking.at.x}px, ${linking.at.y}px)`; }}>
      {linking.links.map((link, at) => (
        <button key={`${link.type.name} ${link.from}`} type="button" role="menuitem" className="candidate" autoFocus={at === 0} onClick={() => choose(link)}>
          <kbd>{at + 1}</kbd> <bdi>{textOf(page, link.from)}</bdi> <strong>{words(link.type.words).toLowerCase()}</strong> <bdi>{textOf(page, link.to)}</bdi>
        </button>
      ))}
    </div>
  );
}

function textOf(page: Page, id: PossibleLink['from']): string {
  return page.set.spans.get(id)?.text.replaceAll('\n', ' ') ?? '';
}
