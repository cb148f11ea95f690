import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/format/use-format.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import type { Budget } from '../../../shared/plan/budget.js';
import styles from './budget-groups.module.css';
import { MonthColumns } from './month-columns.js';
import { PartBar } from './part-bar.js';

interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly planned: number;
  readonly approved: number;
  readonly committed: number;
  readonly spent: number;
}

/** The same money by phase, by channel type and by month. */
export function BudgetGroups({ budget }: { readonly budget: Budget }) {
  const { t } = useTranslation(['budget', 'shared']);
  const phases = budget.byPhase.map((row) => ({
    ...row,
    key: String(row.phase),
    name: t(`shared:phase.${row.phase}`),
  }));
  const channels = budget.byChannelType.map((row) => ({
    ...row,
    key: row.channelType,
    name: <ChannelLabel channel={row.channelType} />,
  }));
  return (
    <div className={styles.groups}>
      <Group title={t('byPhase')} rows={phases} currency={budget.currency} />
      <Group title={t('byChannel')} rows={channels} currency={budget.currency} />
      <MonthColumns budget={budget} />
    </div>
  );
}

function Group({
  title,
  rows,
  currency,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly currency: string;
}) {
  const format = useFormat();
  const largest = Math.max(0, ...rows.map(({ planned }) => planned));
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className={styles.bar}>
                <PartBar amounts={row} largest={largest} />
              </td>
              <td className="num">{format.money({ amount: row.planned, currency })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
