import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { formatMonthName } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice, Warning } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useCreateBulletin } from '../api/change-bulletin.js';
import { listsQuery } from '../../../shared/plan/lists.js';
import type { Bulletin } from '../api/get-bulletins.js';
import type { MonthOfBulletins } from '../months.js';

interface CreateDialogProps {
  readonly months: readonly MonthOfBulletins<Bulletin>[];
  /** The month it opens with. */
  readonly month: string;
  readonly onClose: () => void;
}

/** A month and a list make a bulletin; one for each (RH17), so one that is there is opened instead. */
export default function CreateDialog({ months, month: first, onClose }: CreateDialogProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const navigate = useNavigate();
  const campaignId = useCampaignId();
  const lists = useQuery(listsQuery);
  const create = useCreateBulletin(campaignId);
  const [month, setMonth] = useState(first);
  const [chosen, setChosen] = useState('');
  const list = lists.data?.find(({ id }) => id === chosen) ?? lists.data?.[0];
  const taken = months
    .find((one) => one.month === month)
    ?.bulletins.find(({ listId }) => listId === list?.id);
  const name = formatMonthName(`${month}-01`, format.language);
  const duplicate = taken !== undefined || isProblem(create.error, 'duplicate');

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!list || taken) return;
    create.mutate(
      { month, listId: list.id },
      {
        onSuccess: ({ id }) => {
          showToast({ message: t('create.made', { month: name }), tone: 'done' });
          void navigate({
            to: '/c/$campaignId/bulletins/$bulletinId',
            params: { campaignId, bulletinId: id },
          });
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      width={480}
      title={t('create.title', { month: name })}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form="bulletin"
            disabled={!list || taken !== undefined}
            busy={create.isPending}
          >
            {t('create.make')}
          </Button>
        </>
      }
    >
      {lists.isError && <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.isPending && <RowsSkeleton rows={3} />}
      {lists.data?.length === 0 && (
        <Warning
          action={
            <Link to="/c/$campaignId/people" params={{ campaignId }} className={buttonClass({ small: true })}>
              {t('create.toPeople')}
            </Link>
          }
        >
          {t('create.noLists')}
        </Warning>
      )}
      {list && (
        <form id="bulletin" onSubmit={onSubmit} noValidate>
          <Fields>
            <p className="muted">{t('create.text')}</p>
            <SelectField
              label={t('create.month')}
              value={month}
              options={months.map((one) => ({ value: one.month, label: format.month(one.month) }))}
              onChange={(event) => {
                create.reset();
                setMonth(event.target.value);
              }}
            />
            <SelectField
              label={t('create.list')}
              value={list.id}
              hint={
                list.counts.active === 0
                  ? t('create.noPeople')
                  : t('create.people', {
                      count: list.counts.active,
                      amount: format.number(list.counts.active),
                    })
              }
              options={lists.data?.map(({ id, name: label }) => ({ value: id, label })) ?? []}
              onChange={(event) => {
                create.reset();
                setChosen(event.target.value);
              }}
            />
            {duplicate && (
              <Warning
                title={t('create.duplicate')}
                action={
                  taken && (
                    <Link
                      to="/c/$campaignId/bulletins/$bulletinId"
                      params={{ campaignId, bulletinId: taken.id }}
                      className={linkClass}
                    >
                      {t('shared:actions.open')}
                    </Link>
                  )
                }
              >
                {t('create.duplicateText')}
              </Warning>
            )}
            {create.isError && !duplicate && <BlockingNotice>{text(create.error)}</BlockingNotice>}
          </Fields>
        </form>
      )}
    </Dialog>
  );
}
