import { useState } from 'react';
import { chime } from '../../browser/sound.ts';
import { t } from '../../messages/t.ts';
import { soundOn, switchSound } from './sound-choice.ts';

/** A choice of this browser alone; switched on, it is heard at once. */
export function SoundSwitch() {
  const [on, setOn] = useState(soundOn);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          const wanted = event.target.checked;
          switchSound(wanted);
          setOn(wanted);
          if (wanted) chime();
        }}
      />
      <span>
        {t('timer.sound')} <small>{t('timer.soundNote')}</small>
      </span>
    </label>
  );
}
