import { useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.js';
import { controlClass, FieldFrame, useFieldIds, type FieldBasics } from './field.js';
import styles from './text-field.module.css';

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'children'>;

export interface TextFieldProps extends FieldBasics, InputProps {
  readonly corner?: ReactNode;
}

/** One line. Takes the props of an `<input>`, so `{...register('name')}` fits. */
export function TextField({ label, hint, error, optional, corner, id, className, ...input }: TextFieldProps) {
  const ids = useFieldIds({ hint, error }, id);
  return (
    <FieldFrame {...{ label, hint, error, optional, corner, className }} id={ids.id}>
      <input
        type="text"
        {...input}
        id={ids.id}
        className={controlClass(error)}
        aria-invalid={error !== undefined}
        aria-describedby={ids.describedBy}
        aria-required={optional !== true}
      />
    </FieldFrame>
  );
}

/** A secret, with a way to see it. */
export function PasswordField({
  label,
  hint,
  error,
  optional,
  corner,
  id,
  className,
  ...input
}: TextFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const ids = useFieldIds({ hint, error }, id);
  return (
    <FieldFrame {...{ label, hint, error, optional, corner, className }} id={ids.id}>
      <div className={styles.with}>
        <input
          autoComplete="current-password"
          {...input}
          type={shown ? 'text' : 'password'}
          id={ids.id}
          className={controlClass(error, styles.password)}
          aria-invalid={error !== undefined}
          aria-describedby={ids.describedBy}
          aria-required={optional !== true}
        />
        <IconButton
          icon={shown ? 'hide' : 'show'}
          label={t(shown ? 'form.hidePassword' : 'form.showPassword')}
          variant="quiet"
          small
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      </div>
    </FieldFrame>
  );
}
