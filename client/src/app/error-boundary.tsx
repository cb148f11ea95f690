import { Component, type ReactNode } from 'react';
import { withTranslation, type WithTranslation } from 'react-i18next';
import { Button } from '../shared/ui/button.js';
import styles from './screens/screens.module.css';

interface Props extends WithTranslation {
  readonly children: ReactNode;
}

/** The last net: a failure in the shell itself becomes a sentence and a way on. */
class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { t } = this.props;
    return (
      <main className={styles.broken}>
        <h1>{t('state.broken')}</h1>
        <p>{t('state.brokenText')}</p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('state.reload')}
        </Button>
      </main>
    );
  }
}

export const ErrorBoundary = withTranslation()(Boundary);
