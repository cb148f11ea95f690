import type { Standing } from '../api/board.js';
import styles from './sparkline.module.css';

const WIDTH = 116;
const HEIGHT = 28;
const EDGE = 4;

interface SparklineProps {
  readonly series: Standing['series'];
  readonly target: number | null;
  /** Where the line would begin; the first reading while it is older. */
  readonly since?: string;
  readonly width?: number;
  readonly height?: number;
}

/** The way of the readings under a dotted line where the target is; the figures stand beside it as words. */
export function Sparkline({ series, target, since, width = WIDTH, height = HEIGHT }: SparklineProps) {
  if (series.length === 0) return null;
  const values = [...series.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)];
  const y = (value: number): number =>
    height - EDGE - ((value - least) / (most - least)) * (height - 2 * EDGE);
  const days = series.map(({ date }) => Date.parse(date));
  const first = Math.min(...days, ...(since === undefined ? [] : [Date.parse(since)]));
  const span = Math.max(...days) - first;
  const points = series.map(({ date, value }) => ({
    x: span === 0 ? width - EDGE : EDGE + ((Date.parse(date) - first) / span) * (width - 2 * EDGE),
    y: y(value),
  }));
  const last = points.at(-1);
  return (
    <svg
      className={styles.line}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {target !== null && <line className={styles.target} x1={0} x2={width} y1={y(target)} y2={y(target)} />}
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  );
}
