import { useState, type ChangeEvent, type ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import { controlClass, FieldFrame, useFieldIds, type FieldBasics } from './field.js';
import styles from './text-field.module.css';

export interface TextAreaProps extends FieldBasics, Omit<ComponentPropsWithRef<'textarea'>, 'children'> {
  /** Shows `82 / 160`; typing is never cut off, the form says when it is too long. */
  readonly count?: number | undefined;
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? [...value].length : 0);

/** Several lines, with a counter where length matters. */
export function TextArea({ label, hint, error, optional, count, id, className, ...area }: TextAreaProps) {
  const { t } = useTranslation();
  const ids = useFieldIds({ hint, error }, id);
  const [typed, setTyped] = useState(() => lengthOf(area.value ?? area.defaultValue));
  const used = area.value === undefined ? typed : lengthOf(area.value);
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    setTyped(lengthOf(event.target.value));
    area.onChange?.(event);
  };
  const corner =
    count === undefined ? undefined : (
      <span className={classNames(used > count && styles.over)}>
        {t('form.counter', { used, max: count })}
      </span>
    );
  return (
    <FieldFrame {...{ label, hint, error, optional, corner, className }} id={ids.id}>
      <textarea
        rows={3}
        {...area}
        onChange={onChange}
        id={ids.id}
        className={controlClass(error, styles.area)}
        aria-invalid={error !== undefined}
        aria-describedby={ids.describedBy}
        aria-required={optional !== true}
      />
    </FieldFrame>
  );
}
