import { limits, type Role } from '@planning-poker/poker';
import { type SubmitEvent, useState } from 'react';
import { recall, remember } from '../../browser/storage.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

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
  const [name, setName] = useState(() => recall('name') ?? '');
  const [password, setPassword] = useState('');
  const [watching, setWatching] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);
  const join = (event: SubmitEvent) => {
    event.preventDefault();
    const mine = name.trim();
    setMissing(mine === '' ? t('name.missing') : null);
    if (mine === '') return;
    remember('name', mine);
    onJoin({ name: mine, role: watching ? 'observer' : 'voter', password: passwordRequired ? password : null });
  };
  return (
    <form className="join-form" onSubmit={join} noValidate>
      <Field
        label={t('name.label')}
        value={name}
        maxLength={limits.playerNameLength}
        autoComplete="nickname"
        autoFocus
        enterKeyHint="go"
        problem={missing ?? nameProblem}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      {passwordRequired && (
        <Field
          label={t('join.password')}
          type="password"
          autoComplete="off"
          value={password}
          problem={passwordProblem}
          onChange={(event) => setPassword(event.target.value)}
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
