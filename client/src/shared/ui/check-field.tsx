import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import styles from './check-field.module.css';
import { FieldFrame, useFieldIds, type FieldBasics } from './field.js';

export interface CheckFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** Yes or no. */
export function CheckField({ label, hint, id, ...input }: CheckFieldProps) {
  const own = useId();
  const control = id ?? own;
  return (
    <div className={styles.check}>
      <input
        {...input}
        type="checkbox"
        id={control}
        aria-describedby={hint === undefined ? undefined : `${control}-hint`}
      />
      <div>
        <label htmlFor={control}>{label}</label>
        {hint !== undefined && <p id={`${control}-hint`}>{hint}</p>}
      </div>
    </div>
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export interface ChoiceFieldProps<V extends string> extends FieldBasics {
  readonly choices: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly id?: string | undefined;
}

/** One of a few that need a sentence each. */
export function ChoiceField<V extends string>({
  label,
  hint,
  error,
  optional,
  choices,
  value,
  onChange,
  id,
}: ChoiceFieldProps<V>) {
  const ids = useFieldIds({ hint, error }, id);
  return (
    <FieldFrame {...{ label, hint, error, optional }} id={ids.id} group>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={ids.id}
              value={choice.value}
              checked={choice.value === value}
              aria-describedby={ids.describedBy}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <b>{choice.label}</b>
              {choice.hint !== undefined && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
