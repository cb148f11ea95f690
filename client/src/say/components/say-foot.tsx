import type { logout } from '@altavoz/contracts/auth';
import type { Language } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { OfflineError } from '../../shared/api-client/problem.js';
import { call } from '../../shared/api-client/request.js';
import type { Keeper, SayState } from '../keeper.js';
import { readyToChange } from '../session.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import styles from './say-foot.module.css';

interface SayFootProps {
  readonly keeper: Keeper;
  readonly state: SayState;
  readonly onLanguage: (language: Language) => void;
}

/** Language, paper, the rest of Altavoz, and the way out. */
export function SayFoot({ keeper, state, onLanguage }: SayFootProps) {
  const { words, language } = useWords();
  const [asking, setAsking] = useState(false);
  const unsent = state.noted.filter(({ refusal }) => refusal === undefined).length;
  const leave = async (): Promise<void> => {
    try {
      await readyToChange();
      await call<typeof logout>('POST /auth/logout');
    } catch (error) {
      // The session then ends by itself; what matters here is that the device forgets.
      if (!(error instanceof OfflineError)) throw error;
    } finally {
      await keeper.forget();
      window.location.assign('/sign-in');
    }
  };
  return (
    <footer className={styles.foot}>
      {asking ? (
        <div role="alertdialog" aria-label={words.signOut} className={styles.ask}>
          <p>{words.signOutLoses(unsent)}</p>
          <div>
            <Button onClick={() => setAsking(false)}>{words.stay}</Button>
            <Button onClick={() => void leave()}>{words.signOutAnyway}</Button>
          </div>
        </div>
      ) : (
        <>
          <div role="group" aria-label={words.language}>
            {(['es', 'en'] as const).map((one) => (
              <button
                key={one}
                type="button"
                lang={one}
                aria-pressed={one === language}
                onClick={() => onLanguage(one)}
              >
                {one === 'es' ? 'Español' : 'English'}
              </button>
            ))}
          </div>
          {state.held && (
            <button type="button" onClick={() => window.print()}>
              {words.print}
            </button>
          )}
          <a href="/">{words.app}</a>
          {state.held && (
            <button type="button" onClick={() => (unsent > 0 ? setAsking(true) : void leave())}>
              {words.signOut}
            </button>
          )}
        </>
      )}
    </footer>
  );
}
