import { limits } from '@planning-poker/poker';
import { type SubmitEvent, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useClosePopover } from '../../ui/popover.tsx';

const presets = [30, 60, 120, 180, 300, 600];

/** The lengths that most rounds take, and any other. */
export function TimerStart() {
  const command = useCommand();
  const close = useClosePopover();
  const start = (seconds: number) => {
    close();
    void command({ type: 'startTimer', seconds });
  };
  return (
    <>
      <div className="timer-presets" role="group" aria-label={t('timer.start')}>
        {presets.map((seconds, place) => (
          <Button
            key={seconds}
            look="soft"
            autoFocus={place === 0}
            aria-label={t('timer.startFor', { length: lengthOf(seconds) })}
            onClick={() => start(seconds)}
          >
            {lengthOf(seconds)}
          </Button>
        ))}
      </div>
      <OwnLength onStart={start} />
    </>
  );
}

function OwnLength({ onStart }: { readonly onStart: (seconds: number) => void }) {
  const [minutes, setMinutes] = useState('');
  const [seconds, setSeconds] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const length = Number(minutes) * 60 + Number(seconds);
    if (Number.isInteger(length) && length >= 1 && length <= limits.timerSeconds) onStart(length);
    else setProblem(t('timer.wrongLength'));
  };
  const field = (label: string, value: string, set: (value: string) => void) => (
    <Field
      label={label}
      inputMode="numeric"
      value={value}
      onChange={(event) => {
        set(event.target.value);
        setProblem(null);
      }}
    />
  );
  return (
    <form className="timer-own" noValidate onSubmit={submit}>
      {field(t('timer.minutesField'), minutes, setMinutes)}
      {field(t('timer.secondsField'), seconds, setSeconds)}
      <Button type="submit">{t('timer.startOwn')}</Button>
      {problem !== null && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </form>
  );
}

function lengthOf(seconds: number): string {
  return seconds % 60 === 0 ? t('timer.minutes', { count: seconds / 60 }) : t('timer.seconds', { count: seconds });
}
