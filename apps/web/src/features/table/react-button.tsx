import { signals } from '../../messages/en/signals.ts';
import { t, teach } from '../../messages/t.ts';
import { Popover, useClosePopover } from '../../ui/popover.tsx';
import { ReactionPicker } from './reaction-picker.tsx';

teach(signals);

/** Something to say to the whole table, without interrupting anybody. */
export function ReactButton() {
  return (
    <Popover label={t('react.button')} button={<Smile />} buttonClass="icon-button react-button">
      <ToEverybody />
    </Popover>
  );
}

function ToEverybody() {
  const close = useClosePopover();
  return <ReactionPicker to={null} onSent={close} />;
}

function Smile() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.500 14.500c1.800 2.700 5.200 2.700 7 0M9 9.500h.01M15 9.500h.01" />
    </svg>
  );
}
