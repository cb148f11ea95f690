import {
  FREQUENCIES,
  MAX_OCCURRENCES,
  WEEKDAYS,
  type Frequency,
} from '@altavoz/domain/calendar/recurrence-rule';
import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { weekdayLetter } from '../weekday-letter.js';
import styles from './recurrence-form.module.css';
import { nextDays, textOf, type RuleEnd, type SimpleRule } from './simple-rule.js';
import { ordinalKey, useRuleText } from './use-rule-text.js';

interface RecurrenceFormProps {
  readonly rule: SimpleRule;
  /** The first day that it stands on. */
  readonly start: PlainDateString;
  /** The campaign's last day: where a rule without an end stops. */
  readonly lastDay: PlainDateString;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSave: (rule: string) => void;
}

const PREVIEW = 5;

/** How often something happens, in a few fields; what it means is said in words and days before it is saved. */
export function RecurrenceForm({ rule: given, start, lastDay, busy, onCancel, onSave }: RecurrenceFormProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const words = useRuleText();
  const days = useId();
  const [rule, setRule] = useState(given);
  const [interval, setEvery] = useState(String(given.interval));
  const change = (more: Partial<SimpleRule>): void => setRule((before) => ({ ...before, ...more }));
  const preview = nextDays(rule, start, lastDay, PREVIEW + 1);
  const wrongInterval = !/^[1-9]\d?$/.test(interval);
  const wrongEnd =
    (rule.end.kind === 'count' && !(rule.end.count >= 1 && rule.end.count <= MAX_OCCURRENCES)) ||
    (rule.end.kind === 'until' && rule.end.day < start);
  const wrongDays = rule.frequency === 'WEEKLY' && rule.weekdays.length === 0;
  const ready = !wrongInterval && !wrongEnd && !wrongDays && preview.length > 0;

  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onSave(textOf(rule, start));
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate aria-label={t('recur.title')}>
      <div className={styles.pair}>
        <TextField
          label={t('recur.interval')}
          inputMode="numeric"
          value={interval}
          error={wrongInterval ? t('recur.wrongInterval') : undefined}
          onChange={(event) => {
            setEvery(event.target.value);
            if (/^[1-9]\d?$/.test(event.target.value)) change({ interval: Number(event.target.value) });
          }}
        />
        <SelectField
          label={t('recur.unit')}
          value={rule.frequency}
          options={FREQUENCIES.map((value) => ({
            value,
            label: t(`recur.units.${value}`, { count: rule.interval }),
          }))}
          onChange={(event) => change({ frequency: frequencyOf(event.target.value) })}
        />
      </div>
      {rule.frequency === 'WEEKLY' && (
        <div role="group" aria-labelledby={days}>
          <span id={days} className={styles.label}>
            {t('recur.on')}
          </span>
          <div className={styles.days}>
            {WEEKDAYS.map((day, index) => {
              const name = addDays('2024-01-01', index);
              const on = rule.weekdays.includes(day);
              return (
                <button
                  key={day}
                  type="button"
                  aria-pressed={on}
                  aria-label={format.weekday(name)}
                  onClick={() =>
                    change({
                      weekdays: on ? rule.weekdays.filter((each) => each !== day) : [...rule.weekdays, day],
                    })
                  }
                >
                  {weekdayLetter(format.weekdayShort(name), index, format.language)}
                </button>
              );
            })}
          </div>
        </div>
      )}
      {rule.frequency === 'MONTHLY' && (
        <SelectField
          label={t('recur.on')}
          value={rule.monthly}
          options={[
            { value: 'day', label: t('recur.onDay', { day: Number(start.slice(8)) }) },
            {
              value: 'weekday',
              label: t(`recur.nth.${ordinalKey(start)}`, { weekday: format.weekday(start) }),
            },
          ]}
          onChange={(event) => change({ monthly: event.target.value === 'weekday' ? 'weekday' : 'day' })}
        />
      )}
      <Fields row>
        <SelectField
          label={t('recur.end')}
          value={rule.end.kind}
          options={[
            { value: 'campaign', label: t('recur.ends.campaign') },
            { value: 'until', label: t('recur.ends.until') },
            { value: 'count', label: t('recur.ends.count') },
          ]}
          onChange={(event) => change({ end: endOf(event.target.value, lastDay) })}
        />
        {rule.end.kind === 'until' && (
          <DateField
            label={t('recur.lastDay')}
            value={rule.end.day}
            min={start}
            max={lastDay}
            error={wrongEnd ? t('recur.wrongUntil') : undefined}
            onChange={(day) => change({ end: { kind: 'until', day: day ?? lastDay } })}
          />
        )}
        {rule.end.kind === 'count' && (
          <TextField
            label={t('recur.count')}
            inputMode="numeric"
            value={rule.end.count === 0 ? '' : String(rule.end.count)}
            error={wrongEnd ? t('recur.wrongCount', { most: MAX_OCCURRENCES }) : undefined}
            onChange={(event) =>
              change({
                end: { kind: 'count', count: Number(event.target.value.replace(/\D/g, '').slice(0, 3)) },
              })
            }
          />
        )}
      </Fields>
      <div className={styles.meaning} aria-live="polite">
        <b>{wrongDays ? t('recur.wrongDays') : words(rule, start)}</b>
        <p>
          {preview.length === 0
            ? t('recur.never')
            : t('recur.next', {
                days: preview
                  .slice(0, PREVIEW)
                  .map((day) => format.day(day))
                  .join(' · '),
              })}
          {preview.length > PREVIEW && ' …'}
        </p>
      </div>
      <div className={styles.foot}>
        <Button small onClick={onCancel}>
          {t('shared:actions.cancel')}
        </Button>
        <Button small variant="primary" type="submit" busy={busy} disabled={!ready}>
          {t('recur.save')}
        </Button>
      </div>
    </form>
  );
}

function frequencyOf(value: string): Frequency {
  return FREQUENCIES.find((each) => each === value) ?? 'WEEKLY';
}

function endOf(kind: string, lastDay: PlainDateString): RuleEnd {
  if (kind === 'until') return { kind, day: lastDay };
  return kind === 'count' ? { kind, count: 10 } : { kind: 'campaign' };
}
