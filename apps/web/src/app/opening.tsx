import { t } from '../messages/t.ts';
import { Mark } from '../ui/mark.tsx';
import './opening.css';

/** Before anything is known of the game: most often too short to be seen. */
export function Opening({ sentence = t('opening') }: { readonly sentence?: string | undefined }) {
  return (
    <main className="opening" aria-busy="true">
      <Mark />
      <h1 className="sr-only">{t('brand')}</h1>
      <p role="status">{sentence}</p>
    </main>
  );
}
