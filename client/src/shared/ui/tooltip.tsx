import '@mantine/core/styles/Tooltip.layer.css';
import { Tooltip as KitTooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './tooltip.module.css';

interface TooltipProps {
  readonly label: string;
  readonly position?: 'top' | 'right' | 'bottom';
  readonly disabled?: boolean;
  readonly children: ReactElement;
}

const events = { hover: true, focus: true, touch: false };
const names = { tooltip: styles.tooltip ?? '' };

/** A word beside something too small to hold it; never the only place where something is said. */
export function Tooltip({ label, position = 'top', disabled = false, children }: TooltipProps) {
  return (
    <KitTooltip
      label={label}
      position={position}
      disabled={disabled}
      events={events}
      classNames={names}
      openDelay={300}
    >
      {children}
    </KitTooltip>
  );
}
