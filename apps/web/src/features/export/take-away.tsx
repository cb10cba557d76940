import type { ExportFormat } from '@planning-poker/protocol';
import { useState } from 'react';
import { exportGame } from '../../api/export-game.ts';
import { copyTable } from '../../browser/copy-table.ts';
import { saveFile } from '../../browser/save-file.ts';
import { takeAway } from '../../messages/en/take-away.ts';
import { reasonOf } from '../../messages/reason.ts';
import { t, teach } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { participantToken } from '../../sync/participant-token.ts';
import { Button } from '../../ui/button.tsx';
import { tableOf } from './table-of.ts';
import './take-away.css';

teach(takeAway);

const files = [
  { format: 'csv', label: 'takeAway.csv' },
  { format: 'json', label: 'takeAway.json' },
  { format: 'markdown', label: 'takeAway.markdown' },
  { format: 'jira', label: 'takeAway.jira' },
] as const satisfies readonly { readonly format: ExportFormat; readonly label: string }[];

const columns = [
  'takeAway.key',
  'takeAway.story',
  'takeAway.estimate',
  'takeAway.rounds',
  'takeAway.agreement',
] as const;

interface Told {
  readonly text: string;
  readonly bad: boolean;
}

/** The game as a file of each kind, and as a table to be pasted. */
export function TakeAway() {
  const game = useGameStore();
  const [underWay, setUnderWay] = useState<ExportFormat | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const download = async (format: ExportFormat) => {
    setUnderWay(format);
    const file = await exportGame(game.gameId, format, participantToken());
    setUnderWay(null);
    if (file.ok) saveFile(file.value.name, file.value.content);
    setTold(
      file.ok
        ? { text: t('takeAway.saved', { file: file.value.name }), bad: false }
        : { text: t('takeAway.failed', { reason: reasonOf(file.error) }), bad: true },
    );
  };
  const copy = async () => {
    // As it is now: a change while the page is open is in it, and draws nothing anew here.
    const { game: present } = game.view.getState();
    const headings = columns.map((column) => t(column));
    const done = present !== null && (await copyTable(tableOf(present, headings)));
    setTold({ text: done ? t('takeAway.copied') : t('takeAway.notCopied'), bad: !done });
  };
  return (
    <section className="take-away" aria-label={t('takeAway.title')}>
      <h2>{t('takeAway.title')}</h2>
      <div className="take-away-ways">
        <div className="take-away-files" role="group" aria-label={t('takeAway.download')}>
          {files.map(({ format, label }) => (
            <Button key={format} busy={underWay === format} onClick={() => void download(format)}>
              {t(label)}
            </Button>
          ))}
        </div>
        <Button onClick={() => void copy()}>{t('takeAway.copy')}</Button>
      </div>
      <p className="take-away-told" role="status" data-bad={told?.bad === true || undefined}>
        {told?.text ?? ''}
      </p>
      <p className="take-away-how">{t('takeAway.how')}</p>
    </section>
  );
}
