import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import { boxOf, dragWay } from './drag-way.ts';
import { Finger } from './finger.ts';
import { hasFetched, lateParts } from './late-parts.ts';
import { ownTexts } from './own-texts.ts';
import { watchForRest } from './watch-for-rest.ts';

/** The list of stories, in the words of those who keep it. */
export class Backlog {
  readonly #page: Page;
  readonly #finger: Finger;

  constructor(page: Page) {
    this.#page = page;
    this.#finger = new Finger(page);
  }

  /** Beside the table, or a sheet where there is no room for it. */
  get #side(): Locator {
    const sheet = this.#page.getByRole('dialog', { name: 'Stories', exact: true });
    return this.#page.getByRole('complementary', { name: 'Stories' }).or(sheet);
  }

  get #list(): Locator {
    return this.#side.getByRole('list', { name: 'Stories', exact: true });
  }

  get #field(): Locator {
    return this.#side.getByRole('textbox', { name: 'New story' });
  }

  get preview(): Locator {
    return this.#page.getByRole('dialog', { name: 'Add stories' });
  }

  story(title: string): Locator {
    return this.#list.getByRole('listitem').filter({ has: this.#page.getByText(title, { exact: true }) });
  }

  #title(title: string): Locator {
    return this.story(title).getByText(title, { exact: true });
  }

  /** What may be voted on and is not, as the marks say it. */
  async saysOf(title: string, words: string): Promise<void> {
    await expect(this.story(title)).toContainText(words);
  }

  /** Where there is no room for it beside the table. */
  async openSheet(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Stories \d+\/\d+$/ }).click();
    await expect(this.#list).toBeVisible();
  }

  async shows(titles: readonly string[]): Promise<void> {
    await expect.poll(() => this.#list.locator('.story-item-title').evaluateAll(ownTexts)).toEqual(titles);
  }

  async holds(count: number): Promise<void> {
    // A thousand rows are much work for a page whose machine has more to do: two of them at once have taken ten seconds.
    await expect(this.#side.getByText(`of ${count.toLocaleString('en')} estimated`)).toBeVisible({ timeout: 40_000 });
  }

  /** As Ctrl+V does it, whatever the system lets a test put into its clipboard. */
  async paste(text: string): Promise<void> {
    await this.#field.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  async type(text: string): Promise<void> {
    await this.#field.fill(text);
    await this.#field.press('Enter');
  }

  /** The rules that predict more than cards come some seconds after the table. */
  async canPredict(): Promise<void> {
    await expect.poll(() => hasFetched(this.#page, lateParts.prediction)).toBe(true);
  }

  async clear(): Promise<void> {
    await this.#field.fill('');
  }

  async chooseFile(name: string, content: string): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.#side.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  }

  async dropFile(name: string, content: string): Promise<void> {
    await this.#list.evaluate(
      (list, file) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([file.content], file.name));
        for (const type of ['dragover', 'drop']) {
          list.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      { name, content },
    );
  }

  async recognises(words: string): Promise<void> {
    await expect(this.preview.getByText(words)).toBeVisible();
  }

  async mapColumn(role: 'Title' | 'Key' | 'Link' | 'Description', column: string): Promise<void> {
    await this.preview.getByLabel(role, { exact: true }).selectOption({ label: column });
  }

  async tick(title: string, ticked: boolean): Promise<void> {
    await this.preview.getByRole('checkbox', { name: `Add: ${title}` }).setChecked(ticked);
  }

  async addPreviewed(button: string): Promise<void> {
    await this.preview.getByRole('button', { name: button }).click();
    await expect(this.preview).toBeHidden();
  }

  async leavePreview(): Promise<void> {
    await this.preview.getByRole('button', { name: 'Close' }).click();
  }

  async undo(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Undo', exact: true }).click();
  }

  /** What was added last, by its notice, or in the list where that has gone. */
  async undoAdding(count: number): Promise<void> {
    await this.#page.getByRole('button', { name: new RegExp(`^Undo( adding ${count} stories)?$`) }).click();
  }

  /** The same in the list, when the notice has gone. */
  async undoAddingLater(count: number): Promise<void> {
    await this.#side.getByRole('button', { name: `Undo adding ${count} stories` }).click();
  }

  /** Edits the title where it stands, of the story that is unfolded, with the keyboard alone. */
  async renameInPlace(title: string, renamed: string): Promise<void> {
    const button = this.story(title).getByRole('button', { name: 'Rename' });
    await button.press('Enter');
    const field = this.#list.getByRole('textbox', { name: `Title of “${title}”` });
    await expect(field).toBeFocused();
    await field.fill(renamed);
    await field.press('Enter');
    await expect(this.handle(renamed)).toBeFocused();
  }

  async isReadyToType(): Promise<void> {
    await expect(this.#field).toBeFocused();
  }

  async closeSheet(): Promise<void> {
    await this.#page
      .getByRole('dialog', { name: 'Stories', exact: true })
      .getByRole('button', { name: 'Close' })
      .click();
    await expect(this.#list).toBeHidden();
  }

  handle(title: string): Locator {
    return this.#list.getByRole('button', { name: `More about “${title}”` });
  }

  async unfold(title: string): Promise<void> {
    await this.handle(title).click();
    await expect(this.handle(title)).toHaveAttribute('aria-expanded', 'true');
  }

  async unfoldByKey(title: string): Promise<void> {
    await this.handle(title).press('Enter');
    await expect(this.handle(title)).toHaveAttribute('aria-expanded', 'true');
  }

  /** One of the buttons of the story that is unfolded. */
  async press(name: string): Promise<void> {
    await this.#list.getByRole('button', { name, exact: true }).click();
  }

  /** Brings a story to the table, or looks at it where one may not. */
  async choose(title: string): Promise<void> {
    await this.story(title).getByRole('button').first().click();
  }

  /** Drags a story by its handle to just above the middle of another one. */
  async drag(title: string, onto: string): Promise<void> {
    const [from, past, to] = await dragWay(this.handle(title), this.story(onto));
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (const { x, y } of [past, to]) await mouse.move(x, y, { steps: 4 });
    await mouse.up();
  }

  async dragByFinger(title: string, onto: string): Promise<void> {
    const [from, past, to] = await dragWay(this.handle(title), this.story(onto));
    await this.#finger.draw(from, past, to);
  }

  /** Pushes the list with a finger on the title of one story to where the other one is, until it has come to rest. */
  async scrollByFinger(title: string, onto: string): Promise<void> {
    const rest = await this.#page.evaluateHandle(watchForRest);
    const from = await boxOf(this.#title(title));
    const to = await boxOf(this.#title(onto));
    const x = from.x + 20;
    await this.#finger.draw({ x, y: from.y + from.height / 2 }, { x, y: to.y + to.height / 2 });
    await expect.poll(() => rest.evaluate(({ hasCome }) => hasCome)).toBe(true);
  }

  async isOutOfSight(title: string): Promise<void> {
    await expect(this.story(title)).not.toBeInViewport();
  }

  async moveByKey(title: string, key: 'ArrowUp' | 'ArrowDown'): Promise<void> {
    await this.handle(title).focus();
    await this.#page.keyboard.press(`Alt+${key}`);
    await expect(this.handle(title)).toBeFocused();
  }

  async restoreLater(title: string): Promise<void> {
    await this.#side.getByText(/removed stor/).click();
    await this.#side.getByRole('button', { name: `Restore: ${title}` }).click();
  }

  async openSeveral(titles: readonly string[]): Promise<void> {
    await this.#side.getByRole('button', { name: 'Open several for voting' }).click();
    for (const title of titles) await this.story(title).getByRole('checkbox').check();
    await this.#side.getByRole('button', { name: `Open ${titles.length} stories` }).click();
  }

  async voteOnNext(): Promise<void> {
    await this.#side.getByRole('button', { name: 'Vote on the next one' }).click();
  }

  async saysMissing(sentence: string): Promise<void> {
    await expect(this.#side.getByText(sentence)).toBeVisible();
  }

  async misses(sentence: RegExp): Promise<void> {
    await expect(this.#side.getByText(sentence)).toBeHidden();
  }
}
