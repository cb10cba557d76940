import { canShare, shareLink } from '../../browser/share.ts';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { Button } from '../../ui/button.tsx';

interface ShareButtonProps {
  readonly link: string;
  /** The sheet did not open: there are other ways. */
  readonly onFailed: () => void;
}

/** Sends the link by what the device has for it: a messenger, mail, a phone nearby. Not there where the browser cannot. */
export function ShareButton({ link, onFailed }: ShareButtonProps) {
  const name = useGame(select.name);
  if (!canShare()) return null;
  const share = async () => {
    if (!(await shareLink({ title: t('title.game', { name }), url: link }))) onFailed();
  };
  return <Button onClick={() => void share()}>{t('invite.share')}</Button>;
}
