import { LEADS, PLAN_READERS } from '@altavoz/contracts/access';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { ContactsView } from './components/contacts-view.js';
import { StatementsView } from './components/statements-view.js';
import { SubscribersView } from './components/subscribers-view.js';
import { VoicesView } from './components/voices-view.js';

const VIEWS = ['voices', 'statements', 'contacts', 'subscribers'] as const;
type View = (typeof VIEWS)[number];
/** Those who speak see the voices and their own notes; those who read the plan see who listens, too. */
const OF_SPEAKERS: readonly View[] = ['voices', 'statements'];

/** Who speaks for the campaign, and who asked to hear from it. */
export default function PeopleScreen() {
  const { t } = useTranslation('people');
  const campaign = useCampaign();
  const lead = useMay(LEADS);
  const readsPlan = useMay(PLAN_READERS);
  const [search, setSearch] = useSearchState();
  const offered = VIEWS.filter((one) => readsPlan || OF_SPEAKERS.includes(one));
  const view = offered.find((one) => one === search['view']) ?? 'voices';
  const names: Readonly<Record<View, string>> = {
    voices: t('voices'),
    statements: t('statements.tab'),
    contacts: t('contacts.title'),
    subscribers: t('subscribers'),
  };
  const open = campaign?.status === 'draft' || campaign?.status === 'active';
  const views = (
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
      segments={offered.map((value) => ({ value, label: names[value] }))}
    />
  );
  if (view === 'statements') return <StatementsView views={views} />;
  if (view === 'contacts') return <ContactsView views={views} />;
  return view === 'subscribers' ? (
    <SubscribersView views={views} mayEdit={lead} />
  ) : (
    <VoicesView views={views} mayEdit={lead && open} />
  );
}
