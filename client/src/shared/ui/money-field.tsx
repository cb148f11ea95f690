import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmountForField, parseAmount } from '../format/money.js';
import { numberFormat } from '../format/number.js';
import { useLanguage } from '../i18n/language.js';
import { controlClass, FieldFrame, useFieldIds, type FieldBasics } from './field.js';
import styles from './text-field.module.css';

export interface MoneyFieldProps extends FieldBasics {
  readonly currency: string;
  /** Integer minor units; undefined while nothing valid is typed. */
  readonly value: number | undefined;
  readonly onChange: (amount: number | undefined) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** `€` in the interface's language. */
function symbolOf(currency: string, language: 'es' | 'en'): string {
  const parts = numberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** An amount, typed with a point or a comma, kept in minor units. */
export function MoneyField(props: MoneyFieldProps) {
  const { label, hint, error, optional, currency, value, onChange, onBlur, id, ...input } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const ids = useFieldIds({ hint, error: error ?? '' }, id);
  const shownFor = (amount: number | undefined): string =>
    amount === undefined ? '' : formatAmountForField(amount, currency, language);
  const [text, setText] = useState(() => shownFor(value));
  const [wrong, setWrong] = useState(false);
  const parsed = text.trim() === '' ? undefined : parseAmount(text, currency);

  // The form was reset or filled from elsewhere: show that, but never rewrite what is being typed.
  const [shown, setShown] = useState({ value, language });
  if (shown.value !== value || shown.language !== language) {
    setShown({ value, language });
    const typing = value === undefined && text.trim() !== '';
    if (!typing && (value !== parsed || shown.language !== language)) setText(shownFor(value));
  }

  const message = error ?? (wrong ? t('form.invalidMoney', { example: shownFor(125_000) }) : undefined);
  return (
    <FieldFrame {...{ label, hint, optional }} error={message} id={ids.id}>
      <div className={styles.moneyBox}>
        <input
          {...input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          id={ids.id}
          className={controlClass(message, styles.money)}
          aria-invalid={message !== undefined}
          aria-describedby={
            message === undefined ? (hint === undefined ? undefined : `${ids.id}-hint`) : ids.describedBy
          }
          aria-required={optional !== true}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(false);
            onChange(
              event.target.value.trim() === '' ? undefined : parseAmount(event.target.value, currency),
            );
          }}
          onBlur={() => {
            setWrong(text.trim() !== '' && parsed === undefined);
            if (parsed !== undefined) setText(shownFor(parsed));
            onBlur?.();
          }}
        />
        <span className={styles.currency} aria-hidden="true">
          {symbolOf(currency, language)}
        </span>
      </div>
    </FieldFrame>
  );
}
