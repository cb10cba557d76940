import { useMemo } from 'react';
import { invite } from '../../messages/en/invite.ts';
import { t, teach } from '../../messages/t.ts';
import { qrPath } from './qr-path.ts';

teach(invite);

/** A link for a camera. Black on white in every theme: many readers see nothing in light on dark. */
export function QrCode({ link }: { readonly link: string }) {
  const { size, path } = useMemo(() => qrPath(link), [link]);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('invite.qr', { link })}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
