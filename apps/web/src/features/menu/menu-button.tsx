import { type ReactNode, Suspense } from 'react';
import { t } from '../../messages/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazily } from '../../ui/lazily.ts';
import { Popover } from '../../ui/popover.tsx';

const Menu = lazily(async () => (await import('./menu.tsx')).Menu);

/** `children`: ways to other parts of the page, which stand in the menu. */
export function MenuButton({ children }: { readonly children: ReactNode }) {
  return (
    <Popover label={t('menu.label')} button={<Icon name="menu" />} buttonClass="icon-button">
      <Suspense>
        <Menu>{children}</Menu>
      </Suspense>
    </Popover>
  );
}
