import { encloses, shiftRange, type DateRange } from '@altavoz/domain/shared/date-range';
import { textIn } from '@altavoz/domain/shared/language';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { Button } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Icon } from '../../../shared/ui/icon.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { rangeOf } from '../dated.js';
import type { DatesChange } from '../dates-change.js';
import { useMissingText, useRefusalText } from '../refusal-text.js';
import styles from './shift-dialog.module.css';
import { useReturnedFocus } from './use-returned-focus.js';

interface ShiftDialogProps {
  readonly tactics: readonly Tactic[];
  readonly period: DateRange;
  readonly onClose: () => void;
  readonly onShift: (change: DatesChange) => Promise<unknown>;
}

const MOST = 366;

/** Several tactics so many days or weeks later or earlier: what it touches is seen first, refusals stand beside each. */
export default function ShiftDialog({ tactics, period, onClose, onShift }: ShiftDialogProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const form = useId();
  const refusal = useRefusalText();
  const missing = useMissingText();
  useReturnedFocus();
  const [amount, setAmount] = useState('1');
  const [unit, setUnit] = useState<'days' | 'weeks'>('weeks');
  const [direction, setDirection] = useState<'later' | 'earlier'>('later');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(undefined);
  const number = /^[1-9]\d{0,2}$/.test(amount) ? Number(amount) : undefined;
  const days = number === undefined ? undefined : number * (unit === 'weeks' ? 7 : 1);
  const signed = days === undefined ? 0 : direction === 'later' ? days : -days;
  const wrong = days === undefined || days > MOST;
  const reasons = refusalsByTactic(refused, tactics);
  const general = refused !== undefined && reasons.size === 0;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong || busy) return;
    setBusy(true);
    setRefused(undefined);
    onShift({ action: 'shift', tactics, days: signed }).then(onClose, (error: unknown) => {
      setRefused(error);
      setBusy(false);
    });
  };
  const changed = (): void => setRefused(undefined);

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('shift.title', { count: tactics.length })}
      width={520}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy} disabled={wrong}>
            {t('shift.confirm', { count: tactics.length })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <div className={styles.how}>
          <TextField
            label={t('shift.amount')}
            inputMode="numeric"
            value={amount}
            data-autofocus
            error={wrong ? t('shift.wrong', { most: MOST }) : undefined}
            onChange={(event) => {
              setAmount(event.target.value.trim());
              changed();
            }}
          />
          <SelectField
            label={t('shift.unit')}
            value={unit}
            options={[
              { value: 'days', label: t('shift.days') },
              { value: 'weeks', label: t('shift.weeks') },
            ]}
            onChange={(event) => {
              setUnit(event.target.value === 'days' ? 'days' : 'weeks');
              changed();
            }}
          />
          <SelectField
            label={t('shift.direction')}
            value={direction}
            options={[
              { value: 'later', label: t('shift.forward') },
              { value: 'earlier', label: t('shift.back') },
            ]}
            onChange={(event) => {
              setDirection(event.target.value === 'earlier' ? 'earlier' : 'later');
              changed();
            }}
          />
        </div>
      </form>
      {refused !== undefined && (
        <p className={styles.refused} role="alert">
          <Icon name="blocked" size={18} />
          <span>{general ? refusal(refused) : t('shift.refused', { count: reasons.size })}</span>
        </p>
      )}
      <ul className={styles.list} aria-label={t('shift.touches')}>
        {tactics.map((tactic) => {
          const now = rangeOf(tactic);
          const then = now === undefined ? undefined : shiftRange(now, signed);
          const reason = reasons.get(tactic.id);
          const outside = then !== undefined && !encloses(period, then);
          return (
            <li key={tactic.id} data-channel={tactic.channelType}>
              <ChannelShape channel={tactic.channelType} named />
              <span>
                <b>{textIn(tactic.name, format.language)}</b>
                {now !== undefined && then !== undefined && (
                  <small>
                    {format.range(now.start, now.end)} → {format.range(then.start, then.end)}
                    {tactic.recurrence !== null && ` · ${t('shift.series')}`}
                  </small>
                )}
                {reason !== undefined ? (
                  <small className={styles.stop}>{reason.map(missing).join('. ')}</small>
                ) : (
                  outside && <small className={styles.warns}>{t('missing.dates-outside-campaign')}</small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

interface Reason {
  readonly rule: string;
  readonly key: string;
}

/** Every refusal with the tactic that it is about, by its place in what was sent. */
function refusalsByTactic(error: unknown, tactics: readonly Tactic[]): Map<string, Reason[]> {
  const found = new Map<string, Reason[]>();
  if (!(error instanceof ApiProblem)) return found;
  for (const { path, rule, key, code } of error.errors) {
    const place = /items[./](\d+)/.exec(path)?.[1];
    const id = place === undefined ? undefined : tactics[Number(place)]?.id;
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), { rule: rule ?? '', key: key ?? code }]);
  }
  return found;
}
