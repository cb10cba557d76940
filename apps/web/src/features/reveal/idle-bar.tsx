import { t } from '../../messages/t.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useSettle } from './use-settle.ts';
import './bar.css';

/** No story is on the table. */
export function IdleBar() {
  const rights = useRights();
  const { next, goOn } = useSettle();
  useShortcut('n', rights.stories && next !== null, goOn);
  return (
    <div className="bar">
      <p className="bar-sentence">{next === null ? t('idle.noStories') : t('idle.next', { title: next.title })}</p>
      {rights.stories && next !== null && (
        <div className="bar-actions">
          <Button look="primary" shortcut="N" onClick={goOn}>
            {t('idle.start')}
          </Button>
        </div>
      )}
    </div>
  );
}
