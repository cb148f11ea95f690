import { CALL_TO_ACTION_TYPES } from '@altavoz/domain/tactics/tactic';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../shared/ui/check-field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { textsOf, type TacticValues } from '../tactic-values.js';
import { messageIn } from './error-message.js';
import { fieldId } from './field-id.js';
import styles from './tactic-editor.module.css';

/** What the reader is asked to do: kind, words and where it leads (RH10). */
export function CallToActionFields() {
  const { t } = useTranslation('tactics');
  const { register, control, formState, setValue } = useFormContext<TacticValues>();
  const call = useWatch({ control, name: 'callToAction' });
  const asks = call !== null && call !== undefined;
  const errors = formState.errors.callToAction;
  return (
    <>
      <CheckField
        id={fieldId('callToAction')}
        label={t('editor.hasCall')}
        checked={asks}
        onChange={(event) =>
          setValue('callToAction', event.target.checked ? { type: 'click', label: {}, url: '' } : null, {
            shouldDirty: true,
          })
        }
      />
      {asks && (
        <div className={styles.nested}>
          <div className={styles.two}>
            <SelectField
              label={t('editor.callType')}
              options={CALL_TO_ACTION_TYPES.map((value) => ({
                value,
                label: t(`editor.callTypes.${value}`),
              }))}
              {...register('callToAction.type')}
            />
            <TextField
              label={t('editor.callUrl')}
              type="url"
              inputMode="url"
              placeholder="https://"
              error={errors?.url?.message}
              {...register('callToAction.url')}
            />
          </div>
          <Controller
            name="callToAction.label"
            control={control}
            render={({ field }) => (
              <LocalizedField
                label={t('editor.callLabel')}
                count={80}
                error={messageIn(errors?.label)}
                value={textsOf(field.value)}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
        </div>
      )}
    </>
  );
}
