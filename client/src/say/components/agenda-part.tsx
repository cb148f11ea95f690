import { textIn } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { dayIn, momentOf, type Engagement, type Held } from '../held.js';
import { useWords } from '../words/words.js';
import { dayName } from '../words/when.js';
import { Chips } from './chips.js';
import styles from './part.module.css';

/** What comes in the next weeks, the person's own first. */
export function AgendaPart({ held, now }: { readonly held: Held; readonly now: number }) {
  const { words, language } = useWords();
  const coming = comingOf(held, now);
  const mine = coming.filter((engagement) => engagement.mine);
  const both = mine.length > 0 && mine.length < coming.length;
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const shown = both && whose === 'mine' ? mine : coming;
  const days = [...new Set(shown.map(({ day }) => day))];
  return (
    <>
      {both && (
        <Chips
          label={words.tabs.agenda}
          value={whose}
          onChange={(value) => setWhose(value === 'all' ? 'all' : 'mine')}
          choices={[
            { value: 'mine', label: words.mine },
            { value: 'all', label: words.ofCampaign },
          ]}
        />
      )}
      {shown.length === 0 && <p className={styles.empty}>{words.noAgenda}</p>}
      {days.map((day) => (
        <section key={day}>
          <h2 className={styles.day}>{dayName(day, todayOf(shown, day, held, now), words, language)}</h2>
          <ul>
            {shown
              .filter((engagement) => engagement.day === day)
              .map((engagement) => (
                <li key={engagement.id} className={styles.engagement}>
                  {engagement.time === null ? (
                    <time data-whole="">{words.allDay}</time>
                  ) : (
                    <time>{engagement.time.start}</time>
                  )}
                  <p>
                    <b>{textIn(engagement.title, language)}</b>
                    <span>
                      {[engagement.place, campaignName(held, engagement)].filter(Boolean).join(' · ')}
                    </span>
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export interface Coming extends Engagement {
  /** The day that it stands under: what has begun stands under today. */
  readonly day: string;
}

/** What is not over yet, in order. */
export function comingOf(held: Held, now: number): Coming[] {
  const moment = momentOf(held, now);
  return held.say.engagements
    .flatMap((engagement) => {
      const today = dayIn(held.say, engagement.campaignId, moment);
      if (engagement.end < today) return [];
      return [{ ...engagement, day: engagement.start < today ? today : engagement.start }];
    })
    .sort((a, b) => order(a).localeCompare(order(b)));
}

const order = ({ day, time }: Coming): string => `${day} ${time?.start ?? '99'}`;

function todayOf(shown: readonly Coming[], day: string, held: Held, now: number): string {
  const campaignId = shown.find((engagement) => engagement.day === day)?.campaignId ?? '';
  return dayIn(held.say, campaignId, momentOf(held, now));
}

/** Named only where there are several. */
function campaignName({ say }: Held, { campaignId }: Engagement): string {
  return say.campaigns.length < 2 ? '' : (say.campaigns.find(({ id }) => id === campaignId)?.name ?? '');
}
