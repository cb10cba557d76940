import type { Game } from '@planning-poker/poker';
import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import type { Reaction } from '../../state/reactions.ts';
import { select } from '../../state/selectors.ts';
import { shortName } from '../../state/short-list.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { reactionWords } from './reaction-choices.ts';
import { besideCard } from './beside-card.ts';
import { useFreshReactions } from './use-fresh-reactions.ts';
import './reactions.css';

/** More in one line are no line. */
const toldAtOnce = 3;

/**
 * Reactions as they come: each rises once beside the card of whom it is for (of whom it is from, when it is for all), is told in
 * a line at the table's edge, and spoken.
 */
export function Reactions({ seats }: { readonly seats: RefObject<HTMLElement | null> }) {
  const players = useGame(select.players);
  const me = useGame(select.me);
  const fresh = useFreshReactions();
  const newest = fresh.slice(-toldAtOnce);
  const spoken = newest
    .filter(({ from }) => from !== me)
    .map((reaction) => sentenceOf(reaction, players, reactionWords));
  return (
    <>
      {fresh.map((reaction) => (
        <Rising key={reaction.version} reaction={reaction} seats={seats} />
      ))}
      <p className="reaction-line" aria-hidden="true">
        {newest.map((reaction) => (
          <bdi key={reaction.version}>{sentenceOf(reaction, players, (emoji) => emoji)}</bdi>
        ))}
      </p>
      <Announcer text={spoken.join('. ')} />
    </>
  );
}

function sentenceOf({ emoji, from, to }: Reaction, players: Game['players'], words: (emoji: string) => string): string {
  const nameOf = (playerId: string | null) => shortName((playerId !== null && players[playerId]?.name) || '');
  const said = { name: nameOf(from), reaction: words(emoji) };
  return to === null ? t('react.said', said) : t('react.saidTo', { ...said, to: nameOf(to) });
}

/** Placed where the seat is when it comes; whoever looks on has no card to stand beside. */
function Rising({ reaction, seats }: { readonly reaction: Reaction; readonly seats: RefObject<HTMLElement | null> }) {
  const self = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const { from, to, emoji } = reaction;
  useLayoutEffect(() => {
    const seat = seats.current?.querySelector(`[data-player="${CSS.escape(to ?? from ?? '')}"]`);
    const around = self.current?.parentElement;
    if (seat && around) setPlace(besideCard(seat, around, to === null ? 'left' : 'right'));
  }, [seats, from, to]);
  return (
    <span ref={self} className="reaction-rising" aria-hidden="true" hidden={place === null} style={place ?? {}}>
      {emoji}
    </span>
  );
}
