import { useState } from 'react';
import { chosenTheme, chooseTheme, type Theme } from '../../browser/theme.ts';
import { t } from '../../messages/t.ts';
import { Choice } from './choice.tsx';

export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <Choice
      label={t('menu.theme')}
      value={theme}
      options={[
        { value: 'system', label: t('menu.themeSystem') },
        { value: 'light', label: t('menu.themeLight') },
        { value: 'dark', label: t('menu.themeDark') },
      ]}
      onChoose={(chosen) => {
        chooseTheme(chosen);
        setTheme(chosen);
      }}
    />
  );
}
