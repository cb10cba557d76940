import { Suspense, useRef } from 'react';
import { Hand } from '../features/deck/hand.tsx';
import { Nudged } from '../features/deck/nudged.tsx';
import { Watching } from '../features/deck/watching.tsx';
import { RevealBar } from '../features/reveal/reveal-bar.tsx';
import { t } from '../messages/t.ts';
import { useGame } from '../state/game-context.tsx';
import { select } from '../state/selectors.ts';
import { useRights } from '../state/use-rights.ts';
import { lazily } from '../ui/lazily.ts';
import type { GameView } from '../sync/game-store.ts';
import { NoticeList } from './notice-list.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';

const ReactButton = lazily(async () => (await import('../features/table/react-button.tsx')).ReactButton);
const AfterReveal = lazily(async () => (await import('../features/reveal/after-reveal.tsx')).AfterReveal);

/** A card may still be changed after the reveal, where the settings allow it and the cards have names. */
const mayChangeVote = (view: GameView) =>
  view.game?.settings.changeVoteAfterReveal === true &&
  select.phase(view) === 'revealed' &&
  select.round(view)?.anonymous !== true;

const reactPlace = <span className="react-place" />;
const react = (
  <Suspense fallback={reactPlace}>
    <ReactButton />
  </Suspense>
);

/** The lower edge of the table, in the thumb's reach: one's hand, then what came out, and what to do next. */
export function Dock() {
  const dock = useRef<HTMLElement>(null);
  const phase = useGame(select.phase);
  const changeable = useGame(mayChangeVote);
  const { vote } = useRights();
  // What is asked for while the first card is drawn competes with it (U7).
  const stands = useDelayed(true, 0);
  const aside = stands ? react : reactPlace;
  useKeptFocus(dock, phase);
  const voting = phase === 'voting';
  return (
    <section ref={dock} className="dock" data-phase={phase} aria-label={t('dock.label')} tabIndex={-1}>
      <NoticeList />
      {voting && <RevealBar aside={aside} />}
      <Suspense fallback={<div className="result-coming" />}>{!voting && <AfterReveal aside={aside} />}</Suspense>
      {voting && <Nudged />}
      {vote && (voting || changeable) && <Hand />}
      {!vote && voting && <Watching />}
    </section>
  );
}
