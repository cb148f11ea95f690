import type { Language } from '@altavoz/domain/shared/language';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from '../../shared/ui/icon.js';
import type { Keeper } from '../keeper.js';
import { LanguageContext, WORDS } from '../words/words.js';
import { AgendaPart } from './agenda-part.js';
import { GoneNotice } from './gone-notice.js';
import { GuidelinesNotice } from './guidelines-notice.js';
import { LineNotice } from './line-notice.js';
import { LogPart } from './log-part.js';
import { MessagesPart } from './messages-part.js';
import { QuestionsPart } from './questions-part.js';
import styles from './say-app.module.css';
import { SayFoot } from './say-foot.js';
import { SayHeader } from './say-header.js';

const PARTS = [
  { part: 'messages', icon: 'messages' },
  { part: 'questions', icon: 'question' },
  { part: 'agenda', icon: 'calendar' },
  { part: 'log', icon: 'free-press' },
] as const;
type Part = (typeof PARTS)[number]['part'];

interface SayAppProps {
  readonly keeper: Keeper;
  readonly language: Language;
  /** Nobody is signed in and the device holds nothing: there is nothing to show. */
  readonly onStranger: () => void;
  /** Remembers the choice on the device. */
  readonly onLanguage: (language: Language) => void;
}

/** The page of whoever speaks: one thumb, no network needed. */
export function SayApp({ keeper, language: first, onLanguage, onStranger }: SayAppProps) {
  const state = useSyncExternalStore(keeper.subscribe, keeper.current);
  const [language, setLanguage] = useState(first);
  const words = WORDS[language];
  const part = usePart();
  const now = useNow(keeper);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.title} · Altavoz`;
  }, [language, words]);
  const { held } = state;
  const stranger = state.read && held === undefined && state.line === 'session-over';
  useEffect(() => {
    if (stranger) onStranger();
  }, [stranger, onStranger]);
  return (
    <LanguageContext value={language}>
      <div className={styles.page}>
        <SayHeader state={state} now={now} />
        <main className={styles.body} id="say" key={part}>
          <LineNotice state={state} now={now} onRetry={() => void keeper.refresh()} />
          <GoneNotice gone={state.gone} onDismiss={() => void keeper.dismissGone()} />
          {held ? (
            <>
              {part === 'messages' && <GuidelinesNotice keeper={keeper} say={held.say} waiting />}
              {part === 'messages' && <MessagesPart held={held} />}
              {part === 'messages' && <GuidelinesNotice keeper={keeper} say={held.say} waiting={false} />}
              {part === 'questions' && <QuestionsPart say={held.say} />}
              {part === 'agenda' && <AgendaPart held={held} now={now} />}
              {part === 'log' && <LogPart keeper={keeper} state={state} now={now} />}
            </>
          ) : (
            <p className={styles.empty}>
              {!state.read || state.line === 'asking'
                ? words.loading
                : state.line === 'offline' && words.neverHeard}
            </p>
          )}
          <SayFoot
            keeper={keeper}
            state={state}
            onLanguage={(chosen) => {
              setLanguage(chosen);
              onLanguage(chosen);
            }}
          />
        </main>
        <nav className={styles.tabs} aria-label={words.rooms}>
          {PARTS.map((one) => (
            <a key={one.part} href={`#${one.part}`} aria-current={one.part === part ? 'page' : undefined}>
              <Icon name={one.icon} size={22} />
              {words.tabs[one.part]}
            </a>
          ))}
        </nav>
      </div>
    </LanguageContext>
  );
}

/** The part that the address names, so that “back” goes back. */
function usePart(): Part {
  const hash = useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => window.location.hash.slice(1),
  );
  return PARTS.find(({ part }) => part === hash)?.part ?? 'messages';
}

const MINUTE_MS = 60_000;

/** The time, by the minute; each minute takes away what has expired. */
function useNow(keeper: Keeper): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = (): void => {
      setNow(Date.now());
      void keeper.expire();
    };
    const back = (): void => {
      if (document.visibilityState !== 'visible') return;
      look();
      void keeper.refresh();
    };
    const online = (): void => void keeper.refresh();
    const timer = setInterval(look, MINUTE_MS);
    document.addEventListener('visibilitychange', back);
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('online', online);
    };
  }, [keeper]);
  return now;
}
