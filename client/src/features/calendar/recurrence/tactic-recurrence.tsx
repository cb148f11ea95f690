import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { Button } from '../../../shared/ui/button.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { DatesChange } from '../dates-change.js';
import { RecurrenceForm } from './recurrence-form.js';
import { ruleFor, simpleOf } from './simple-rule.js';
import styles from './tactic-recurrence.module.css';
import { useRuleText } from './use-rule-text.js';

interface TacticRecurrenceProps {
  readonly tactic: Tactic;
  /** The occurrence that the drawer was opened from. */
  readonly on: PlainDateString | undefined;
  readonly lastDay: PlainDateString;
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly onChange: (change: DatesChange) => Promise<unknown>;
}

/** Whether a tactic happens once or again and again, in words; and a small form to change it. */
export default function TacticRecurrence(props: TacticRecurrenceProps) {
  const { tactic, on, lastDay, mayEdit, busy, onChange } = props;
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const words = useRuleText();
  const [editing, setEditing] = useState(false);
  if (tactic.start === null) return null;
  const parts = tactic.recurrence?.parts ?? [];
  const part = [...parts].reverse().find(({ start }) => on === undefined || start <= on) ?? parts[0];
  const start = part?.start ?? tactic.start;
  const rule = part === undefined ? undefined : simpleOf(part.rule, start);
  const series = tactic.recurrence;
  const save = (next: string | null): void => {
    // A refusal has been said and taken back where the change was asked for.
    void onChange({ action: 'recur', tactic, rule: next }).then(
      () => setEditing(false),
      () => undefined,
    );
  };
  return (
    <section>
      <h3 className={styles.head}>
        {t('recur.title')}
        {mayEdit && !editing && (
          <LinkButton onClick={() => setEditing(true)}>
            {t(series === null ? 'recur.begin' : 'recur.change')}
          </LinkButton>
        )}
      </h3>
      {!editing && (
        <p className={styles.text}>
          {series === null ? t('recur.once') : rule === undefined ? t('recur.other') : words(rule, start)}
        </p>
      )}
      {!editing && series !== null && (
        <p className={styles.more}>
          {[
            ...(series.exceptions.length > 0
              ? [
                  t('recur.skipped', {
                    days: format.list(series.exceptions.slice(0, 4).map((day) => format.day(day))),
                  }),
                ]
              : []),
            ...(series.changes.length > 0 ? [t('recur.changed', { count: series.changes.length })] : []),
            ...(parts.length > 1 ? [t('recur.parts', { count: parts.length })] : []),
          ].join(' · ')}
        </p>
      )}
      {editing && (
        <>
          <RecurrenceForm
            rule={rule ?? ruleFor(start)}
            start={start}
            lastDay={lastDay}
            busy={busy}
            onCancel={() => setEditing(false)}
            onSave={save}
          />
          {series !== null && (
            <Button small variant="quiet" onClick={() => save(null)}>
              {t('recur.stop')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
