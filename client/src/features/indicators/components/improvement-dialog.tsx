import { IMPROVEMENT_STATUSES } from '@altavoz/domain/reviews/improvement';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { useSaveImprovement, type Improvement } from '../api/board.js';
import { useResponsible } from '../use-responsible.js';

interface ImprovementDialogProps {
  readonly campaignId: string;
  readonly item: Improvement | undefined;
  readonly reviewId?: string;
  readonly onClose: () => void;
}

/** One improvement action: what, because of what, who and until when. */
export default function ImprovementDialog({ campaignId, item, reviewId, onClose }: ImprovementDialogProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const problem = useProblemText();
  const { options } = useResponsible(campaignId);
  const save = useSaveImprovement(campaignId);
  const [action, setAction] = useState(item?.action ?? '');
  const [problemText, setProblemText] = useState(item?.problem ?? '');
  const [responsibleId, setResponsibleId] = useState(item?.responsibleId ?? '');
  const [due, setDue] = useState<string | undefined>(item?.due);
  const [status, setStatus] = useState(item?.status ?? 'open');
  const [tried, setTried] = useState(false);
  const missing = (empty: boolean): string | undefined =>
    tried && empty ? t('shared:form.issues.required') : undefined;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (action.trim() === '' || !due) return;
    const from =
      item ??
      (reviewId ? { source: 'review' as const, reviewId } : { source: 'other' as const, reviewId: null });
    save.mutate(
      {
        item,
        body: {
          ...{ action, due, status, problem: problemText, responsibleId: responsibleId || null },
          source: from.source,
          reviewId: from.reviewId,
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(item ? 'improvement' : 'newImprovement')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="improvement" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="improvement" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.error && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <TextField
            label={t('whatToDo')}
            value={action}
            onChange={(event) => setAction(event.target.value)}
            error={missing(action.trim() === '')}
          />
          <TextField
            label={t('because')}
            optional
            value={problemText}
            onChange={(event) => setProblemText(event.target.value)}
          />
          <Fields row>
            <SelectField
              label={t('responsible')}
              optional
              placeholder={t('nobody')}
              value={responsibleId}
              options={options}
              onChange={(event) => setResponsibleId(event.target.value)}
            />
            <DateField label={t('dueDate')} value={due} onChange={setDue} error={missing(!due)} />
          </Fields>
          {item && (
            <SegmentedControl
              label={t('state')}
              value={status}
              onChange={setStatus}
              segments={IMPROVEMENT_STATUSES.map((value) => ({
                value,
                label: t(`improvementStatus.${value}`),
              }))}
            />
          )}
        </Fields>
      </form>
    </Dialog>
  );
}
