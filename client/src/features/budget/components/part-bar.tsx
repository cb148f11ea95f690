import colours from '../../../shared/ui/budget-part.module.css';
import { partsOf } from '../line-parts.js';
import styles from './part-bar.module.css';

interface PartBarProps {
  readonly amounts: {
    readonly planned: number;
    readonly approved: number;
    readonly committed: number;
    readonly spent: number;
  };
  /** The longest bar of the group. */
  readonly largest: number;
}

const PARTS = ['spent', 'committed', 'approved', 'planned'] as const;

/** One group's money by state, as long as its share of the largest; the amount stands beside it. */
export function PartBar({ amounts, largest }: PartBarProps) {
  const parts = partsOf(amounts);
  const width = largest === 0 ? 0 : (amounts.planned / largest) * 100;
  return (
    <span className={styles.bar} style={{ width: `${width}%` }} aria-hidden="true">
      {PARTS.filter((part) => parts[part] > 0).map((part) => (
        <i key={part} className={colours[part]} style={{ flexGrow: parts[part] }} />
      ))}
    </span>
  );
}
