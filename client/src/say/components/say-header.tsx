import { textIn } from '@altavoz/domain/shared/language';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { BrandMark } from '../../shared/ui/brand-mark.js';
import { Icon } from '../../shared/ui/icon.js';
import { dayIn, momentOf, type Held } from '../held.js';
import type { SayState } from '../keeper.js';
import { heardAt, dayName } from '../words/when.js';
import { useWords } from '../words/words.js';
import { comingOf } from './agenda-part.js';
import styles from './say-header.module.css';

interface SayHeaderProps {
  readonly state: SayState;
  readonly now: number;
}

/** How fresh it is, always; and what comes next. */
export function SayHeader({ state: { held, line }, now }: SayHeaderProps) {
  const { words, language } = useWords();
  const when = held && heardAt(held.say.madeAt, now, words, language);
  const current = line === 'fresh';
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <BrandMark />
        <h1>{words.title}</h1>
        <p role="status" className={styles.fresh}>
          {when === undefined ? (
            line === 'asking' && words.asking
          ) : (
            <>
              <Icon name={line === 'offline' ? 'offline' : 'online'} size={15} />
              {current ? words.fresh(when) : line === 'asking' ? words.asking : words.offline(when)}
            </>
          )}
        </p>
      </div>
      {held && <NextEngagement held={held} now={now} />}
    </header>
  );
}

/** The person's own next engagement; without one, the next of today or tomorrow. */
function NextEngagement({ held, now }: { readonly held: Held; readonly now: number }) {
  const { words, language } = useWords();
  const coming = comingOf(held, now);
  const todayOf = (campaignId: string): string => dayIn(held.say, campaignId, momentOf(held, now));
  const next =
    coming.find(({ mine }) => mine) ??
    coming.find(({ campaignId, day }) => day <= addDays(todayOf(campaignId), 1));
  if (!next) return null;
  const today = todayOf(next.campaignId);
  const day = dayName(next.day, today, words, language);
  return (
    <a href="#agenda" className={styles.next} aria-label={words.openAgenda}>
      {next.time !== null && <time>{next.time.start}</time>}
      <span>
        <b>{textIn(next.title, language)}</b>
        {[day, next.place].filter(Boolean).join('. ')}
      </span>
      <Icon name="right" />
    </a>
  );
}
