import { lazy, Suspense } from 'react';
import { t } from '../../messages/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';

const Menu = lazy(async () => ({ default: (await import('./menu.tsx')).Menu }));

export function MenuButton() {
  return (
    <Popover label={t('menu.label')} button={<Icon name="menu" />} buttonClass="icon-button">
      <Suspense>
        <Menu />
      </Suspense>
    </Popover>
  );
}
