import { useEffect, useId, useRef, useState } from 'react';
import { copyText } from '../../browser/clipboard.ts';
import { after } from '../../browser/timers.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

const thanksMs = 4_000;

/** A link and the button that copies it; where the browser does not let it, the link is selected to be copied by hand. */
export function CopyLink({ link }: { readonly link: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  useEffect(() => (copied === 'yes' ? after(thanksMs, () => setCopied(null)) : undefined), [copied]);
  const copy = async () => {
    const done = await copyText(link);
    setCopied(done ? 'yes' : 'no');
    if (!done) field.current?.select();
  };
  return (
    <div className="copy-link">
      <label htmlFor={id} className="sr-only">
        {t('invite.link')}
      </label>
      <input ref={field} id={id} readOnly value={link} onFocus={(event) => event.target.select()} />
      <Button look="primary" onClick={() => void copy()}>
        <Icon name={copied === 'yes' ? 'check' : 'link'} />
        {copied === 'yes' ? t('invite.copied') : t('invite.copy')}
      </Button>
      <p role="status" className={copied === 'no' ? 'copy-link-note' : 'sr-only'}>
        {copied === 'no' ? t('invite.copyByHand') : copied === 'yes' ? t('invite.copied') : ''}
      </p>
    </div>
  );
}
