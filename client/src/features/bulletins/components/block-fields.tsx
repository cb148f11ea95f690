import { createContext, use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../shared/ui/class-names.js';
import { controlClass, FieldFrame, useFieldIds } from '../../../shared/ui/field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { Lack, Lacks } from '../blocks.js';
import styles from './block-fields.module.css';

interface FormState {
  readonly lacks: Lacks;
  /** Whether what the field lacks is said already: after it was visited, or when the card is opened again. */
  readonly says: (name: string) => boolean;
  readonly readOnly: boolean;
}

/** What the fields of one block know of their block. */
export const BlockFormState = createContext<FormState>({ lacks: {}, says: () => true, readOnly: false });

/** The sentence under a field, once there is one to say. */
export function useLackText(name: string, max: number): string | undefined {
  const { t } = useTranslation('shared');
  const { lacks, says } = use(BlockFormState);
  const lack: Lack | undefined = lacks[name];
  if (lack === undefined || !says(name)) return undefined;
  switch (lack) {
    case 'required':
      return t('form.issues.required');
    case 'tooLong':
      return t('form.issues.tooLong', { count: max });
    case 'url':
      return t('form.issues.url');
    case 'order':
      return t('form.issues.order');
  }
}

const lettersOf = (text: string): number => [...text.trim()].length;
const wordsIn = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length);

interface CounterProps {
  readonly value: string;
  readonly max: number;
  /** What reads best; beyond it the count is brass, beyond `max` it is refused. */
  readonly advised?: number | undefined;
  readonly words?: boolean | undefined;
}

/** `51 / 70`: how much is written of what reads best. */
export function Counter({ value, max, advised = max, words = false }: CounterProps) {
  const { t } = useTranslation('bulletins');
  const used = words ? wordsIn(value) : lettersOf(value);
  const over = lettersOf(value) > max ? styles.over : used > advised ? styles.long : undefined;
  return (
    <span className={classNames(over)}>
      {t(words ? 'counter.words' : 'counter.letters', { used, max: advised })}
    </span>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max: number;
  readonly advised?: number | undefined;
  readonly hint?: ReactNode;
  readonly optional?: boolean | undefined;
}

/** One line of a block. */
export function LineField({ max, advised, value, onChange, ...field }: FieldProps) {
  const { readOnly } = use(BlockFormState);
  const error = useLackText(field.name, max);
  return (
    <TextField
      {...field}
      readOnly={readOnly}
      value={value}
      error={error}
      corner={advised === undefined ? undefined : <Counter value={value} max={max} advised={advised} />}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A web address. */
export function AddressField(props: Omit<FieldProps, 'max' | 'advised'>) {
  const { readOnly } = use(BlockFormState);
  const error = useLackText(props.name, 2_000);
  const { value, onChange, ...field } = props;
  return (
    <TextField
      {...field}
      type="url"
      inputMode="url"
      placeholder="https://"
      readOnly={readOnly}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Several lines, counted in words where words are what matters. */
export function AreaField({
  name,
  label,
  value,
  onChange,
  max,
  advised,
  hint,
  words,
}: FieldProps & { readonly words?: boolean }) {
  const { readOnly } = use(BlockFormState);
  const error = useLackText(name, max);
  const ids = useFieldIds({ hint, error });
  return (
    <FieldFrame
      id={ids.id}
      label={label}
      hint={hint}
      error={error}
      corner={<Counter value={value} max={max} advised={advised} words={words} />}
    >
      <textarea
        id={ids.id}
        name={name}
        rows={4}
        readOnly={readOnly}
        className={controlClass(error, styles.area)}
        aria-invalid={error !== undefined}
        aria-describedby={ids.describedBy}
        aria-required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
