import type { ReactNode } from 'react';
import { t } from '../../messages/t.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { usePressedOnce } from './use-pressed-once.ts';
import { useSettle } from './use-settle.ts';
import './bar.css';

/** No story is on the table, or one that nobody votes on. */
export function IdleBar({ aside }: { readonly aside: ReactNode }) {
  const rights = useRights();
  const { next, elsewhere, goOn } = useSettle();
  const mayGoOn = rights.stories && next !== null;
  const sentence = next === null ? t('idle.noStories') : t('idle.next', { title: next.title });
  useShortcut('n', mayGoOn, usePressedOnce(goOn));
  return (
    <div className="bar">
      <p className="bar-sentence">{elsewhere ? t('idle.elsewhere') : sentence}</p>
      <div className="bar-actions">
        {aside}
        {mayGoOn && (
          <Button look="primary" shortcut="N" once onClick={goOn}>
            {t('idle.start')}
          </Button>
        )}
      </div>
    </div>
  );
}
