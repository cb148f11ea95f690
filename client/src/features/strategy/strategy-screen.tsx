import { EDITORS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaign, useCampaignId } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { audiencesQuery } from '../../shared/plan/audiences.js';
import { objectivesQuery } from '../../shared/plan/objectives.js';
import { diagnosticsQuery } from './api/get-diagnosis.js';
import { positioningQuery } from './api/get-strategy.js';
import { AudiencesSection } from './components/audiences-section.js';
import { ObjectivesSection } from './components/objectives-section.js';
import { DiagnosisSection } from './components/diagnosis-section.js';
import { PositioningSection } from './components/positioning-section.js';
import { SECTIONS, type Section } from './missing.js';
import type { Strategy } from './strategy.js';

const sectionOf = (text: string | undefined): Section =>
  SECTIONS.find((section) => section === text) ?? 'diagnosis';

/** Diagnosis, positioning, objectives and audiences, in working order; what is missing is said where it is missing. */
export default function StrategyScreen() {
  const { t } = useTranslation('strategy');
  const campaignId = useCampaignId();
  const campaign = useCampaign();
  const diagnostics = useQuery(diagnosticsQuery(campaignId));
  const positioning = useQuery(positioningQuery(campaignId));
  const objectives = useQuery(objectivesQuery(campaignId));
  const audiences = useQuery(audiencesQuery(campaignId));
  const mayEdit = useMay(EDITORS);
  if (campaign && diagnostics.data && positioning.data && objectives.data && audiences.data) {
    const open = campaign.status === 'draft' || campaign.status === 'active';
    return (
      <StrategyPage
        strategy={{
          campaign,
          diagnostics: diagnostics.data,
          positioning: positioning.data,
          objectives: objectives.data,
          audiences: audiences.data,
          // A closed campaign is read by everybody and changed by nobody.
          mayEdit: mayEdit && open,
        }}
      />
    );
  }
  const failed = diagnostics.error ?? positioning.error ?? objectives.error ?? audiences.error;
  return (
    <Page title={t('title')}>
      {failed ? (
        <ErrorState
          error={failed}
          onRetry={() => {
            for (const query of [diagnostics, positioning, objectives, audiences])
              if (query.isError) void query.refetch();
          }}
        />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

function StrategyPage({ strategy }: { readonly strategy: Strategy }) {
  const [search] = useSearchState();
  switch (sectionOf(search['section'])) {
    case 'diagnosis':
      return <DiagnosisSection strategy={strategy} />;
    case 'positioning':
      return <PositioningSection strategy={strategy} />;
    case 'objectives':
      return <ObjectivesSection strategy={strategy} />;
    case 'audiences':
      return <AudiencesSection strategy={strategy} />;
  }
}
