import { useState } from 'react';
import {
  chooseContrast,
  chosenContrast,
  chosenTheme,
  chooseTheme,
  type Contrast,
  type Theme,
} from '../../browser/theme.ts';
import { t } from '../../messages/t.ts';
import { Choice } from '../../ui/choice.tsx';

/** How it looks in this browser: as the system has it, until somebody chooses. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const [contrast, setContrast] = useState<Contrast>(chosenContrast);
  return (
    <>
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
      <Choice
        label={t('menu.contrast')}
        value={contrast}
        options={[
          { value: 'system', label: t('menu.contrastSystem') },
          { value: 'standard', label: t('menu.contrastStandard') },
          { value: 'more', label: t('menu.contrastMore') },
        ]}
        onChoose={(chosen) => {
          chooseContrast(chosen);
          setContrast(chosen);
        }}
      />
    </>
  );
}
