import { useId } from 'react';
import { t } from '../../messages/t.ts';

/** Steps a second. */
export const speeds = [1, 4, 16] as const;
export type Speed = (typeof speeds)[number];

interface SpeedChoiceProps {
  readonly speed: Speed;
  readonly onChoose: (speed: Speed) => void;
}

export function SpeedChoice({ speed, onChoose }: SpeedChoiceProps) {
  const id = useId();
  return (
    <div className="time-speed">
      <label className="sr-only" htmlFor={id}>
        {t('machine.speed')}
      </label>
      <select
        id={id}
        value={speed}
        onChange={({ target }) => onChoose(speeds.find((offered) => String(offered) === target.value) ?? speed)}
      >
        {speeds.map((offered) => (
          <option key={offered} value={offered}>
            {speedName(offered)}
          </option>
        ))}
      </select>
    </div>
  );
}

function speedName(speed: Speed): string {
  switch (speed) {
    case 1:
      return t('machine.speed.1');
    case 4:
      return t('machine.speed.4');
    case 16:
      return t('machine.speed.16');
  }
}
