import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../shared/ui/check-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { TacticValues } from '../tactic-values.js';
import { fieldId } from './field-id.js';
import styles from './tactic-editor.module.css';

/** How many days before the start a third party must be under contract, when one is needed. */
const USUAL_LEAD_DAYS = 15;

/** Third parties and when they must be contracted (H4, RW19). */
export function ContractingFields() {
  const { t } = useTranslation('tactics');
  const { register, control, formState, setValue } = useFormContext<TacticValues>();
  const contracting = useWatch({ control, name: 'contracting' });
  const needed = contracting !== null && contracting !== undefined;
  return (
    <>
      <CheckField
        id={fieldId('contracting')}
        label={t('editor.contracts')}
        checked={needed}
        onChange={(event) =>
          setValue('contracting', event.target.checked ? { leadDays: USUAL_LEAD_DAYS, done: false } : null, {
            shouldDirty: true,
          })
        }
      />
      {needed && (
        <div className={styles.nested}>
          <div className={styles.two}>
            <TextField
              label={t('editor.leadDays')}
              inputMode="numeric"
              error={formState.errors.contracting?.leadDays?.message}
              {...register('contracting.leadDays', { setValueAs: Number })}
            />
          </div>
          <CheckField label={t('editor.contracted')} {...register('contracting.done')} />
        </div>
      )}
    </>
  );
}
