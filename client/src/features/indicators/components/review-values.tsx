import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import type { Review } from '../api/board.js';
import { useValueText } from '../use-value-text.js';
import { useSteps } from './value-field.js';
import styles from './views.module.css';

export type ReviewRow = Review['values'][number] & { readonly indicator: Indicator };

interface ReviewValuesProps {
  readonly rows: readonly ReviewRow[];
  readonly open: boolean;
  readonly currency: string;
  /** The last day of the review. */
  readonly day: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly onChange: (indicatorId: string, text: string) => void;
}

/** Each indicator with its target, what it was and what it is; what the product counts is only read (R15). */
export function ReviewValues({ rows, open, currency, day, texts, onChange }: ReviewValuesProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const say = useValueText(currency);
  return (
    <table className={styles.values}>
      <thead>
        <tr>
          <th scope="col">{t('target')}</th>
          <th scope="col">{t('previous')}</th>
          <th scope="col">{format.day(day)}</th>
        </tr>
      </thead>
      {rows.map((row) => {
        const { indicatorId, indicator, target, previous, value, automatic } = row;
        const name = textIn(indicator.name, format.language);
        return (
          <tbody key={indicatorId}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {name}
              </th>
            </tr>
            <tr>
              <td>{target === null ? '' : say(target, indicator.unit)}</td>
              <td>{previous === null ? '' : say(previous, indicator.unit)}</td>
              <td>
                {open && !automatic ? (
                  <ValueCell
                    label={t('valueOf', { name })}
                    unit={indicator.unit}
                    currency={currency}
                    text={texts.get(indicatorId) ?? ''}
                    onChange={(text) => onChange(indicatorId, text)}
                  />
                ) : value === null ? (
                  <span className="dim">{t('noValue')}</span>
                ) : (
                  <b>{say(value, indicator.unit)}</b>
                )}
              </td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

interface ValueCellProps {
  readonly label: string;
  readonly unit: Indicator['unit'];
  readonly currency: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function ValueCell({ label, unit, currency, text, onChange }: ValueCellProps) {
  const steps = useSteps(unit, currency);
  if (steps.length === 0) {
    return (
      <input
        aria-label={label}
        inputMode="decimal"
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <select aria-label={label} value={text} onChange={(event) => onChange(event.target.value)}>
      <option value="" />
      {steps.map((step) => (
        <option key={step.value} value={step.value}>
          {step.label}
        </option>
      ))}
    </select>
  );
}
