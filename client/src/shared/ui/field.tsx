import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import styles from './field.module.css';
import { Icon } from './icon.js';

/** What every field takes beside its own value. */
export interface FieldBasics {
  readonly label: string;
  /** One sentence under the field, before anything goes wrong. */
  readonly hint?: ReactNode;
  /** The sentence under the field, once something did. */
  readonly error?: string | undefined;
  /** Says “optional”; fields are needed otherwise. */
  readonly optional?: boolean | undefined;
}

interface FieldFrameProps extends FieldBasics {
  readonly id: string;
  /** At the right of the label: a counter, a link. */
  readonly corner?: ReactNode;
  readonly className?: string | undefined;
  /** A group of controls has a legend instead of a label. */
  readonly group?: boolean;
  readonly children: ReactNode;
}

export interface FieldIds {
  readonly id: string;
  /** For `aria-describedby`: the error, and the hint. */
  readonly describedBy: string | undefined;
}

/** Identifiers that tie a control to its words. */
export function useFieldIds({ hint, error }: Pick<FieldBasics, 'hint' | 'error'>, given?: string): FieldIds {
  const own = useId();
  const id = given ?? own;
  const parts = [
    error === undefined ? undefined : `${id}-error`,
    hint === undefined ? undefined : `${id}-hint`,
  ];
  const describedBy = parts.filter((part) => part !== undefined).join(' ');
  return { id, describedBy: describedBy === '' ? undefined : describedBy };
}

/** Label above, control, then the error and the hint. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  corner,
  className,
  group,
  children,
}: FieldFrameProps) {
  const { t } = useTranslation();
  const note = corner ?? (optional === true ? t('form.optional') : undefined);
  const head = (
    <>
      <span>{label}</span>
      {note !== undefined && <span className={styles.corner}>{note}</span>}
    </>
  );
  const rest = (
    <>
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="blocked" size={15} />
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
  if (group === true) {
    return (
      <fieldset id={id} className={classNames(styles.field, className)} tabIndex={-1}>
        <legend className={styles.label}>{head}</legend>
        {rest}
      </fieldset>
    );
  }
  return (
    <div className={classNames(styles.field, className)}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {note !== undefined && <span className={styles.corner}>{note}</span>}
      </div>
      {rest}
    </div>
  );
}

/** Fields in a column with even distance; `row` puts two beside each other where there is room. */
export function Fields({ children, row = false }: { readonly children: ReactNode; readonly row?: boolean }) {
  return <div className={row ? styles.row : styles.column}>{children}</div>;
}

/** The class of a bare control, for fields that are made elsewhere. */
export const controlClass = (error: string | undefined, more?: string): string =>
  classNames(styles.control, error !== undefined && styles.bad, more);
