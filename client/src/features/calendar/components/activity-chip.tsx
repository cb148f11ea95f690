import { textIn } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { KIND_ICONS } from '../layers.js';
import type { Occurrence } from '../occurrence.js';
import type { Picked } from '../picked.js';
import styles from './activity-chip.module.css';
import { PickMark } from './pick-mark.js';

interface ActivityMarkProps {
  readonly occurrence: Occurrence;
  readonly size?: number;
  /** Says the channel type where no word does. */
  readonly named?: boolean;
}

/** The mark before the name: the channel's shape, or the icon of what is no tactic. */
export function ActivityMark({ occurrence, size = 10, named = false }: ActivityMarkProps) {
  const { t } = useTranslation('calendar');
  const { kind, channelType } = occurrence;
  if (kind !== 'tactic') {
    return (
      <>
        <Icon name={KIND_ICONS[kind]} size={size + 3} />
        {named && kind !== 'contracting' && <span className="sr-only">{t(`kinds.${kind}`)}: </span>}
      </>
    );
  }
  return channelType === null ? null : <ChannelShape channel={channelType} size={size} named={named} />;
}

/** The channel type that colours it: only a tactic wears one. */
export function channelOf(occurrence: Occurrence): ChannelType | undefined {
  return occurrence.kind === 'tactic' ? (occurrence.channelType ?? undefined) : undefined;
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

/** Work behind the scenes stands bare, what others see is outlined; late is brass. */
function ground({ kind }: Occurrence, late: boolean): string | undefined {
  if (kind === 'tactic') return undefined;
  if (late) return styles.late;
  const bare = kind === 'contracting' || kind === 'improvement' || kind === 'review';
  return bare ? styles.bare : styles.outlined;
}

interface ActivityChipProps {
  readonly occurrence: Occurrence;
  readonly today: PlainDateString;
  readonly selected: boolean;
  /** It lasts one day, so it may take two lines. */
  readonly tall: boolean;
  readonly picked: Picked;
  /** Days shown instead of the name’s tail while it is dragged. */
  readonly range?: string | undefined;
}

/** An activity on the grid: tint ground and shape for a tactic, an outline for what is none. */
export function ActivityChip({ occurrence, today, selected, tall, picked, range }: ActivityChipProps) {
  const format = useFormat();
  const name = useActivityName();
  const late = isLate(occurrence, today);
  return (
    <span
      className={classNames(
        styles.chip,
        tall && styles.tall,
        (selected || picked.has(occurrence)) && styles.selected,
        ground(occurrence, late),
      )}
      data-channel={channelOf(occurrence)}
    >
      {picked.among(occurrence) && <PickMark on={picked.has(occurrence)} />}
      <ActivityMark occurrence={occurrence} named />
      <span className={styles.name}>{name(occurrence)}</span>
      <span className="sr-only">, {format.range(occurrence.start, occurrence.end)}</span>
      {range !== undefined && <b className={styles.range}>{range}</b>}
    </span>
  );
}
