import { after } from './timers.ts';

/** When what had the focus goes with its page: the next page's content has it, not the top of the document. */
export function focusMainOnceThere(): void {
  after(0, () => {
    const main = document.querySelector('main');
    if (main === null) return;
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  });
}
