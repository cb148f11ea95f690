import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { KIND_ICONS } from '../layers.js';
import type { Occurrence } from '../occurrence.js';
import type { Picked } from '../picked.js';
import type { ActivityWords } from '../use-activity-words.js';
import styles from './activity-chip.module.css';
import { PickMark } from './pick-mark.js';

interface ActivityMarkProps {
  readonly occurrence: Occurrence;
  readonly size?: number;
}

/** The mark before the name: the channel's shape, or the icon of what is no tactic. Words say it beside it. */
export function ActivityMark({ occurrence, size = 10 }: ActivityMarkProps) {
  const { kind, channelType } = occurrence;
  if (kind !== 'tactic') return <Icon name={KIND_ICONS[kind]} size={size + 3} />;
  return channelType === null ? null : <ChannelShape channel={channelType} size={size} />;
}

/** The channel type that colours it: only a tactic wears one. */
export function channelOf(occurrence: Occurrence): ChannelType | undefined {
  return occurrence.kind === 'tactic' ? (occurrence.channelType ?? undefined) : undefined;
}

/** A deadline that went by without being met (RW19). */
export function isLate(occurrence: Occurrence, today: PlainDateString): boolean {
  return occurrence.kind === 'contracting' && occurrence.end < today && occurrence.status !== 'done';
}

/** Work behind the scenes stands bare, what others see is outlined; late is brass. */
function ground({ kind }: Occurrence, late: boolean): string | undefined {
  if (kind === 'tactic') return undefined;
  if (late) return styles.late;
  const bare = kind === 'contracting' || kind === 'improvement' || kind === 'review';
  return bare ? styles.bare : styles.outlined;
}

/** That it repeats, and whose attention it shares: an audience hears two things, but a person cannot be in two places. */
export function ActivityNotes({
  occurrence,
  words,
}: {
  readonly occurrence: Occurrence;
  readonly words: ActivityWords;
}) {
  const shared = words.overlaps(occurrence);
  return (
    <>
      {occurrence.recurring && <Icon name="refresh" size={12} className={styles.note} />}
      {occurrence.recurring && <span className="sr-only">, {words.repeats}</span>}
      {shared !== undefined && (
        <span
          className={classNames(styles.shared, occurrence.overlaps?.personIds.length !== 0 && styles.calls)}
          title={shared}
        >
          <Icon name="people" size={13} />
          <span className="sr-only">, {shared}</span>
        </span>
      )}
    </>
  );
}

interface ActivityChipProps {
  readonly occurrence: Occurrence;
  readonly today: PlainDateString;
  readonly words: ActivityWords;
  readonly selected: boolean;
  readonly picked: Picked;
  /** It lasts one whole day, so it may take two lines. */
  readonly tall: boolean;
  /** Its first piece: what goes on in the next week says less. */
  readonly begins: boolean;
  /** Its hours stand beside it already. */
  readonly onHours?: boolean;
  /** Days shown instead of the name’s tail while it is dragged. */
  readonly range?: string | undefined;
}

/** An activity on the grid: tint ground and shape for a tactic, an outline for what is none. */
export function ActivityChip(props: ActivityChipProps) {
  const { occurrence, today, words, selected, picked, tall, begins, onHours = false, range } = props;
  const { time } = occurrence;
  return (
    <span
      className={classNames(
        styles.chip,
        (tall || onHours) && styles.tall,
        onHours && styles.onHours,
        (selected || picked.has(occurrence)) && styles.selected,
        ground(occurrence, isLate(occurrence, today)),
      )}
      data-channel={channelOf(occurrence)}
    >
      {picked.among(occurrence) && <PickMark on={picked.has(occurrence)} />}
      <ActivityMark occurrence={occurrence} />
      <span className="sr-only">{words.kind(occurrence)}: </span>
      <span className={styles.name}>
        {time !== null && <b className={styles.time}>{time.start} </b>}
        {words.name(occurrence)}
      </span>
      <span className="sr-only">, {words.when(occurrence)}</span>
      {begins && <ActivityNotes occurrence={occurrence} words={words} />}
      {range !== undefined && <b className={styles.range}>{range}</b>}
    </span>
  );
}
