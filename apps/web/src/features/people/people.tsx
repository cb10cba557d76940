import { type Command, type Game, isLastFacilitator, type Player, type PlayerId } from '@planning-poker/poker';
import { useMemo, useRef } from 'react';
import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useAsked } from '../../state/use-asked.ts';
import type { Refusal } from '../../state/use-command.ts';
import { useRights } from '../../state/use-rights.ts';
import { whyNoLead } from '../../state/why-no-lead.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { PersonItem } from './person-item.tsx';
import { WhatEachMay } from './what-each-may.tsx';
import { WhoLeads } from './who-leads.tsx';
import './people.css';

/** Who is in the game, who leads it, what each may do, and for those who lead what only they may do to others. */
export function People() {
  const game = useGame(select.game);
  const connected = useGame(select.connected);
  const me = useGame(select.me);
  const { lead } = useRights();
  const { ask, refused } = useAsked();
  const list = useRef<HTMLUListElement>(null);
  const people = useMemo(() => peopleOf(game, lead), [game, lead]);
  useKeptFocus(list, `${lead} ${people.map(standingOf).join(' ')}`);
  if (game === null) return null;
  const handOver = async (playerId: PlayerId) => {
    // One after the other, so that the game is led all the time.
    if (me !== null && (await ask({ type: 'promoteFacilitator', playerId })))
      void ask({ type: 'demoteFacilitator', playerId: me });
  };
  return (
    <>
      <WhoLeads onClaim={() => void ask({ type: 'claimFacilitation' }, whyNoLead)} />
      <WhatEachMay />
      <p role="alert" className="people-refused">
        {refused}
      </p>
      <ul ref={list} className="people" aria-label={t('people.title')} tabIndex={-1}>
        {people.map((player) => (
          <PersonItem
            key={player.playerId}
            player={player}
            isMe={player.playerId === me}
            present={player.playerId === me || connected === null || connected.includes(player.playerId)}
            mayLead={lead}
            onlyLeader={isLastFacilitator(game, player)}
            onAsk={(command) => void ask(command, refusalsOf(command))}
            onHandOver={() => void handOver(player.playerId)}
          />
        ))}
      </ul>
    </>
  );
}

/** A game can always be led: whoever is the last one by now cannot stop (D11). */
function refusalsOf({ type }: Command): (refusal: Refusal) => string {
  return (refusal) =>
    type === 'demoteFacilitator' && refusal.code === 'forbidden' ? t('people.lastLeader') : reasonOf(refusal);
}

/** Who has left is gone; who was removed can be let in again by those who lead. */
function peopleOf(game: Game | null, lead: boolean): readonly Player[] {
  return Object.values(game?.players ?? {})
    .filter(({ status }) => status === 'active' || (lead && status === 'removed'))
    .toSorted((a, b) => a.joinedAt - b.joinedAt);
}

/** What decides which buttons somebody has. */
function standingOf({ playerId, status, facilitator, role }: Player): string {
  return `${playerId}:${status}:${facilitator}:${role}`;
}
