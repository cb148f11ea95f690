import { LEADS, PLAN_READERS } from '@altavoz/contracts/access';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { SubscribersView } from './components/subscribers-view.js';
import { VoicesView } from './components/voices-view.js';

/** Who speaks for the campaign, and who asked to hear from it. */
export default function PeopleScreen() {
  const { t } = useTranslation('people');
  const campaign = useCampaign();
  const lead = useMay(LEADS);
  const maySeeSubscribers = useMay(PLAN_READERS);
  const [search, setSearch] = useSearchState();
  const subscribers = maySeeSubscribers && search['view'] === 'subscribers';
  const open = campaign?.status === 'draft' || campaign?.status === 'active';
  const views = maySeeSubscribers ? (
    <SegmentedControl
      label={t('view')}
      value={subscribers ? 'subscribers' : 'voices'}
      onChange={(view) =>
        setSearch({
          view: view === 'subscribers' ? view : undefined,
          list: undefined,
          status: undefined,
          q: undefined,
          subscriber: undefined,
        })
      }
      segments={[
        { value: 'voices', label: t('voices') },
        { value: 'subscribers', label: t('subscribers') },
      ]}
    />
  ) : undefined;
  return subscribers ? (
    <SubscribersView views={views} mayEdit={lead} />
  ) : (
    <VoicesView views={views} mayEdit={lead && open} />
  );
}
