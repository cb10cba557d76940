import type { Command, Game } from '@planning-poker/poker';
import type { CachedView, ClientView } from '@planning-poker/sync';
import type { Random } from '../world/random.ts';
import { actions } from './actions.ts';
import type { Habit } from './habits.ts';
import type { Page } from './page.ts';

export interface PersonParts<OpenPage extends Page> {
  readonly name: string;
  readonly playerId: string;
  readonly habit: Habit;
  readonly random: Random;
  readonly after: (delayMs: number, label: string, run: () => void) => void;
  readonly openPage: (person: Person<OpenPage>, name: string, initial: CachedView<Game> | null) => OpenPage;
  /** the card that is really played for the one chosen: mirrored runs change it */
  readonly cardFor: (playerId: string, command: Command) => Command;
}

const MOST_TABS = 3;

/** Somebody with a device: opens pages, reads them, acts by habit, and knows nothing that no page of theirs shows. */
export class Person<OpenPage extends Page = Page> {
  readonly name: string;
  readonly playerId: string;
  isOffline = false;
  isAtRest = false;
  readonly #parts: PersonParts<OpenPage>;
  #tabs: OpenPage[] = [];
  #tabsOpened = 0;

  constructor(parts: PersonParts<OpenPage>) {
    this.#parts = parts;
    this.name = parts.name;
    this.playerId = parts.playerId;
  }

  get tabs(): readonly OpenPage[] {
    this.#tabs = this.#tabs.filter((tab) => tab.isOpen);
    return this.#tabs;
  }

  /** Comes to the game and goes on by habit. */
  begin(): void {
    const { random, habit } = this.#parts;
    this.#after(random.int(0, 900), 'arrives', () => {
      for (let tab = 0; tab < habit.tabs; tab += 1) this.open(null);
      this.#next();
    });
  }

  /** No more actions; what is open stays open. */
  rest(): void {
    this.isAtRest = true;
  }

  open(initial: CachedView<Game> | null): OpenPage | null {
    if (this.tabs.length >= MOST_TABS) return null;
    this.#tabsOpened += 1;
    const tab = this.#parts.openPage(this, `${this.name}.${this.#tabsOpened}`, initial);
    this.#tabs.push(tab);
    tab.open();
    return tab;
  }

  /** What a page keeps for the next one in its browser's storage. */
  static cached(view: ClientView<Game, Command>): CachedView<Game> | null {
    const { confirmed, playerId } = view;
    if (confirmed === null || playerId === null) return null;
    const { gameVersion, head, game } = confirmed;
    return { position: { gameVersion, head }, game, playerId };
  }

  reload(tab: Page, says: boolean, remembers: boolean): void {
    const initial = remembers ? Person.cached(tab.view) : null;
    tab.close(says);
    this.open(initial);
  }

  goOffline(): void {
    this.isOffline = true;
    for (const tab of this.tabs) tab.cutOff();
  }

  goOnline(): void {
    this.isOffline = false;
    for (const tab of this.tabs) tab.reconnect();
  }

  #next(): void {
    const { random, habit } = this.#parts;
    this.#after(random.gap(habit.paceMs), 'acts', () => {
      if (this.isAtRest) return;
      if (random.chance(habit.flaps)) this.#flap();
      else this.act();
      this.#next();
    });
  }

  /** Goes away, or comes back. */
  #flap(): void {
    const { random } = this.#parts;
    const tab = this.tabs[0];
    if (this.isOffline) return this.goOnline();
    if (tab === undefined) return void this.open(null);
    const how = random.weighted({ offline: 2, close: 1, reload: 1 });
    if (how === 'offline') this.goOffline();
    else if (how === 'close') tab.close(random.chance(0.7));
    else this.reload(tab, random.chance(0.7), random.chance(0.5));
  }

  act(): void {
    const { random, habit } = this.#parts;
    const tabs = this.tabs.filter((tab) => !tab.isFrozen);
    if (tabs.length === 0) return;
    const tab = random.pick(tabs);
    const { game, membership } = tab.view;
    if (membership === 'stranger') return this.join(tab);
    if (game === null || membership !== 'player') return;
    const action = random.weighted(habit.actions);
    const command = actions[action]({ game, playerId: this.playerId, random });
    if (command !== null) this.do(tab, command);
  }

  do(tab: Page, command: Command): string {
    return tab.submit(this.#parts.cardFor(this.playerId, command));
  }

  /** Joins, unless that is under way. */
  join(tab: Page, role = this.#parts.habit.role): void {
    const isUnderWay = tab.view.pending.some(({ command }) => command.type === 'joinGame');
    if (!isUnderWay) this.do(tab, { type: 'joinGame', name: this.name, role });
  }

  /** One more page, as a browser copies one: it knows what the first one knew. */
  duplicate(tab: Page): OpenPage | null {
    return this.open(Person.cached(tab.view));
  }

  #after(delayMs: number, label: string, run: () => void): void {
    this.#parts.after(delayMs, `${this.name} ${label}`, run);
  }
}
