import { VALUATION_METHODS } from '@altavoz/domain/free-press/clip';
import { useTranslation } from 'react-i18next';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { withRate, type ClipDraft, type Known, type Lack } from '../clip-draft.js';

interface ClipValueProps {
  readonly draft: ClipDraft;
  readonly known: Known;
  readonly missing: (lack: Lack) => string | undefined;
  readonly onChange: (draft: ClipDraft) => void;
}

/** What its space would have cost: the outlet's rate by itself, or anybody's with its source (RH15). */
export function ClipValue({ draft, known, missing, onChange }: ClipValueProps) {
  const { t } = useTranslation('free-press');
  const { valuation } = draft;
  const set = (changes: Partial<typeof valuation>, rateCardId = draft.rateCardId): void =>
    onChange({ ...draft, rateCardId, valuation: { ...valuation, ...changes } });
  return (
    <>
      <SelectField
        label={t('valuedBy')}
        value={valuation.method}
        options={VALUATION_METHODS.map((value) => ({ value, label: t(`valuation.${value}.name`) }))}
        onChange={(event) => {
          const method = VALUATION_METHODS.find((one) => one === event.target.value);
          if (!method) return;
          const emptied = draft.rateCardId === null ? {} : { amount: undefined, source: '' };
          const changed = { ...draft, valuation: { ...valuation, ...emptied, method } };
          onChange(withRate(changed, known));
        }}
      />
      <Fields row>
        {valuation.method !== 'entered' && (
          <TextField
            label={t(`valuation.${valuation.method}.size`)}
            inputMode="decimal"
            value={valuation.size}
            onChange={(event) => set({ size: event.target.value })}
            error={missing('size')}
          />
        )}
        <MoneyField
          label={t(`valuation.${valuation.method}.amount`)}
          currency={known.currency}
          value={valuation.amount}
          onChange={(amount) => set({ amount }, null)}
          error={missing('amount')}
        />
      </Fields>
      <TextField
        label={t('source')}
        hint={t(draft.rateCardId === null ? 'sourceHint' : 'fromCard')}
        value={valuation.source}
        onChange={(event) => set({ source: event.target.value })}
        error={missing('source')}
      />
    </>
  );
}
