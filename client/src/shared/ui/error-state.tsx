import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api-client/problem.js';
import { Button } from './button.js';
import styles from './error-state.module.css';
import { Icon } from './icon.js';
import { NotAllowed } from './not-allowed.js';
import { useProblemText } from './problem-text.js';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly title?: string | undefined;
}

/** A load that failed, in the user's words: what happened, and the way to try again. */
export function ErrorState({ error, onRetry, title }: ErrorStateProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (error instanceof ApiProblem && error.code === 'not-allowed') return <NotAllowed />;
  const requestId = error instanceof ApiProblem && error.status >= 500 ? error.requestId : undefined;
  return (
    <div className={styles.error} role="alert">
      <Icon name="blocked" size={20} />
      <div className={styles.text}>
        <h2>{title ?? t('problem.title')}</h2>
        <p>{text(error)}</p>
        {requestId !== undefined && <p className={styles.number}>{t('state.number', { id: requestId })}</p>}
      </div>
      {onRetry !== undefined && (
        <Button icon="refresh" onClick={onRetry}>
          {t('actions.retry')}
        </Button>
      )}
    </div>
  );
}
