import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/session.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { AccountSection } from './components/account-section.js';
import { AuditSection } from './components/audit-section.js';
import { BrandSection } from './components/brand-section.js';
import { CampaignsSection } from './components/campaigns-section.js';
import { CatalogueSection } from './components/catalogue-section.js';
import { HolidaysSection } from './components/holidays-section.js';
import { ListsSection } from './components/lists-section.js';
import { OrganizationSection } from './components/organization-section.js';
import { TakeoutSection } from './components/takeout-section.js';
import { UsersSection } from './components/users-section.js';
import { sectionsFor, type SectionKey } from './sections.js';

const SCREENS = {
  account: AccountSection,
  campaigns: CampaignsSection,
  organization: OrganizationSection,
  brand: BrandSection,
  catalogue: CatalogueSection,
  holidays: HolidaysSection,
  lists: ListsSection,
  users: UsersSection,
  audit: AuditSection,
  takeout: TakeoutSection,
} as const satisfies Record<SectionKey, () => React.ReactNode>;

/** One part at a time, those that the role may see. */
export default function SettingsScreen() {
  useTranslation('settings');
  const session = useSession();
  const [search] = useSearchState();
  if (!session) return null;
  const visible = sectionsFor(session.user.role);
  const Chosen = SCREENS[visible.find((key) => key === search['section']) ?? 'account'];
  return <Chosen />;
}
