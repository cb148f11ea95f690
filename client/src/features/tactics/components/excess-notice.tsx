import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import type { Excess } from '../excess.js';

interface ExcessNoticeProps {
  readonly excess: Excess;
  readonly currency: string;
  readonly tacticId?: string | undefined;
}

/** Says exactly how much is missing and leads to the step that makes room (RH13). */
export function ExcessNotice({ excess, currency, tacticId }: ExcessNoticeProps) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const campaignId = useCampaignId();
  const words = { excess: format.money({ amount: excess.amount, currency }) };
  return (
    <BlockingNotice
      title={t('excess.title', words)}
      action={
        <Link
          to="/c/$campaignId/budget"
          params={{ campaignId }}
          search={
            excess.releasable
              ? { release: String(excess.amount), ...(tacticId === undefined ? {} : { tactic: tacticId }) }
              : {}
          }
          className={buttonClass({ small: true })}
        >
          {t(excess.releasable ? 'excess.ask' : 'excess.see')}
        </Link>
      }
    >
      {t(excess.releasable ? 'excess.text' : 'excess.total', words)}
    </BlockingNotice>
  );
}
