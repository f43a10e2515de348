/**
 * The `ref` of words that come in place of a button that was pressed: with the button the keyboard's place and what a
 * screen reader reads would be gone. The element needs a `tabIndex` of -1.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
