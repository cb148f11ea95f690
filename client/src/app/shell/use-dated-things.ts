import { AGENDA_READERS } from '@altavoz/contracts/access';
import type { getCalendar } from '@altavoz/contracts/calendar';
import { textIn } from '@altavoz/domain/shared/language';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api-client/keys.js';
import { call } from '../../shared/api-client/request.js';
import { useFormat } from '../../shared/format/use-format.js';
import { campaignsQuery } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import type { PaletteGroup } from '../../shared/ui/palette-items.js';

/** Fewer letters than this find half the plan. */
const FROM_LETTERS = 2;

/** What the campaign has on its calendar by that name: tactics open in the calendar, bulletins in their room. */
export function useDatedThings(campaignId: string | undefined, typed: string): readonly PaletteGroup[] {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const may = useMay(AGENDA_READERS);
  const query = useDeferredValue(typed);
  const { data: campaigns } = useQuery(campaignsQuery);
  const campaign = campaigns?.items.find(({ id }) => id === campaignId);
  const wanted = query.length >= FROM_LETTERS && !query.startsWith('>');
  const { data } = useQuery({
    queryKey: keys.room(campaignId ?? '', 'calendar', 'named', query),
    queryFn: ({ signal }) =>
      call<typeof getCalendar>('GET /campaigns/:campaignId/calendar', {
        params: { campaignId: campaign?.id ?? '' },
        query: { from: campaign?.start ?? '', to: campaign?.end ?? '', kinds: 'tactic,bulletin', q: query },
        signal,
      }),
    enabled: may && wanted && campaign !== undefined,
    placeholderData: keepPreviousData,
  });
  if (campaign === undefined || !wanted || data === undefined) return [];
  const items = data.items.map((found) => ({
    key: found.id,
    label: textIn(found.title, format.language),
    detail: format.range(found.start, found.end),
    channel: found.channelType ?? undefined,
    icon: found.kind === 'bulletin' ? ('bulletins' as const) : undefined,
    onSelect: () => {
      const params = { campaignId: campaign.id };
      if (found.kind === 'tactic') {
        void navigate({ to: '/c/$campaignId/calendar', params, search: { tactic: found.subjectId } });
      } else {
        const bulletin = { ...params, bulletinId: found.subjectId };
        void navigate({ to: '/c/$campaignId/bulletins/$bulletinId', params: bulletin });
      }
    },
  }));
  return [{ key: 'dated', title: t('palette.dated'), items }];
}
