import { textIn } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { Occurrence } from '../occurrence.js';
import styles from './activity-chip.module.css';

interface ActivityMarkProps {
  readonly occurrence: Occurrence;
  readonly size?: number;
  /** Says the channel type where no word does. */
  readonly named?: boolean;
}

/** The mark before the name: the channel's shape, or the icon of what is no tactic. */
export function ActivityMark({ occurrence, size = 10, named = false }: ActivityMarkProps) {
  if (occurrence.kind !== 'contracting' && occurrence.channelType !== null)
    return <ChannelShape channel={occurrence.channelType} size={size} named={named} />;
  return <Icon name={occurrence.kind === 'contracting' ? 'clock' : 'bulletins'} size={size + 3} />;
}

/** The channel type that colours it: a deadline is work behind a tactic and wears none. */
export function channelOf(occurrence: Occurrence): ChannelType | undefined {
  return occurrence.kind === 'contracting' ? undefined : (occurrence.channelType ?? undefined);
}

/** The name of an activity as the calendar says it. */
export function useActivityName(): (occurrence: Occurrence) => string {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  return (occurrence) => {
    const name = textIn(occurrence.title, language);
    return occurrence.kind === 'contracting' ? t('deadline', { name }) : name;
  };
}

/** A deadline that went by without being met (RW19). */
export function isLate(occurrence: Occurrence, today: PlainDateString): boolean {
  return occurrence.kind === 'contracting' && occurrence.end < today && occurrence.status !== 'done';
}

interface ActivityChipProps {
  readonly occurrence: Occurrence;
  readonly today: PlainDateString;
  readonly selected: boolean;
  /** It lasts one day, so it may take two lines. */
  readonly tall: boolean;
  /** Days shown instead of the name’s tail while it is dragged. */
  readonly range?: string | undefined;
}

/** An activity on the grid: tint ground and shape for a tactic, an outline for what is none. */
export function ActivityChip({ occurrence, today, selected, tall, range }: ActivityChipProps) {
  const format = useFormat();
  const name = useActivityName();
  const late = isLate(occurrence, today);
  return (
    <span
      className={classNames(
        styles.chip,
        tall && styles.tall,
        selected && styles.selected,
        occurrence.kind === 'bulletin' && styles.outlined,
        occurrence.kind === 'contracting' && (late ? styles.late : styles.bare),
      )}
      data-channel={channelOf(occurrence)}
    >
      <ActivityMark occurrence={occurrence} named />
      <span>{name(occurrence)}</span>
      <span className="sr-only">, {format.range(occurrence.start, occurrence.end)}</span>
      {range !== undefined && <b className={styles.range}>{range}</b>}
    </span>
  );
}
