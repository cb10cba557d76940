import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { shortcutsOn, switchShortcuts } from '../../ui/shortcuts.ts';

/** Which keys there are, and the switch for whoever dictates or has a nervous hand. */
export function ShortcutsChoice() {
  const [on, setOn] = useState(shortcutsOn);
  return (
    <div className="shortcuts-choice">
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchShortcuts(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {t('menu.shortcuts')}
      </label>
      <p>{t('menu.shortcutsList')}</p>
    </div>
  );
}
