import type { Page } from '../people/page.ts';
import { commandOf } from './command-of.ts';
import { unmet } from './expectations.ts';
import type { CommandStep, Expectation, PageStep, Scenario, ScenarioStep } from './scenario.ts';
import { isCommandStep, isPageStep, isWorldStep } from './scenario.ts';
import type { Player, Stage } from './stage.ts';

export interface Performance {
  /** everything that was not as the scenario says; empty: it passed */
  readonly problems: readonly string[];
  /** steps that this stage cannot play */
  readonly skipped: readonly string[];
}

const STEP_MS = 100;
const JOIN_WITHIN_MS = 30_000;
const AGREE_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;

interface Asked {
  readonly what: string;
  readonly gets: string;
  readonly page: Page;
  readonly correlationId: string;
}

/** Plays a scenario on a stage: everybody comes, the steps happen at their times, all calms down, and what is seen is compared. */
export async function perform(scenario: Scenario, stage: Stage): Promise<Performance> {
  const script = new Script(scenario, stage);
  try {
    await script.play();
  } catch (error) {
    script.problems.push(error instanceof Error ? error.message : String(error));
  }
  return script;
}

class Script implements Performance {
  readonly problems: string[] = [];
  readonly skipped: string[] = [];
  readonly #scenario: Scenario;
  readonly #stage: Stage;
  readonly #asked: Asked[] = [];

  constructor(scenario: Scenario, stage: Stage) {
    this.#scenario = scenario;
    this.#stage = stage;
  }

  async play(): Promise<void> {
    const { steps, lasts, expect } = this.#scenario;
    const stage = this.#stage;
    await this.#gather();
    for (const [index, step] of steps.entries()) {
      await stage.sleep(step.after ?? STEP_MS);
      await this.#step(step, `step ${index + 1} (${step.do})`);
    }
    await stage.sleep(lasts);
    for (const person of stage.people) person.rest();
    stage.calm();
    const disagreement = await stage.agreement(AGREE_WITHIN_MS);
    if (disagreement !== null) this.problems.push(`no agreement in the end: ${disagreement}`);
    for (const asked of this.#asked) this.#judge(asked);
    await this.#compare('in the end', expect);
  }

  /** Those with habits come by themselves; the others open a page and join, the first one as who created the game. */
  async #gather(): Promise<void> {
    const { players } = this.#scenario;
    const acting = new Set(players.filter((player) => player.habit === undefined).map((player) => player.name));
    for (const person of this.#stage.people) if (!acting.has(person.name)) person.begin();
    const joining = players.filter((player) => player.habit === undefined && player.joins !== false);
    for (const { name } of joining) this.#stage.person(name).open(null);
    for (let waitedMs = 0; waitedMs < JOIN_WITHIN_MS; waitedMs += LOOK_EVERY_MS) {
      const missing = joining.filter(({ name, role }) => !isPlayer(this.#stage.person(name), role ?? 'voter'));
      if (missing.length === 0) return;
      await this.#stage.sleep(LOOK_EVERY_MS);
    }
    this.problems.push('not everybody could join');
  }

  async #step(step: ScenarioStep, what: string): Promise<void> {
    const stage = this.#stage;
    if (isCommandStep(step)) this.#command(step, what);
    else if (isPageStep(step)) this.#page(step);
    else if (isWorldStep(step)) {
      if (!stage.strike(step)) this.skipped.push(what);
    } else if (step.do === 'wait') await stage.sleep(step.for);
    else if (step.do === 'agree') {
      const disagreement = await stage.agreement(step.within ?? AGREE_WITHIN_MS);
      if (disagreement !== null) this.problems.push(`${what}: ${disagreement}`);
    } else await this.#compare(what, step);
  }

  #command(step: CommandStep, what: string): void {
    const person = this.#stage.person(step.who);
    const page = pageOf(person, step.page);
    const { game } = page.view;
    const command = commandOf(step, { game, playerIdOf: (name) => this.#stage.person(name).playerId });
    const correlationId = person.do(page, command);
    if (step.gets !== undefined)
      this.#asked.push({ what: `${what} of ${step.who}`, gets: step.gets, page, correlationId });
  }

  #page(step: PageStep): void {
    const person = this.#stage.person(step.who);
    switch (step.do) {
      case 'open':
        return void person.open(null);
      case 'close':
      case 'crash':
        return pageOf(person, step.page).close(step.do === 'close');
      case 'reload':
        return person.reload(pageOf(person, step.page), true, true);
      case 'duplicate':
        return void person.duplicate(pageOf(person, step.page));
      case 'freeze':
        return pageOf(person, step.page).freeze(step.for);
      case 'offline':
        return person.goOffline();
      case 'online':
        return person.goOnline();
    }
  }

  #judge({ what, gets, page, correlationId }: Asked): void {
    const outcome = page.outcomes.get(correlationId);
    const got = outcome === undefined ? 'no answer' : outcome.status === 'rejected' ? outcome.code : outcome.status;
    if (got !== gets) this.problems.push(`${what} got ${got}, not ${gets}`);
  }

  async #compare(when: string, expectation: Expectation): Promise<void> {
    const events = expectation.events === undefined ? null : await this.#stage.log();
    for (const person of this.#stage.people) {
      for (const page of person.tabs) {
        const { game, membership } = page.view;
        if (game === null || membership !== 'player') continue;
        const seen = { game, events, playerIdOf: (name: string) => this.#stage.person(name).playerId };
        for (const problem of unmet(expectation, seen)) this.problems.push(`${when}, on ${page.name}: ${problem}`);
      }
    }
  }
}

function isPlayer(person: Player, role: 'voter' | 'observer'): boolean {
  const [page] = person.tabs;
  if (page?.view.membership === 'stranger') person.join(page, role);
  return page?.view.membership === 'player';
}

function pageOf(person: Player, place = 1): Page {
  const page = person.tabs[place - 1];
  if (page === undefined) throw new Error(`${person.name} has no page ${place} open`);
  return page;
}
