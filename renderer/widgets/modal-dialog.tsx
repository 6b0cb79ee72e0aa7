import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { focusText } from '../editor/focus.ts';
import { desk } from '../state/desk.ts';

/** A dialog over the window. Escape and a click outside close it, unless the person must answer first; `onClose` may ask before. One that `isKept` stays after a click outside. */
export function ModalDialog({ title, isRequired = false, isKept = false, className = '', onClose = closeDialog, children }: {
  title: string; isRequired?: boolean; isKept?: boolean; className?: string; onClose?: () => void; children: ReactNode;
}) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={!isRequired && !isKept} isKeyboardDismissDisabled={isRequired} onOpenChange={(isOpen) => { if (!isOpen) onClose(); }}>
      <Modal className={`modal ${className}`}>
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Takes the dialog off the screen and gives the keyboard back to the text. */
export function closeDialog(): void {
  desk.setState({ dialog: null });
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusText();
  });
}
