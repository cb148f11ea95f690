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

/** The mark of a channel type; it stands before the name everywhere. A year shows hundreds: unnamed it asks for no words. */
export function ChannelShape({ channel, size = 10, named = false }: ChannelShapeProps) {
  return named ? <NamedShape channel={channel} size={size} /> : <Shape channel={channel} size={size} />;
}

function NamedShape({ channel, size }: { readonly channel: ChannelType; readonly size: number }) {
  const { t } = useTranslation();
  return <Shape channel={channel} size={size} name={t(`channel.${channel}`)} />;
}

interface ShapeProps {
  readonly channel: ChannelType;
  readonly size: number;
  readonly name?: string;
}

function Shape({ channel, size, name }: ShapeProps) {
  return (
    <svg
      className={styles.shape}
      data-channel={channel}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      focusable="false"
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
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
