import { LIMITS } from '@altavoz/domain/shared/limits';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Budget, BudgetLine } from '../../../shared/plan/budget.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useApproveLines } from '../api/change-budget.js';
import styles from './approve-bar.module.css';

interface ApproveBarProps {
  readonly budget: Budget;
  readonly picked: readonly BudgetLine[];
  readonly onEnd: () => void;
}

/** Approves all that the picked lines plan, with one note for all of them (I1). */
export function ApproveBar({ budget, picked, onEnd }: ApproveBarProps) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const approve = useApproveLines(useCampaignId());
  const [note, setNote] = useState('');
  const sum = picked.reduce((all, { planned, approved }) => all + planned - approved, 0);
  const amount = format.money({ amount: sum, currency: budget.currency });

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (picked.length === 0) return;
    approve.mutate(
      { lines: picked.map(({ tacticId, version }) => ({ tacticId, version })), note },
      {
        onSuccess: () => {
          showToast({ message: t('approve.done', { count: picked.length }), tone: 'done' });
          onEnd();
        },
        onError: (error) => showToast({ message: text(error), tone: 'failed' }),
      },
    );
  };

  return (
    <form className={styles.bar} onSubmit={onSubmit}>
      <p role="status">{t('approve.picked', { count: picked.length, amount })}</p>
      <TextField
        label={t('form.note')}
        optional
        maxLength={LIMITS.line}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div>
        <Button onClick={onEnd}>{t('shared:actions.cancel')}</Button>
        <Button
          variant="primary"
          type="submit"
          icon="check"
          busy={approve.isPending}
          disabled={picked.length === 0}
        >
          {t('shared:actions.approve')}
        </Button>
      </div>
    </form>
  );
}
