import { contains, encloses, lengthInDays, overlap, type DateRange } from '@altavoz/domain/shared/date-range';
import { textIn } from '@altavoz/domain/shared/language';
import { ok } from '@altavoz/domain/shared/result';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { Link } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Icon } from '../../../shared/ui/icon.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import type { Gap, Occurrence } from '../occurrence.js';
import { useMissingText } from '../refusal-text.js';
import type { NewDays } from '../event-adapter.js';
import { useActivityWords } from '../use-activity-words.js';
import { useHours } from '../use-hours.js';
import { readTypedDays } from '../typed-days.js';
import { rangeOf } from '../dated.js';
import { HoursFields } from './hours-fields.js';
import styles from './move-dialog.module.css';
import { useReturnedFocus } from './use-returned-focus.js';

interface MoveDialogProps {
  readonly tactic: Tactic;
  /** The time of a series that is moved; its days and not those of the whole. */
  readonly occurrence?: Occurrence | undefined;
  readonly today: PlainDateString;
  readonly period: DateRange;
  readonly occurrences: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  /** The first day to propose, for example of a gap to cover. */
  readonly proposed?: PlainDateString | undefined;
  readonly onClose: () => void;
  readonly onConfirm: (to: NewDays) => void;
}

/** Moves or schedules by typing: everything that dragging does, without dragging (WCAG 2.5.7). */
export default function MoveDialog(props: MoveDialogProps) {
  const { tactic, occurrence, today, period, occurrences, gaps, proposed, onClose, onConfirm } = props;
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const campaignId = useCampaignId();
  const missingText = useMissingText();
  const form = useId();
  useReturnedFocus(`[data-occurrence="tactic:${tactic.id}"]`);
  const current = occurrence ?? rangeOf(tactic);
  const [text, setText] = useState(proposed === undefined ? '' : format.day(proposed, true));
  const [tried, setTried] = useState(false);
  const draft = tactic.status === 'draft';
  const missing = draft ? tactic.missing.filter(({ key }) => !key.startsWith('dates-')) : [];
  const seen =
    occurrence ?? occurrences.find(({ kind, subjectId }) => kind === 'tactic' && subjectId === tactic.id);
  const hours = useHours(seen === undefined ? tactic.time : seen.time);
  // Other hours alone are a change too: the days stay.
  const typed =
    text.trim() === '' && current !== undefined && hours.changed
      ? ok<DateRange>({ start: current.start, end: current.end })
      : readTypedDays(text, { today, current, period });
  const wrongHours = typed.ok && hours.wrongOn(typed.value);
  const outside = typed.ok && !encloses(period, typed.value);
  const ready = typed.ok && !outside && !wrongHours && missing.length === 0;
  const words =
    text.trim() === '' && !tried ? undefined : typed.ok ? undefined : t(`move.problems.${typed.error}`);

  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (ready) onConfirm({ ...typed.value, ...(hours.changed ? { time: hours.value } : {}) });
  };

  const title = t(draft ? 'move.schedule' : 'move.title');
  const verb = !typed.ok
    ? title
    : t(draft ? 'move.confirmSchedule' : 'move.confirm', { day: format.day(typed.value.start) });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      shortcut="M"
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" shortcut="↵" disabled={missing.length > 0}>
            {verb}
          </Button>
        </>
      }
    >
      <p className={styles.what} data-channel={tactic.channelType}>
        <ChannelShape channel={tactic.channelType} named />
        <b>{textIn(tactic.name, format.language)}</b>
        {current !== undefined && <span>{format.range(current.start, current.end)}</span>}
      </p>
      {missing.length > 0 && (
        <div className={styles.blocked} role="note">
          <Icon name="blocked" />
          <div>
            <b>{t('move.blocked')}</b>
            <ul>
              {missing.map((each) => (
                <li key={each.rule + each.key}>{missingText(each)}</li>
              ))}
            </ul>
          </div>
          <Link
            to="/c/$campaignId/tactics"
            params={{ campaignId }}
            search={{ tactic: tactic.id, edit: '1' }}
            className={buttonClass({ small: true })}
          >
            {t('move.solve')}
          </Link>
        </div>
      )}
      <form id={form} onSubmit={confirm} noValidate>
        <TextField
          label={t(draft ? 'move.firstField' : 'move.field')}
          hint={t('move.hint')}
          error={words}
          value={text}
          autoComplete="off"
          data-autofocus
          onChange={(event) => {
            setText(event.target.value);
            setTried(false);
          }}
        />
        <HoursFields hours={hours} wrong={tried && wrongHours} />
        <div aria-live="polite">
          {typed.ok && (
            <Meaning
              range={typed.value}
              current={current}
              period={period}
              others={occurrences.filter(
                (each) =>
                  each.kind === 'tactic' && each.subjectId !== tactic.id && overlap(each, typed.value),
              )}
              gap={gaps.find((each) => overlap(each, typed.value))}
            />
          )}
        </div>
      </form>
    </Dialog>
  );
}

interface MeaningProps {
  readonly range: DateRange;
  readonly current: DateRange | undefined;
  readonly period: DateRange;
  readonly others: readonly Occurrence[];
  readonly gap: Gap | undefined;
}

/** The dates that the words mean, and what they meet there. */
function Meaning({ range, current, period, others, gap }: MeaningProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { name } = useActivityWords();
  const start = format.dayTitle(range.start);
  const outside = !(contains(period, range.start) && contains(period, range.end));
  const same = current?.start === range.start && current.end === range.end;
  return (
    <>
      <p className={styles.meaning}>
        {range.start === range.end
          ? t('move.examples.single', { day: start })
          : t('move.examples.range', {
              start,
              end: `${format.weekday(range.end)} ${format.dayLong(range.end)}`,
              count: lengthInDays(range),
            })}
      </p>
      <ul className={styles.notes}>
        {outside && (
          <li className={styles.stop}>
            <Icon name="blocked" size={16} />
            {t('move.outside', { start: format.day(period.start, true), end: format.day(period.end, true) })}
          </li>
        )}
        {same && (
          <li>
            <Icon name="dash" size={16} />
            {t('move.same')}
          </li>
        )}
        {gap !== undefined && (
          <li>
            <Icon name="check" size={16} />
            {t('move.fillsGap', { count: gap.days })}
          </li>
        )}
        {others.length > 0 ? (
          <li className={styles.meets}>
            <Icon name="attention" size={16} />
            {t('move.busy', { count: others.length, names: format.list(others.slice(0, 3).map(name)) })}
          </li>
        ) : (
          <li>
            <Icon name="check" size={16} />
            {t('move.free')}
          </li>
        )}
      </ul>
    </>
  );
}
