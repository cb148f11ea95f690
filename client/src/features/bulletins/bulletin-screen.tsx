import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../shared/session/campaign.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { bulletinQuery, type Bulletin } from './api/get-bulletins.js';
import { BulletinEditor } from './components/bulletin-editor.js';
import { inLanguage } from './in-language.js';
import { SendingPage } from './components/sending-page.js';

/** One bulletin: written until it leaves, then its sending; the mail that left is one step away. */
export default function BulletinScreen() {
  const { t } = useTranslation('bulletins');
  const campaignId = useCampaignId();
  const { bulletinId = '' } = useParams({ strict: false });
  const bulletin = useQuery(bulletinQuery(campaignId, bulletinId));
  const [search] = useSearchState();
  if (!bulletin.data) {
    return (
      <Page title={t('title')} rail>
        {bulletin.isError ? (
          <ErrorState error={bulletin.error} onRetry={() => void bulletin.refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    );
  }
  const shown = inLanguage(bulletin.data, search['language']);
  return hasLeft(bulletin.data) && search['view'] !== 'mail' ? (
    <SendingPage bulletin={bulletin.data} />
  ) : (
    // Each language has its own desk: what is written in one never gets into another.
    <BulletinEditor key={`${bulletinId} ${shown.language}`} bulletin={shown} stored={bulletin.data} />
  );
}

/** It is leaving or has left; what was cancelled before anybody was written down never did. */
function hasLeft({ status, deliveries }: Bulletin): boolean {
  return (
    status === 'sending' ||
    status === 'paused' ||
    status === 'sent' ||
    (status === 'cancelled' && deliveries.total > 0)
  );
}
