import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../messages/t.ts';
import { useHistory, useKnown } from '../../state/use-history.ts';
import { eventAt } from '../../sync/past/event-log.ts';
import type { TimeMachine } from '../../sync/past/time-machine.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { MarkerLegend } from './marker-line.tsx';
import { markersOf, storyFrom, thinned } from './markers.ts';
import { type Speed, SpeedChoice } from './speed-choice.tsx';
import { StepButton } from './step-button.tsx';
import { ThisChange } from './this-change.tsx';
import { TimeSlider, valueOf } from './time-slider.tsx';
import { useMachineKeys } from './use-machine-keys.ts';
import { usePlay } from './use-play.ts';
import './time-machine.css';

/** The slider over every version of the game, with what stands out on the way, and the way from step to step. */
export function TimeMachineBar({ machine }: { readonly machine: TimeMachine }) {
  const history = useHistory();
  const log = useKnown(history, (view) => view.log);
  const trouble = useKnown(history, (view) => view.trouble);
  const version = useStore(machine.view, (view) => view.version);
  const ready = useStore(machine.past.view, (view) => view.game !== null);
  const markers = useMemo(() => thinned(markersOf(log), log.latest), [log]);
  const [speed, setSpeed] = useState<Speed>(1);
  const { latest } = log;
  const event = eventAt(log, version);
  const { playing, toggle } = usePlay(machine, { version, latest, stepsPerSecond: speed, ready });
  const step = (direction: 1 | -1) => machine.goTo(version + direction);
  const leap = (direction: 1 | -1) => machine.goTo(storyFrom(log, version, direction));
  useMachineKeys({ step, toggle });
  const value = valueOf(version, latest, event);
  return (
    <section className="time-machine" aria-label={t('machine.label')}>
      <ThisChange event={event} trouble={trouble} />
      <TimeSlider {...{ version, latest, markers, value }} onVersion={machine.goTo} onLeap={leap} />
      <div className="time-controls">
        <div className="time-buttons">
          <StepButton icon="storyBefore" label={t('machine.previousStory')} onClick={() => leap(-1)} />
          <StepButton icon="back" label={t('machine.back')} onClick={() => step(-1)} />
          <StepButton
            icon={playing ? 'pause' : 'play'}
            label={playing ? t('machine.pause') : t('machine.play')}
            onClick={toggle}
          />
          <StepButton icon="on" label={t('machine.on')} onClick={() => step(1)} />
          <StepButton icon="storyAfter" label={t('machine.nextStory')} onClick={() => leap(1)} />
        </div>
        <SpeedChoice speed={speed} onChoose={setSpeed} />
      </div>
      <MarkerLegend />
      {/* The slider says it itself to whoever moves it. */}
      <Announcer text={playing ? value : ''} />
    </section>
  );
}
