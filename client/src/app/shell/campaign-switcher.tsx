import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignsQuery, type Campaign } from '../../shared/session/campaign.js';
import { useSession } from '../../shared/session/session.js';
import { Icon } from '../../shared/ui/icon.js';
import { Menu } from '../../shared/ui/menu.js';
import { firstRoom } from '../rooms.js';
import styles from './campaign-switcher.module.css';

/** `2027`, or `2027 – 2028` when it crosses a year. */
function yearOf(campaign: Campaign): string {
  const first = campaign.start.slice(0, 4);
  const last = campaign.end.slice(0, 4);
  return first === last ? first : `${first} – ${last}`;
}

/** Which campaign this is, its year and phase; the others are one press away. */
export function CampaignSwitcher({ campaignId }: { readonly campaignId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const role = useSession()?.user.role;
  const { data } = useQuery(campaignsQuery);
  const campaigns = data?.items.filter(({ status, id }) => status !== 'archived' || id === campaignId) ?? [];
  const current = campaigns.find(({ id }) => id === campaignId);
  const detail = (campaign: Campaign): string =>
    t('shell.phase', { year: yearOf(campaign), phase: campaign.phase });
  return (
    <Menu
      width="target"
      position="bottom-start"
      groups={[
        {
          key: 'campaigns',
          title: t('shell.otherCampaigns'),
          items: campaigns.map((campaign) => ({
            key: campaign.id,
            label: campaign.name,
            detail: detail(campaign),
            chosen: campaign.id === campaignId,
            onSelect: () => {
              const room = role === undefined ? 'today' : firstRoom(role);
              void navigate({ to: `/c/$campaignId/${room}`, params: { campaignId: campaign.id } });
            },
          })),
        },
      ]}
      trigger={
        <button type="button" className={styles.switcher} disabled={campaigns.length === 0}>
          <span className="sr-only">{t('shell.campaign')}: </span>
          <b>{current?.name ?? (data === undefined ? '\u00A0' : t('shell.noCampaign'))}</b>
          <span>{current === undefined ? '\u00A0' : detail(current)}</span>
          <Icon name="switch" size={16} />
        </button>
      }
    />
  );
}
