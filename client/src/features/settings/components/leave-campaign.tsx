import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useLeaveCampaign } from '../api/change-settings.js';

interface LeaveCampaignProps {
  readonly campaign: Campaign;
  readonly action: 'archive' | 'delete';
  readonly onClose: () => void;
  readonly onGone: () => void;
}

/** Archiving keeps everything for reading; deleting is for a draft in which nothing is planned. */
export function LeaveCampaign({ campaign, action, onClose, onGone }: LeaveCampaignProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const problem = useProblemText();
  const leave = useLeaveCampaign();
  const { name } = campaign;
  const deleting = action === 'delete';
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(deleting ? 'campaigns.deleteTitle' : 'campaigns.archiveTitle', { name })}
      confirm={t(deleting ? 'shared:actions.delete' : 'campaigns.archive')}
      destructive={deleting}
      busy={leave.isPending}
      onConfirm={() =>
        leave.mutate(
          { campaign, action },
          {
            onSuccess: () => {
              showToast({
                message: t(deleting ? 'campaigns.deleted' : 'campaigns.archived', { name }),
                tone: 'done',
              });
              onGone();
            },
          },
        )
      }
    >
      {leave.isError ? (
        <BlockingNotice>
          {deleting && isProblem(leave.error, 'conflict') ? t('campaigns.keep') : problem(leave.error)}
        </BlockingNotice>
      ) : (
        <p>{t(deleting ? 'campaigns.deleteText' : 'campaigns.archiveText')}</p>
      )}
    </ConfirmDialog>
  );
}
