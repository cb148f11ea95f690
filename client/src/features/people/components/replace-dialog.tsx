import { useQuery } from '@tanstack/react-query';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Person } from '../../../shared/plan/people.js';
import { usersQuery } from '../../../shared/plan/users.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useReplaceSpokesperson } from '../api/change-people.js';
import { useCampaignDay } from '../use-campaign-day.js';

interface ReplaceDialogProps {
  /** Who speaks until the eve. */
  readonly spokesperson: Person;
  readonly onClose: () => void;
}

/** RH8: one follows the other in one step, with the day and the reason. */
export default function ReplaceDialog({ spokesperson, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation(['people', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const today = useCampaignDay();
  const accounts = useQuery(usersQuery).data ?? [];
  const replace = useReplaceSpokesperson(useCampaignId(), spokesperson);
  const earliest = addDays(spokesperson.activeFrom, 1);
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const [userId, setUserId] = useState('');
  const [activeFrom, setActiveFrom] = useState<string | undefined>(today < earliest ? earliest : today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooEarly = activeFrom !== undefined && activeFrom < earliest;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || reason.trim() === '' || !activeFrom || tooEarly) return;
    replace.mutate(
      { name, position, userId: userId || null, activeFrom, reason },
      {
        onSuccess: () => {
          showToast({
            message: t('spokesperson.replaced', { name, day: format.day(activeFrom, true) }),
            tone: 'done',
          });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('spokesperson.replaceTitle', { name: spokesperson.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="replace" busy={replace.isPending}>
            {t('spokesperson.change')}
          </Button>
        </>
      }
    >
      <form id="replace" onSubmit={onSubmit} noValidate>
        <Fields>
          {replace.isError && (
            <BlockingNotice>
              {isProblem(replace.error) && replace.error.rule === 'RH8'
                ? t('form.oneVoice')
                : problem(replace.error)}
            </BlockingNotice>
          )}
          <p className="muted">{t('spokesperson.replaces', { name: spokesperson.name })}</p>
          <TextField
            label={t('form.name')}
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={tried && name.trim() === '' ? t('form.nameMissing') : undefined}
          />
          <TextField
            label={t('form.position')}
            optional
            maxLength={300}
            value={position}
            onChange={(event) => setPosition(event.target.value)}
          />
          <SelectField
            label={t('form.account')}
            hint={t('form.accountHint')}
            placeholder={t('form.noAccount')}
            value={userId}
            options={accounts.map((account) => ({ value: account.id, label: account.name }))}
            onChange={(event) => setUserId(event.target.value)}
          />
          <DateField
            label={t('form.activeFrom')}
            value={activeFrom}
            onChange={setActiveFrom}
            error={
              tooEarly
                ? t('spokesperson.startTooEarly', {
                    day: format.day(spokesperson.activeFrom, true),
                    name: spokesperson.name,
                  })
                : tried && !activeFrom
                  ? t('form.fromMissing')
                  : undefined
            }
          />
          <TextField
            label={t('spokesperson.reason')}
            hint={t('spokesperson.reasonHint', { name: spokesperson.name })}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={tried && reason.trim() === '' ? t('spokesperson.reasonMissing') : undefined}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
