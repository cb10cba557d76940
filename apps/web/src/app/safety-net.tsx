import { Component, type ReactNode } from 'react';
import { reloadPage } from '../browser/location.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import '../ui/message-page.css';

const forgetKept = async () => (await import('../sync/forget-views.ts')).forgetViews();

/** A mistake of ours must not end in an empty page: it says so, and offers what helps. */
export class SafetyNet extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    forgetKept().catch(() => undefined);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="message-page">
        <Mark />
        <h1>{t('broken.title')}</h1>
        <p>{t('broken.text')}</p>
        <Button look="primary" onClick={reloadPage}>
          {t('connection.reload')}
        </Button>
      </main>
    );
  }
}
