import type { Page } from '@playwright/test';

/** Counts what a person does in a tab: presses of a pointer, and of Enter or Space outside of typing. Typing itself is none. */
export class ActionCount {
  #actions = 0;

  /** Begin before the page is opened. */
  static async in(page: Page): Promise<ActionCount> {
    const count = new ActionCount();
    await page.exposeFunction('noteAction', () => {
      count.#actions += 1;
    });
    await page.addInitScript(noteActions);
    return count;
  }

  get actions(): number {
    return this.#actions;
  }
}

/** Runs in the page. */
function noteActions(): void {
  const { noteAction } = globalThis as unknown as { noteAction: () => Promise<void> };
  const note = (event: Event): void => {
    if (event.isTrusted) void noteAction();
  };
  addEventListener('pointerdown', note, true);
  addEventListener(
    'keydown',
    (event) => {
      const typesBlank = event.key === ' ' && event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (event.key === 'Enter' || (event.key === ' ' && !typesBlank)) note(event);
    },
    true,
  );
}
