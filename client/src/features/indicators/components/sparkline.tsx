import type { Standing } from '../api/board.js';
import styles from './sparkline.module.css';

const WIDTH = 112;
const HEIGHT = 26;
const EDGE = 4;

/** The way of the readings under a dotted line where the target is; the figures stand beside it as words. */
export function Sparkline({
  series,
  target,
}: {
  readonly series: Standing['series'];
  readonly target: number | null;
}) {
  if (series.length === 0) return null;
  const values = [...series.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)];
  const y = (value: number): number =>
    HEIGHT - EDGE - ((value - least) / (most - least)) * (HEIGHT - 2 * EDGE);
  const first = Date.parse(series[0]?.date ?? '');
  const span = Date.parse(series.at(-1)?.date ?? '') - first;
  const points = series.map(({ date, value }) => ({
    x: span === 0 ? WIDTH - EDGE : EDGE + ((Date.parse(date) - first) / span) * (WIDTH - 2 * EDGE),
    y: y(value),
  }));
  const last = points.at(-1);
  return (
    <svg className={styles.line} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      {target !== null && <line className={styles.target} x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />}
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  );
}
