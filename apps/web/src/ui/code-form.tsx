import { gameIds } from '@planning-poker/protocol/client';
import { type SubmitEvent, useState } from 'react';
import { code } from '../messages/en/code.ts';
import { t, teach } from '../messages/t.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { gameIdIn } from './game-id-in.ts';

teach(code);

interface CodeFormProps {
  readonly onCode: (gameId: string) => void;
  readonly autoFocus?: boolean;
}

/** The way in for whoever was told a code, or has pasted the whole link. */
export function CodeForm({ onCode, autoFocus = false }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    const gameId = gameIdIn(code, gameIds.normalise);
    if (gameId === null) setProblem(t('code.wrong'));
    else onCode(gameId);
  };
  return (
    <form className="code-form" onSubmit={go} noValidate>
      <Field
        label={t('code.label')}
        placeholder={t('code.example')}
        value={code}
        autoFocus={autoFocus}
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        problem={problem}
        onChange={(event) => {
          setCode(event.target.value);
          setProblem(null);
        }}
      />
      <Button type="submit">{t('code.button')}</Button>
    </form>
  );
}
