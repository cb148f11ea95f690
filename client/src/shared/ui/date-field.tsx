import '@mantine/core/styles/Popover.layer.css';
import { Popover } from '@mantine/core';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { lazy, Suspense, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../format/parse-day.js';
import { useFormat } from '../format/use-format.js';
import { IconButton } from './button.js';
import styles from './date-field.module.css';
import { controlClass, FieldFrame, useFieldIds, type FieldBasics } from './field.js';

const DayPicker = lazy(() => import('./day-picker.js'));

export interface DateFieldProps extends FieldBasics {
  readonly value: PlainDateString | undefined;
  readonly onChange: (day: PlainDateString | undefined) => void;
  readonly min?: PlainDateString | undefined;
  readonly max?: PlainDateString | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A day: typed in words or figures, or picked from a month. */
export function DateField(props: DateFieldProps) {
  const { label, hint, error, optional, value, onChange, min, max, onBlur, id, disabled, ...input } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const ids = useFieldIds({ hint, error: error ?? '' }, id);
  const [text, setText] = useState(() => (value === undefined ? '' : format.day(value, true)));
  const [wrong, setWrong] = useState(false);
  const [opened, setOpened] = useState(false);
  const yearNear = Number((value ?? min ?? new Date().toISOString()).slice(0, 4));

  // The value came from the picker or from the form: write it out in words, in the language in use.
  const [shown, setShown] = useState({ value, format });
  if (shown.value !== value || shown.format !== format) {
    setShown({ value, format });
    if (value !== undefined) setText(format.day(value, true));
    else if (parseDay(text, yearNear) !== undefined) setText('');
  }

  const read = (): void => {
    const day = text.trim() === '' ? undefined : parseDay(text, yearNear);
    setWrong(text.trim() !== '' && day === undefined);
    if (day !== value) onChange(day);
    if (day !== undefined) setText(format.day(day, true));
  };
  const message = error ?? (wrong ? t('form.invalidDate') : undefined);
  return (
    <FieldFrame {...{ label, hint, optional }} error={message} id={ids.id}>
      <div className={styles.box}>
        <input
          {...input}
          type="text"
          autoComplete="off"
          id={ids.id}
          disabled={disabled}
          placeholder={t('form.date')}
          className={controlClass(message, styles.input)}
          aria-invalid={message !== undefined}
          aria-describedby={
            message === undefined ? (hint === undefined ? undefined : `${ids.id}-hint`) : ids.describedBy
          }
          aria-required={optional !== true}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') read();
          }}
          onBlur={() => {
            read();
            onBlur?.();
          }}
        />
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-end"
          trapFocus
          returnFocus
          classNames={{ dropdown: styles.dropdown ?? '' }}
          transitionProps={{ transition: 'fade', duration: 100 }}
        >
          <Popover.Target>
            <IconButton
              icon="day"
              label={t('form.openCalendar')}
              variant="quiet"
              small
              disabled={disabled}
              onClick={() => setOpened(!opened)}
            />
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={<div className={styles.wait} />}>
              <DayPicker
                value={value}
                min={min}
                max={max}
                onPick={(day) => {
                  onChange(day);
                  setWrong(false);
                  setOpened(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      </div>
    </FieldFrame>
  );
}
