import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.js';
import styles from './segmented-control.module.css';

interface Segment<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  /** What screen readers hear when the label is short (ES → Español). */
  readonly name?: string;
}

interface SegmentedControlProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly segments: readonly Segment<V>[];
  readonly wide?: boolean;
  /** The flat look of the top bar. */
  readonly flat?: boolean;
}

/** Two to five ways to look at the same thing. Native radios: arrows and forms work by themselves. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, value, onChange, segments, wide, flat } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classNames(styles.group, wide && styles.wide, flat && styles.flat)}
    >
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            aria-label={segment.name}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
