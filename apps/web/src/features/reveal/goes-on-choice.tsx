import { useState } from 'react';
import { recall, remember } from '../../browser/storage.ts';
import { t } from '../../messages/t.ts';

/** Does the next story come by itself once an estimate is taken? Each browser of somebody who leads has its own mind. */
export function useGoesOn(): readonly [goesOn: boolean, choose: (goesOn: boolean) => void] {
  const [goesOn, setGoesOn] = useState(() => recall('goesOn') !== 'off');
  return [
    goesOn,
    (chosen) => {
      remember('goesOn', chosen ? 'on' : 'off');
      setGoesOn(chosen);
    },
  ];
}

interface GoesOnChoiceProps {
  readonly goesOn: boolean;
  readonly onChoose: (goesOn: boolean) => void;
}

export function GoesOnChoice({ goesOn, onChoose }: GoesOnChoiceProps) {
  return (
    <label className="check goes-on">
      <input type="checkbox" checked={goesOn} onChange={(event) => onChoose(event.target.checked)} />
      {t('settle.goesOn')}
    </label>
  );
}
