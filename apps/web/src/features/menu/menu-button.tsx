import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import { t } from '../../messages/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazily } from '../../ui/lazily.ts';
import { Popover } from '../../ui/popover.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';

const Menu = lazily(async () => (await import('./menu.tsx')).Menu);

/** Larger things, to which the menu leads. */
export type SheetName = 'settings' | 'keys';
type Sheets = { readonly [Name in SheetName]: ComponentType<{ readonly onClose: () => void }> };

interface MenuButtonProps {
  readonly sheets: Sheets;
  /** Ways to other parts of the page, which stand in the menu. */
  readonly children: ReactNode;
}

export function MenuButton({ sheets, children }: MenuButtonProps) {
  const [opened, open] = useState<SheetName | null>(null);
  const Opened = opened && sheets[opened];
  useShortcut('?', true, () => open('keys'));
  return (
    <>
      <Popover label={t('menu.label')} button={<Icon name="menu" />} buttonClass="icon-button">
        <Suspense>
          <Menu onOpen={open}>{children}</Menu>
        </Suspense>
      </Popover>
      <Suspense>{Opened && <Opened onClose={() => open(null)} />}</Suspense>
    </>
  );
}
