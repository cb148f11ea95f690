import { LEADS, PLAN_READERS } from '@altavoz/contracts/access';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { ContactsView } from './components/contacts-view.js';
import { SubscribersView } from './components/subscribers-view.js';
import { VoicesView } from './components/voices-view.js';

const OUTSIDE = ['contacts', 'subscribers'] as const;

/** Who speaks for the campaign, and who asked to hear from it. */
export default function PeopleScreen() {
  const { t } = useTranslation('people');
  const campaign = useCampaign();
  const lead = useMay(LEADS);
  const maySeeSubscribers = useMay(PLAN_READERS);
  const [search, setSearch] = useSearchState();
  const view = OUTSIDE.find((one) => maySeeSubscribers && one === search['view']) ?? 'voices';
  const open = campaign?.status === 'draft' || campaign?.status === 'active';
  const views = maySeeSubscribers ? (
    <SegmentedControl
      label={t('view')}
      value={view}
      // What narrowed one table means nothing to the next.
      onChange={(next) =>
        setSearch({
          ...Object.fromEntries(Object.keys(search).map((key) => [key, undefined])),
          view: next === 'voices' ? undefined : next,
        })
      }
      segments={[
        { value: 'voices', label: t('voices') },
        { value: 'contacts', label: t('contacts.title') },
        { value: 'subscribers', label: t('subscribers') },
      ]}
    />
  ) : undefined;
  if (view === 'contacts') return <ContactsView views={views} />;
  return view === 'subscribers' ? (
    <SubscribersView views={views} mayEdit={lead} />
  ) : (
    <VoicesView views={views} mayEdit={lead && open} />
  );
}
