import { chime } from '../../browser/sound.ts';
import { t } from '../../messages/t.ts';
import { useNotices } from '../../state/notices.tsx';
import { useNewEvents } from '../../state/use-new-events.ts';
import { soundOn } from './sound-choice.ts';

/** When the server says that the time is up, everybody is told; by a sound too where this browser has asked for one. */
export function TimerEnd() {
  const { say } = useNotices();
  useNewEvents((event) => {
    if (event.type !== 'timerExpired') return;
    say(t('timer.over'));
    if (soundOn()) chime();
  });
  return null;
}
