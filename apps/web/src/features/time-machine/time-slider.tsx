import type { PublicEvent } from '@planning-poker/protocol';
import { t } from '../../messages/t.ts';
import { type Marker } from './markers.ts';
import { MarkerLine } from './marker-line.tsx';

interface TimeSliderProps {
  readonly version: number;
  readonly latest: number;
  readonly markers: readonly Marker[];
  /** What it says of the moment that it is at. */
  readonly value: string;
  readonly onVersion: (version: number) => void;
  /** To the story after (1) or before (-1). */
  readonly onLeap: (direction: 1 | -1) => void;
}

/** Every version of the game, one step apart; the browser gives it its keys, but for the two that go from story to story. */
export function TimeSlider({ version, latest, markers, value, onVersion, onLeap }: TimeSliderProps) {
  return (
    <div className="time-line">
      <MarkerLine markers={markers} latest={latest} />
      <input
        type="range"
        aria-label={t('machine.slider')}
        aria-valuetext={value}
        min={1}
        max={latest}
        value={version}
        autoFocus
        onChange={({ target }) => onVersion(target.valueAsNumber)}
        onKeyDown={(pressed) => {
          if (pressed.key !== 'PageUp' && pressed.key !== 'PageDown') return;
          pressed.preventDefault();
          onLeap(pressed.key === 'PageUp' ? 1 : -1);
        }}
      />
    </div>
  );
}

/** A moment in words, for whoever does not see where the slider stands. */
export function valueOf(version: number, latest: number, event: PublicEvent | null): string {
  if (event === null) return t('machine.valueAlone', { version, latest });
  return t('machine.value', { version, latest, what: event.reason });
}
