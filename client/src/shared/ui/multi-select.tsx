import './kit-combobox.css';
import { MultiSelect as KitMultiSelect, Select as KitSelect, type ComboboxData } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import { FieldFrame, useFieldIds, type FieldBasics } from './field.js';
import { Icon } from './icon.js';
import styles from './select-field.module.css';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** The kit wants groups as lists; options keep their order. */
function grouped(options: readonly ChoiceOption[]): ComboboxData {
  const plain = ({ value, label, disabled }: ChoiceOption) => ({ value, label, disabled: disabled === true });
  if (options.every(({ group }) => group === undefined)) return options.map(plain);
  const names = [...new Set(options.map(({ group }) => group ?? ''))];
  return names.map((group) => ({
    group,
    items: options.filter((one) => (one.group ?? '') === group).map(plain),
  }));
}

interface ComboBasics extends FieldBasics {
  readonly options: readonly ChoiceOption[];
  readonly placeholder?: string | undefined;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly renderOption?: ((value: string) => ReactNode) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

export interface MultiSelectProps extends ComboBasics {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly max?: number | undefined;
}

/** Several of many, by typing. Chosen ones stand as chips that Backspace takes away. */
export function MultiSelect(props: MultiSelectProps) {
  const {
    label,
    hint,
    error,
    optional,
    options,
    value,
    onChange,
    placeholder,
    max,
    id,
    disabled,
    renderOption,
    onBlur,
  } = props;
  const { t } = useTranslation();
  const ids = useFieldIds({ hint, error }, id);
  return (
    <FieldFrame {...{ label, hint, error, optional }} id={ids.id}>
      <KitMultiSelect
        id={ids.id}
        data={grouped(options)}
        value={[...value]}
        onChange={onChange}
        searchable
        hidePickedOptions
        maxDropdownHeight={260}
        disabled={disabled === true}
        nothingFoundMessage={t('form.none')}
        aria-describedby={ids.describedBy}
        aria-invalid={error !== undefined}
        aria-label={label}
        classNames={comboClasses(error, styles.multi)}
        comboboxProps={comboProps}
        rightSection={<Icon name="expand" size={16} />}
        rightSectionPointerEvents="none"
        {...(max === undefined ? {} : { maxValues: max })}
        {...(value.length === 0 ? { placeholder: placeholder ?? t('form.choose') } : {})}
        {...(renderOption === undefined ? {} : { renderOption: ({ option }) => renderOption(option.value) })}
        {...(onBlur === undefined ? {} : { onBlur })}
      />
    </FieldFrame>
  );
}

export interface ComboFieldProps extends ComboBasics {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of many, by typing. For a handful use `SelectField`. */
export function ComboField(props: ComboFieldProps) {
  const {
    label,
    hint,
    error,
    optional,
    options,
    value,
    onChange,
    placeholder,
    id,
    disabled,
    renderOption,
    onBlur,
  } = props;
  const { t } = useTranslation();
  const ids = useFieldIds({ hint, error }, id);
  return (
    <FieldFrame {...{ label, hint, error, optional }} id={ids.id}>
      <KitSelect
        id={ids.id}
        data={grouped(options)}
        value={value}
        onChange={onChange}
        searchable
        clearable={optional === true}
        maxDropdownHeight={260}
        disabled={disabled === true}
        placeholder={placeholder ?? t('form.choose')}
        nothingFoundMessage={t('form.none')}
        aria-describedby={ids.describedBy}
        aria-invalid={error !== undefined}
        aria-label={label}
        classNames={comboClasses(error, styles.combo)}
        comboboxProps={comboProps}
        {...(optional === true && value !== null
          ? {}
          : { rightSection: <Icon name="expand" size={16} />, rightSectionPointerEvents: 'none' as const })}
        {...(renderOption === undefined ? {} : { renderOption: ({ option }) => renderOption(option.value) })}
        {...(onBlur === undefined ? {} : { onBlur })}
      />
    </FieldFrame>
  );
}

const comboProps = { offset: 5, transitionProps: { transition: 'fade', duration: 100 } } as const;

function comboClasses(error: string | undefined, input?: string) {
  return {
    input: classNames(styles.input, error !== undefined && styles.bad, input),
    dropdown: styles.dropdown ?? '',
    option: styles.item ?? '',
    empty: styles.empty ?? '',
    pill: styles.pill ?? '',
    inputField: styles.inputField ?? '',
    section: styles.section ?? '',
    pillsList: styles.pills ?? '',
  };
}
