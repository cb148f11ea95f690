import {
  INDICATOR_UNITS,
  REVIEW_FREQUENCIES,
  type IndicatorUnit,
  type ReviewFrequency,
} from '@altavoz/domain/indicators/indicator';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAmount } from '../../../shared/format/money.js';
import { Button } from '../../../shared/ui/button.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { useCreateIndicator } from '../api/create-indicator.js';
import styles from './tactic-editor.module.css';

interface NewIndicatorFormProps {
  readonly currency: string;
  readonly onCreated: (id: string) => void;
  readonly onCancel: () => void;
}

/** A measure made where it is missed: name, target and review are what scheduling asks for (RH12). */
export function NewIndicatorForm({ currency, onCreated, onCancel }: NewIndicatorFormProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const problemText = useProblemText();
  const create = useCreateIndicator();
  const [name, setName] = useState<LocalizedText>({});
  const [unit, setUnit] = useState<IndicatorUnit>('number');
  const [target, setTarget] = useState('');
  const [frequency, setFrequency] = useState<ReviewFrequency>('monthly');
  const [tried, setTried] = useState(false);
  const thousandths = targetOf(target, unit, currency);
  const nameless = (name.es ?? name.en ?? '').trim() === '';

  const submit = (): void => {
    setTried(true);
    if (nameless || thousandths === undefined) return;
    create.mutate(
      { name, unit, target: thousandths, reviewFrequency: frequency },
      { onSuccess: ({ id }) => onCreated(id) },
    );
  };

  return (
    <div className={styles.nested} role="group" aria-label={t('editor.newIndicator')}>
      <LocalizedField
        label={t('indicator.name')}
        error={tried && nameless ? t('shared:form.issues.required') : undefined}
        value={name}
        onChange={setName}
      />
      <div className={styles.three}>
        <SelectField
          label={t('indicator.unit')}
          value={unit}
          options={INDICATOR_UNITS.map((value) => ({ value, label: t(`indicator.units.${value}`) }))}
          onChange={(event) =>
            setUnit(INDICATOR_UNITS.find((each) => each === event.target.value) ?? 'number')
          }
        />
        <TextField
          label={t('indicator.target')}
          inputMode="decimal"
          value={target}
          error={tried && thousandths === undefined ? t('indicator.targetWrong') : undefined}
          onChange={(event) => setTarget(event.target.value)}
          onKeyDown={(event) => {
            // Enter makes the indicator; the tactic is saved by its own button.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            submit();
          }}
        />
        <SelectField
          label={t('indicator.review')}
          value={frequency}
          options={REVIEW_FREQUENCIES.map((value) => ({ value, label: t(`indicator.frequencies.${value}`) }))}
          onChange={(event) =>
            setFrequency(REVIEW_FREQUENCIES.find((each) => each === event.target.value) ?? 'monthly')
          }
        />
      </div>
      {create.error !== null && <p role="alert">{problemText(create.error)}</p>}
      <div className={styles.row}>
        <Button small busy={create.isPending} onClick={submit}>
          {t('indicator.create')}
        </Button>
        <Button small variant="quiet" onClick={onCancel}>
          {t('shared:actions.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Thousandths of the unit; money is minor units, then thousandths of them. */
function targetOf(text: string, unit: IndicatorUnit, currency: string): number | undefined {
  if (unit === 'money') {
    const amount = parseAmount(text, currency);
    return amount === undefined ? undefined : amount * 1_000;
  }
  const clean = text.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(clean)) return undefined;
  return Math.round(Number(clean) * 1_000);
}
