import {
  ADJUSTMENT_SCOPES,
  TACTIC_ADJUSTMENTS,
  type TacticAdjustment,
} from '@altavoz/domain/reviews/improvement';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { useAdjust, type Review } from '../api/board.js';
import styles from './views.module.css';

interface ReviewAdjustmentsProps {
  readonly review: Review;
  readonly campaign: Campaign;
  readonly mayEdit: boolean;
}

/** What is changed because of it; a tactic is moved, cancelled or given another cost from here (J6). */
export function ReviewAdjustments({ review, campaign, mayEdit }: ReviewAdjustmentsProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const tactics = useQuery(tacticsQuery(campaign.id)).data ?? [];
  const adjust = useAdjust(campaign.id);
  const [text, setText] = useState('');
  const [scope, setScope] = useState<(typeof ADJUSTMENT_SCOPES)[number]>('execution');
  const [tacticId, setTacticId] = useState('');
  const [action, setAction] = useState<TacticAdjustment>('move');
  const [start, setStart] = useState<string | undefined>();
  const [cost, setCost] = useState<number | undefined>();
  const tactic = tactics.find(({ id }) => id === tacticId);
  const ready =
    text.trim() !== '' &&
    (!tactic || action === 'cancel' || (action === 'move' ? start !== undefined : cost !== undefined));
  const names = new Map(tactics.map(({ id, name }) => [id, textIn(name, format.language)]));
  const words = ({ action: done, before, after }: Review['adjustments'][number]): string => {
    if (done === null) return '';
    const say = (value: string): string => {
      if (done === 'cost') return format.money({ amount: Number(value), currency: campaign.currency });
      if (done === 'cancel') return '';
      const [from = '', to = ''] = value.split('/');
      return from && to ? format.range(from, to) : value;
    };
    return t(`adjusted.${done}`, { before: say(before), after: say(after) });
  };
  const save = (): void => {
    const seen = tactic && { tacticId: tactic.id, version: tactic.version };
    adjust.mutate(
      {
        review,
        body: {
          text,
          scope,
          tactic: !seen
            ? null
            : action === 'move'
              ? { ...seen, action, start: start ?? '' }
              : action === 'cost'
                ? { ...seen, action, plannedCost: cost ?? 0 }
                : { ...seen, action },
        },
      },
      {
        onSuccess: () => {
          setText('');
          setTacticId('');
          setStart(undefined);
          setCost(undefined);
        },
      },
    );
  };
  return (
    <Section title={t('adjustments')} level="row">
      {review.adjustments.length > 0 && (
        <ul className={styles.list}>
          {review.adjustments.map((one) => (
            <li key={one.id}>
              <b>{one.text}</b>
              <small>
                {[t(`scopes.${one.scope}`), one.tacticId && names.get(one.tacticId), words(one)]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      {review.adjustments.length === 0 && !mayEdit && <p className="muted">{t('nothingSaid')}</p>}
      {mayEdit && (
        <Fields>
          {adjust.error && <BlockingNotice>{problem(adjust.error)}</BlockingNotice>}
          <TextField
            label={t('newAdjustment')}
            optional
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Fields row>
            <SelectField
              label={t('adjustmentScope')}
              value={scope}
              options={ADJUSTMENT_SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
              onChange={(event) =>
                setScope(ADJUSTMENT_SCOPES.find((one) => one === event.target.value) ?? scope)
              }
            />
            <SelectField
              label={t('adjustTactic')}
              optional
              placeholder={t('noTactic')}
              value={tacticId}
              options={tactics
                .filter(({ status }) => status !== 'cancelled' && status !== 'completed')
                .map(({ id, name }) => ({ value: id, label: textIn(name, format.language) }))}
              onChange={(event) => setTacticId(event.target.value)}
            />
          </Fields>
          {tactic && (
            <Fields row>
              <SelectField
                label={t('whatToDo')}
                value={action}
                options={TACTIC_ADJUSTMENTS.map((value) => ({ value, label: t(`tacticActions.${value}`) }))}
                onChange={(event) =>
                  setAction(TACTIC_ADJUSTMENTS.find((one) => one === event.target.value) ?? action)
                }
              />
              {action === 'move' && (
                <DateField
                  label={t('newStart')}
                  min={campaign.start}
                  max={campaign.end}
                  value={start ?? tactic.start ?? undefined}
                  onChange={setStart}
                />
              )}
              {action === 'cost' && (
                <MoneyField
                  label={t('newCost')}
                  currency={campaign.currency}
                  value={cost}
                  onChange={setCost}
                />
              )}
            </Fields>
          )}
          <ButtonRow end>
            <Button small disabled={!ready} busy={adjust.isPending} onClick={save}>
              {t(tactic ? 'adjustNow' : 'noteDown')}
            </Button>
          </ButtonRow>
        </Fields>
      )}
    </Section>
  );
}
