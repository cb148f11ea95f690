import type { Money } from '@altavoz/domain/shared/money';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import colours from './budget-part.module.css';
import { classNames } from './class-names.js';
import styles from './reserve-bar.module.css';

const PARTS = ['spent', 'committed', 'approved', 'planned', 'free'] as const;
type Part = (typeof PARTS)[number];

/** Minor units by state. `free` may be negative: then the plan is over what may be assigned. */
export type BudgetParts = Readonly<Partial<Record<Part, number>>> & { readonly reserve?: number };

interface ReserveBarProps {
  readonly parts: BudgetParts;
  readonly currency: string;
  /** Bar height; 22 on Today, 30 on Budget, 12 in a drawer. */
  readonly height?: number;
  /** The legend always states the amounts; only a bar beside its own table may go without. */
  readonly legend?: boolean;
}

/**
 * Spent, committed, approved, planned, free; a gap; the dotted reserve. The states go from dark to light in one ink,
 * the reserve is dots and an outline, so nothing hangs on colour (I1, RH13).
 */
export function ReserveBar({ parts, currency, height = 22, legend = true }: ReserveBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (value: number): string => format.money({ amount: value, currency } satisfies Money);
  const over = Math.max(0, -(parts.free ?? 0));
  const shown = PARTS.map((part) => ({ part, value: Math.max(0, parts[part] ?? 0) }));
  const listed = [
    ...shown.filter(({ part }) => parts[part] !== undefined && (over === 0 || part !== 'free')),
    ...(over > 0 ? [{ part: 'over' as const, value: over }] : []),
    ...(parts.reserve === undefined ? [] : [{ part: 'reserve' as const, value: parts.reserve }]),
  ];
  const total = PARTS.reduce((sum, part) => sum + (parts[part] ?? 0), 0) + (parts.reserve ?? 0);
  const sentence = t('budget.bar', {
    total: amount(total),
    parts: listed.map(({ part, value }) => `${t(`budget.${part}`)} ${amount(value)}`).join(', '),
  });
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={sentence} style={{ height }}>
        {shown
          .filter(({ value }) => value > 0)
          .map(({ part, value }) => (
            <i
              key={part}
              className={classNames(colours[part], styles[part])}
              style={{ flexGrow: value }}
              data-part={part}
            />
          ))}
        {parts.reserve !== undefined && parts.reserve > 0 && (
          <i className={styles.reserve} style={{ flexGrow: parts.reserve }} data-part="reserve" />
        )}
      </div>
      {legend && (
        <dl className={styles.legend}>
          {listed.map(({ part, value }) => (
            <div key={part} className={classNames(part === 'over' && styles.overText)}>
              <dt>
                <i className={classNames(colours[part], styles[part])} aria-hidden="true" />
                {t(`budget.${part}`)}
              </dt>
              <dd>{amount(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
