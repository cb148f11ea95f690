import type { InputOf } from '@altavoz/contracts/endpoint';
import type { exportAlignmentCsv, exportAlignmentXlsx } from '@altavoz/contracts/message-alignment';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { urlOf } from '../../../shared/api-client/request.js';
import { SheetActions } from '../../../shared/imports/sheet-actions.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useSearchState } from '../../../shared/ui/search-state.js';

type Query = NonNullable<InputOf<typeof exportAlignmentXlsx>['query']>;
const PHASE_TEXTS = { 1: '1', 2: '2', 3: '3' } as const;

/** The matrix as a file, with the filters that it is looked at through. */
export function AlignmentFiles() {
  const params = { campaignId: useCampaignId() };
  const [search] = useSearchState();
  const phase = PHASES.find((one) => String(one) === search['phase']);
  const query: Query = {
    ...(phase === undefined ? {} : { phase: PHASE_TEXTS[phase] }),
    ...(search['audience'] === undefined ? {} : { audienceId: search['audience'] }),
  };
  return (
    <SheetActions
      files={{
        xlsx: urlOf<typeof exportAlignmentXlsx>('GET /campaigns/:campaignId/message-alignment.xlsx', {
          params,
          query,
        }),
        csv: urlOf<typeof exportAlignmentCsv>('GET /campaigns/:campaignId/message-alignment.csv', {
          params,
          query,
        }),
      }}
    />
  );
}
