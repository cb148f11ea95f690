import { stepsOf } from '@altavoz/domain/indicators/indicator';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import { useValueText } from '../use-value-text.js';
import { valueForField } from '../value.js';

interface ValueFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly unit: Indicator['unit'];
  readonly currency: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A figure that is typed, or a judgement that is chosen by its word (R4). */
export function ValueField({ label, hint, error, unit, currency, text, onChange }: ValueFieldProps) {
  const { t } = useTranslation('indicators');
  const steps = useSteps(unit, currency);
  if (steps.length > 0) {
    return (
      <SelectField
        {...{ label, hint, error }}
        optional
        placeholder={t('notDecided')}
        value={text}
        options={steps}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <TextField
      {...{ label, hint, error }}
      optional
      corner={unit === 'money' ? currency : unit === 'percent' ? '%' : undefined}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The words of a judgement with what its field holds; none for what is counted. */
export function useSteps(unit: Indicator['unit'], currency: string) {
  const { language } = useFormat();
  const say = useValueText(currency);
  return stepsOf(unit).map((step) => ({
    value: valueForField(step, unit, currency, language),
    label: say(step, unit),
  }));
}
