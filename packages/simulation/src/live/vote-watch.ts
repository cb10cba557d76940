import type { Command, Game } from '@planning-poker/poker';
import type { ClientView } from '@planning-poker/sync';
import { createSameness } from '../check/same.ts';
import { unshownVote } from '../check/unshown-vote.ts';
import type { Findings } from './findings.ts';

/** [R4] One page after every change of what it shows: confirmed with what is pending, and an own vote stays from its first moment on. */
export class VoteWatch {
  readonly #who: string;
  readonly #playerId: string;
  readonly #findings: Findings;
  readonly #same = createSameness();
  #confirmedVersion = 0;

  constructor(who: string, playerId: string, findings: Findings) {
    this.#who = who;
    this.#playerId = playerId;
    this.#findings = findings;
  }

  changed(view: ClientView<Game, Command>): void {
    const { game, confirmed, pending } = view;
    if (confirmed === null || game === null) return;
    this.#findings.check(
      confirmed.gameVersion >= this.#confirmedVersion,
      'R2',
      () => `${this.#who} goes back from version ${this.#confirmedVersion} to ${confirmed.gameVersion}`,
    );
    this.#confirmedVersion = confirmed.gameVersion;
    if (pending.length === 0) {
      const isPlain = game === confirmed.game || this.#same(game, confirmed.game);
      return this.#findings.check(isPlain, 'R4', () => `${this.#who} shows what nobody has asked for`);
    }
    const unshown = unshownVote(view, this.#playerId);
    this.#findings.check(unshown === null, 'R4', () => `${this.#who} ${unshown}`);
  }
}
