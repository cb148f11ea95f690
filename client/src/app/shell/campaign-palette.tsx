import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../shared/session/campaign.js';
import { useSession } from '../../shared/session/session.js';
import { CommandPalette } from '../../shared/ui/command-palette.js';
import { paletteGroups, type PaletteGroup } from '../../shared/ui/palette-items.js';
import { useStore } from '../../shared/ui/store.js';
import { firstRoom, roomsFor } from '../rooms.js';
import { useDatedThings } from './use-dated-things.js';

interface CampaignPaletteProps {
  readonly campaignId: string | undefined;
  readonly onClose: () => void;
}

/** What can be reached from here: what the open screen offers, the rooms, the other campaigns. */
export default function CampaignPalette({ campaignId, onClose }: CampaignPaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const role = useSession()?.user.role;
  const fromScreens = useStore(paletteGroups);
  const [query, setQuery] = useState('');
  const { data } = useQuery(campaignsQuery);
  const rooms: PaletteGroup = {
    key: 'rooms',
    title: t('palette.rooms'),
    items:
      campaignId === undefined || role === undefined
        ? []
        : roomsFor(role).map(({ room, icon }) => ({
            key: room,
            label: t(`rooms.${room}`),
            icon,
            onSelect: () => void navigate({ to: `/c/$campaignId/${room}`, params: { campaignId } }),
          })),
  };
  const campaigns: PaletteGroup = {
    key: 'campaigns',
    title: t('palette.campaigns'),
    items: (data?.items ?? [])
      .filter(({ id }) => id !== campaignId)
      .map(({ id, name, start }) => ({
        key: id,
        label: name,
        detail: start.slice(0, 4),
        icon: 'switch',
        onSelect: () => {
          const room = role === undefined ? 'today' : firstRoom(role);
          void navigate({ to: `/c/$campaignId/${room}`, params: { campaignId: id } });
        },
      })),
  };
  const dated = useDatedThings(campaignId, query);
  return (
    <CommandPalette
      groups={[...dated, ...fromScreens, rooms, campaigns]}
      onClose={onClose}
      onQuery={setQuery}
    />
  );
}
