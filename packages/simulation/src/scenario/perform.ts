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
const ASK_EVERY_MS = 1_000;

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
    if (isCommandStep(step)) await this.#command(step, what);
    else if (isPageStep(step)) this.#page(step);
    else if (isWorldStep(step)) {
      if (!stage.strike(step)) this.skipped.push(what);
    } else if (step.do === 'wait') await stage.sleep(step.for);
    else if (step.do === 'agree') {
      const disagreement = await stage.agreement(step.within ?? AGREE_WITHIN_MS);
      if (disagreement !== null) this.problems.push(`${what}: ${disagreement}`);
    } else await this.#compare(what, step);
  }

  async #command(step: CommandStep, what: string): Promise<void> {
    const { gets, within = 0 } = step;
    for (let waitedMs = 0; ; waitedMs += ASK_EVERY_MS) {
      const asked = this.#ask(step, `${what} of ${step.who}`);
      if (gets === undefined) return;
      if (waitedMs >= within) return void this.#asked.push(asked);
      await this.#stage.sleep(ASK_EVERY_MS);
      if (gotOf(asked) === gets) return;
    }
  }

  #ask(step: CommandStep, what: string): Asked {
    const person = this.#stage.person(step.who);
    const page = pageOf(person, step.page);
    const { game } = page.view;
    const command = commandOf(step, { game, playerIdOf: (name) => this.#stage.person(name).playerId });
    return { what, gets: step.gets ?? '', page, correlationId: person.do(page, command) };
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
      case 'stall':
        return pageOf(person, step.page).stall(step.for);
      case 'offline':
        return person.goOffline();
      case 'online':
        return person.goOnline();
    }
  }

  #judge(asked: Asked): void {
    const got = gotOf(asked);
    if (got !== asked.gets) this.problems.push(`${asked.what} got ${got}, not ${asked.gets}`);
  }

  async #compare(when: string, expectation: Expectation): Promise<void> {
    const events = expectation.events === undefined ? null : await this.#stage.log();
    const crowd = crowdOf(this.#scenario, this.#stage);
    const playerIdOf = (name: string): string => this.#stage.person(name).playerId;
    const pages = this.#stage.people.flatMap(({ tabs }) => tabs);
    let read = 0;
    for (const { name, view } of pages) {
      // Whoever was turned away has an old game behind the sentence that says so (D12).
      if (view.game === null || view.membership !== 'player' || view.connection.status === 'failed') continue;
      read += 1;
      const seen = { game: view.game, events, playerIdOf, crowd };
      for (const problem of unmet(expectation, seen)) this.problems.push(`${when}, on ${name}: ${problem}`);
    }
    if (read === 0) this.problems.push(`${when}: nobody has a page that shows the game`);
  }
}

/** What its sender has been told by now. */
function gotOf({ page, correlationId }: Asked): string {
  const outcome = page.outcomes.get(correlationId);
  if (outcome === undefined) return 'no answer';
  return outcome.status === 'rejected' ? outcome.code : outcome.status;
}

/** The ids of those whom the scenario does not name: what they do is their own. */
function crowdOf({ players }: Scenario, { people }: Stage): ReadonlySet<string> {
  const named = new Set(players.map(({ name }) => name));
  return new Set(people.filter(({ name }) => !named.has(name)).map(({ playerId }) => playerId));
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
