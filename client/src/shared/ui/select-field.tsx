import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { controlClass, FieldFrame, useFieldIds, type FieldBasics } from './field.js';
import { Icon } from './icon.js';
import styles from './select-field.module.css';

export interface SelectOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectFieldProps extends FieldBasics, Omit<ComponentPropsWithRef<'select'>, 'children'> {
  readonly options: readonly SelectOption[];
  /** The words for nothing chosen; without it the first option is chosen. */
  readonly placeholder?: string | undefined;
}

/** One of a few. The browser's own list: it is the best one on a phone and with a keyboard. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, optional, options, placeholder, id, className, ...select } = props;
  const { t } = useTranslation();
  const ids = useFieldIds({ hint, error }, id);
  return (
    <FieldFrame {...{ label, hint, error, optional, className }} id={ids.id}>
      <div className={styles.box}>
        <select
          {...select}
          id={ids.id}
          className={controlClass(error, styles.select)}
          aria-invalid={error !== undefined}
          aria-describedby={ids.describedBy}
          aria-required={optional !== true}
        >
          {(placeholder !== undefined || optional === true) && (
            <option value="">{placeholder ?? t('form.choose')}</option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled === true}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="expand" size={16} />
      </div>
    </FieldFrame>
  );
}
