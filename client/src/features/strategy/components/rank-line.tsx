import type { WebSeries } from '@altavoz/domain/diagnostics/compare-over-time';
import { dayNumber } from '@altavoz/domain/shared/plain-date';
import styles from './diagnosis-over-time.module.css';

const WIDTH = 132;
const HEIGHT = 30;
const EDGE = 5;

/** The places of a search over time: higher is nearer to the first; a dashed ring is where it was not found. */
export function RankLine({ series: { checks } }: { readonly series: WebSeries }) {
  const days = checks.map(({ date }) => dayNumber(date));
  const first = days[0] ?? 0;
  const span = Math.max(1, (days.at(-1) ?? first) - first);
  // Between the 1st and the 10th place there is more than between the 50th and the 60th; the worst is at the foot.
  const worst = Math.max(10, ...checks.map(({ rank }) => rank ?? 0));
  const depth = (rank: number | null): number => (rank === null ? 1 : Math.log(rank) / Math.log(worst));
  const points = checks.map(({ id, rank }, index) => ({
    id,
    rank,
    x:
      checks.length === 1 ? WIDTH / 2 : EDGE + (((days[index] ?? first) - first) / span) * (WIDTH - 2 * EDGE),
    y: EDGE + depth(rank) * (HEIGHT - 2 * EDGE),
  }));
  return (
    <svg className={styles.line} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ id, rank, x, y }) => (
        <circle key={id} cx={x} cy={y} r={3} className={rank === null ? styles.missing : undefined} />
      ))}
    </svg>
  );
}
