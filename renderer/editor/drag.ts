/**
 * Lets the mouse or a finger drag an element of the overlay: calls back on each move and once when it is let go; a drag that the system
 * takes away ends without a drop. While it lasts the overlay lets the pointer through, so that the text under it can be asked.
 */
export function followPointer(handle: HTMLElement, onMove: (event: PointerEvent) => void, onDrop: (event: PointerEvent) => void): void {
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    handle.parentElement?.classList.add('is-dragging');
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId)) onMove(event);
  });
  handle.addEventListener('pointerup', (event) => {
    if (handle.hasPointerCapture(event.pointerId)) onDrop(event);
  });
  handle.addEventListener('lostpointercapture', () => handle.parentElement?.classList.remove('is-dragging'));
}
