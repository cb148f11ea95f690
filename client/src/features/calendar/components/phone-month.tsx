import { contains, daysOf, type DateRange } from '@altavoz/domain/shared/date-range';
import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { isActivity, isDayMark, KIND_ICONS, layerOf, LAYERS } from '../layers.js';
import type { Gap, Occurrence } from '../occurrence.js';
import type { OpenHow, Picked } from '../picked.js';
import { useActivityWords } from '../use-activity-words.js';
import { weekdayLetter } from '../weekday-letter.js';
import { channelOf } from './activity-chip.js';
import { DayList } from './day-list.js';
import styles from './phone-month.module.css';

interface PhoneMonthProps {
  readonly month: string;
  readonly range: DateRange;
  readonly day: PlainDateString;
  readonly today: PlainDateString;
  readonly occurrences: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  readonly selectedId: string | undefined;
  readonly onDay: (day: PlainDateString) => void;
  readonly picked: Picked;
  readonly onOpen: (occurrence: Occurrence, how: OpenHow) => void;
}

/** How many days the list below the grid begins with. */
const LISTED_DAYS = 7;

/** A month for a thumb: a grid of shapes, and below it what happens from the chosen day on. */
export function PhoneMonth(props: PhoneMonthProps) {
  const { month, range, day, today, occurrences, gaps, selectedId, picked, onDay, onOpen } = props;
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const { name } = useActivityWords();
  const last = addDays(day, LISTED_DAYS - 1);
  return (
    <div className={styles.frame}>
      <div className={styles.grid} role="group" aria-label={t('grid', { period: format.month(month) })}>
        {daysOf({ start: range.start, end: addDays(range.start, 6) }).map((each, index) => (
          <i key={each} aria-hidden="true">
            {weekdayLetter(format.weekdayShort(each), index, format.language)}
          </i>
        ))}
        {daysOf(range).map((each) => {
          const here = occurrences.filter((occurrence) => contains(occurrence, each));
          const channels = CHANNEL_TYPES.filter((channel) =>
            here.some((occurrence) => channelOf(occurrence) === channel),
          );
          const others = LAYERS.filter((layer) => here.some((occurrence) => layerOf(occurrence) === layer));
          const marks = here.filter(isDayMark);
          const gap = gaps.some((one) => contains(one, each));
          const words = [
            format.dayLong(each),
            t('year.day', { count: here.filter(isActivity).length }),
            ...channels.map((channel) => t(`shared:channel.${channel}`)),
            ...others.map((layer) => t(`layers.${layer}`)),
            ...marks.map(name),
            ...(gap ? [t('year.gap')] : []),
          ];
          return (
            <button
              key={each}
              type="button"
              aria-pressed={each === day}
              aria-current={each === today ? 'date' : undefined}
              aria-label={words.join(', ')}
              className={classNames(
                styles.day,
                !each.startsWith(month) && styles.other,
                gap && styles.gap,
                each === today && styles.today,
                each === day && styles.chosen,
              )}
              onClick={() => onDay(each)}
            >
              <b className={classNames(marks.length > 0 && styles.special)}>{Number(each.slice(8))}</b>
              <span>
                {channels.map((channel) => (
                  <ChannelShape key={channel} channel={channel} size={8} />
                ))}
                {others
                  .filter((layer) => layer !== 'holiday' && layer !== 'observance')
                  .map((layer) => (
                    <Icon key={layer} name={KIND_ICONS[layer]} size={10} />
                  ))}
              </span>
            </button>
          );
        })}
      </div>
      <DayList
        range={{ start: day, end: last < range.end ? range.end : last }}
        today={today}
        occurrences={occurrences}
        gaps={gaps}
        selectedId={selectedId}
        picked={picked}
        onOpen={onOpen}
      />
    </div>
  );
}
