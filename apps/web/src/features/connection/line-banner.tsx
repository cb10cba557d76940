import { useRef } from 'react';
import { renewPage } from '../../browser/renew-page.ts';
import { connection as messages } from '../../messages/en/connection.ts';
import { reasons } from '../../messages/en/reasons.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Line, Trouble } from './line.ts';
import { lineSentence } from './line-sentence.ts';
import { useLine } from './use-line.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

teach(messages);
teach(reasons);

const msPerSecond = 1_000;

const pickRefusal = ({ refusal }: GameView) => refusal;

/** Is it tried again by itself, at a time that is known? */
const isTriedAgain: { readonly [Kind in Trouble]: boolean } = {
  failed: false,
  offline: false,
  connecting: false,
  reconnecting: true,
  restarting: true,
  readOnly: true,
  unavailable: true,
};

/** Can a person have it tried now? Not what the server itself tries. */
const isDialled: { readonly [Kind in Trouble]: boolean } = {
  failed: false,
  offline: true,
  connecting: true,
  reconnecting: true,
  restarting: true,
  readOnly: false,
  unavailable: false,
};

/** What is wrong with the line or the server, what still works, and what to do; and for a moment, that all is well again. */
export function LineBanner() {
  const { line, banner } = useLine();
  const refusal = useGame(pickRefusal);
  if (banner === null) return null;
  const { trouble } = banner;
  return (
    <div className="banner" data-trouble={trouble ?? 'none'}>
      <p>
        {trouble === null && <Icon name="check" />}
        {lineSentence(banner, line, refusal)}
      </p>
      {trouble !== null && isTriedAgain[trouble] && <NextAttempt inMs={banner.attemptInMs} />}
      {trouble !== null && isDialled[trouble] && <TryNow />}
      {trouble === 'failed' && <WayOut connection={line.connection} />}
    </div>
  );
}

/** Counts down for the eye; who listens is not told each second (a timer is silent by its role). */
function NextAttempt({ inMs }: { readonly inMs: number | null }) {
  const seconds = inMs === null ? 0 : Math.ceil(inMs / msPerSecond);
  return (
    <span role="timer" className="banner-timer">
      {seconds === 0 ? t('connection.trying') : t('connection.nextAttempt', { count: seconds })}
    </span>
  );
}

function TryNow() {
  const game = useGameStore();
  const button = useRef<HTMLButtonElement>(null);
  const onFocus = useReturnedFocus(button);
  return (
    <Button ref={button} onFocus={onFocus} onClick={() => game.probe()}>
      {t('connection.tryNow')}
    </Button>
  );
}

/** A page that the server has outgrown, or that cannot follow the game any more, is only helped by a newer one. */
function WayOut({ connection }: Pick<Line, 'connection'>) {
  const game = useGameStore();
  const code = connection.status === 'failed' ? connection.code : null;
  return code === 'unsupported_protocol' || code === 'internal' ? (
    <Button onClick={() => void renewPage()}>{t('connection.reload')}</Button>
  ) : (
    <Button onClick={() => game.open()}>{t('connection.tryAgain')}</Button>
  );
}
