import { CURRENCIES } from '@altavoz/domain/shared/currency';
import type { Ratio } from '@altavoz/domain/shared/ratio';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { BudgetLine } from '../../../shared/plan/budget.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { rateOf, type RateOf } from '../decimal-field-text.js';

/** The currency of a line while it is being written. */
export interface CurrencyDraft {
  readonly currency: string;
  readonly of: RateOf;
  readonly rate: string;
  readonly date: string | undefined;
  readonly source: string;
}

/** What was typed as a rate; a rate without an end that nobody touched stays as it is. */
export function ratioOfDraft(draft: CurrencyDraft, line: BudgetLine): Ratio | undefined {
  const untouched = draft.rate === '' && draft.currency === line.foreign?.currency;
  return untouched ? line.foreign?.rate : rateOf(draft.rate, draft.of);
}

interface LineCurrencyFieldsProps {
  readonly draft: CurrencyDraft;
  readonly campaignCurrency: string;
  /** Money is bound: the currency is a fact, its rate may still change. */
  readonly bound: boolean;
  readonly errors: {
    readonly rate?: string | undefined;
    readonly date?: string | undefined;
    readonly source?: string | undefined;
  };
  readonly onChange: (draft: CurrencyDraft) => void;
}

/** In which currency a line is counted, at which rate, of which day and by whom (I1). */
export function LineCurrencyFields(props: LineCurrencyFieldsProps) {
  const { draft, campaignCurrency, bound, errors, onChange } = props;
  const { t } = useTranslation('budget');
  const { language } = useFormat();
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  const foreign = draft.currency !== campaignCurrency;
  const [one, other] =
    draft.of === 'line' ? [draft.currency, campaignCurrency] : [campaignCurrency, draft.currency];
  return (
    <>
      <SelectField
        label={t('form.currency')}
        value={draft.currency}
        disabled={bound}
        hint={bound ? t('form.currencyBound') : undefined}
        options={CURRENCIES.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))}
        onChange={(event) => onChange({ ...draft, currency: event.target.value, rate: '' })}
      />
      {foreign && (
        <>
          <TextField
            label={t('form.rate', { one, other })}
            corner={
              <LinkButton
                onClick={() =>
                  onChange({ ...draft, of: draft.of === 'line' ? 'campaign' : 'line', rate: '' })
                }
              >
                {t('form.turn')}
              </LinkButton>
            }
            inputMode="decimal"
            value={draft.rate}
            onChange={(event) => onChange({ ...draft, rate: event.target.value })}
            error={errors.rate}
          />
          <Fields row>
            <DateField
              label={t('form.rateDate')}
              value={draft.date}
              onChange={(date) => onChange({ ...draft, date })}
              error={errors.date}
            />
            <TextField
              label={t('form.rateSource')}
              value={draft.source}
              onChange={(event) => onChange({ ...draft, source: event.target.value })}
              error={errors.source}
            />
          </Fields>
        </>
      )}
    </>
  );
}
