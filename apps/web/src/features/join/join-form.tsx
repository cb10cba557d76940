import { limits, type Role } from '@planning-poker/poker';
import { type SubmitEvent, useRef, useState } from 'react';
import { recall, remember } from '../../browser/storage.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useProblemFocus } from '../../ui/use-problem-focus.ts';

export interface Entry {
  readonly name: string;
  readonly role: Role;
  readonly password: string | null;
}

interface JoinFormProps {
  readonly passwordRequired: boolean;
  readonly joining: boolean;
  readonly nameProblem: string | null;
  readonly passwordProblem: string | null;
  readonly onJoin: (entry: Entry) => void;
}

export function JoinForm({ passwordRequired, joining, nameProblem, passwordProblem, onJoin }: JoinFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(() => recall('name') ?? '');
  const [password, setPassword] = useState('');
  const [watching, setWatching] = useState(false);
  const [missing, setMissing] = useState<'name' | 'password' | null>(null);
  useProblemFocus(form, missing ?? nameProblem ?? passwordProblem);
  const join = (event: SubmitEvent) => {
    event.preventDefault();
    const mine = name.trim();
    const lacking = mine === '' ? 'name' : passwordRequired && password === '' ? 'password' : null;
    setMissing(lacking);
    if (lacking !== null) return;
    remember('name', mine);
    onJoin({ name: mine, role: watching ? 'observer' : 'voter', password: passwordRequired ? password : null });
  };
  return (
    <form ref={form} className="join-form" onSubmit={join} noValidate>
      <Field
        label={t('name.label')}
        value={name}
        maxLength={limits.playerNameLength}
        autoComplete="nickname"
        autoFocus
        enterKeyHint="go"
        problem={missing === 'name' ? t('name.missing') : nameProblem}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      {passwordRequired && (
        <PasswordField
          password={password}
          problem={missing === 'password' ? t('reason.password_required') : passwordProblem}
          onChange={setPassword}
        />
      )}
      <label className="check">
        <input type="checkbox" checked={watching} onChange={(event) => setWatching(event.target.checked)} />
        {t('join.watch')}
      </label>
      <Button type="submit" look="primary" busy={joining}>
        {joining ? t('join.joining') : t('join.button')}
      </Button>
    </form>
  );
}

interface PasswordFieldProps {
  readonly password: string;
  readonly problem: string | null;
  readonly onChange: (password: string) => void;
}

function PasswordField({ password, problem, onChange }: PasswordFieldProps) {
  return (
    <Field
      label={t('join.password')}
      type="password"
      autoComplete="off"
      enterKeyHint="go"
      value={password}
      problem={problem}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
