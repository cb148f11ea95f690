import { Icon } from '../../shared/ui/icon.js';
import type { SayState } from '../keeper.js';
import { heardAt, isOld } from '../words/when.js';
import { useWords } from '../words/words.js';
import styles from './notice.module.css';

interface LineNoticeProps {
  readonly state: SayState;
  readonly now: number;
  readonly onRetry: () => void;
}

/** What stands between the person and news: an ended session, a day without any, a browser that keeps nothing. */
export function LineNotice({ state: { held, line, forgetful, onlineOnly }, now, onRetry }: LineNoticeProps) {
  const { words, language } = useWords();
  const old = held !== undefined && line !== 'fresh' && line !== 'asking' && isOld(held.say.madeAt, now);
  return (
    <>
      {line === 'session-over' && (
        <p className={`${styles.notice} ${styles.line}`}>
          <Icon name="lock" />
          <span>{words.sessionOver}</span>
          <a href="/sign-in?return=%2Fsay">{words.signIn}</a>
        </p>
      )}
      {(old || line === 'failed') && (
        <p className={`${styles.notice} ${styles.line}`}>
          <Icon name="attention" />
          <span>{old ? words.old(heardAt(held.say.madeAt, now, words, language)) : words.failed}</span>
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      {(forgetful || onlineOnly) && (
        <p className={`${styles.notice} ${styles.line}`}>
          <Icon name="attention" />
          <span>{words.notKept}</span>
        </p>
      )}
    </>
  );
}
