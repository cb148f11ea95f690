import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './channel.module.css';
import { classNames } from './class-names.js';

/** ● ▲ ■ ◆: a colour and a shape, so that neither is needed alone. */
const shapes: Readonly<Record<ChannelType, ReactNode>> = {
  traditional: <circle cx="6" cy="6" r="4.700" />,
  'non-traditional': <path d="M6 .8 11.500 10.600H.5z" />,
  digital: <rect x="1.600" y="1.600" width="8.800" height="8.800" rx=".6" />,
  'public-relations': <path d="M6 .2 11.800 6 6 11.800.2 6z" />,
};

interface ChannelShapeProps {
  readonly channel: ChannelType;
  readonly size?: number;
  /** Says the channel type to screen readers, where no word stands beside it. */
  readonly named?: boolean;
}

/** The mark of a channel type; it stands before the name everywhere. */
export function ChannelShape({ channel, size = 10, named = false }: ChannelShapeProps) {
  const { t } = useTranslation();
  return (
    <svg
      className={styles.shape}
      data-channel={channel}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      focusable="false"
      {...(named ? { role: 'img', 'aria-label': t(`channel.${channel}`) } : { 'aria-hidden': true })}
    >
      {shapes[channel]}
    </svg>
  );
}

interface ChannelLabelProps {
  readonly channel: ChannelType;
  /** Another text than the channel's name, for example a tactic's. */
  readonly children?: ReactNode;
  readonly strong?: boolean;
}

/** Shape and name. */
export function ChannelLabel({ channel, children, strong }: ChannelLabelProps) {
  const { t } = useTranslation();
  return (
    <span className={classNames(styles.label, strong && styles.strong)}>
      <ChannelShape channel={channel} named={children !== undefined} />
      <span>{children ?? t(`channel.${channel}`)}</span>
    </span>
  );
}
