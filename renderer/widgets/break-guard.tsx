import { Component, type ReactNode } from 'react';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { reportProblem } from '../state/problems.ts';

/** Stands in for a window that broke while it was drawn: says that the work is safe and offers to load the window again. */
export class BreakGuard extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown): void {
    reportProblem(error);
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

// What broke may be anything that the window keeps, so this reads nothing but the catalogues.
function Broken() {
  return (
    <main className="broken" role="alert">
      <h1>{translator.t('mishap.broken')}</h1>
      <p>{translator.t('mishap.brokenDetail')}</p>
      <button type="button" className="primary" onClick={() => void request('app.reload', {})}>{translator.t('mishap.reload')}</button>
    </main>
  );
}
