import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { shortcutsOn, switchShortcuts } from '../../ui/shortcuts.ts';

/** The switch for whoever dictates or has a nervous hand. */
export function ShortcutsChoice() {
  const [on, setOn] = useState(shortcutsOn);
  return (
    <label className="check shortcuts-choice">
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
  );
}
