import type { getCalendarPdf } from '@altavoz/contracts/calendar-pdf';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../../shared/api-client/request.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { IconButton } from '../../../shared/ui/button.js';
import { Menu } from '../../../shared/ui/menu.js';
import type { MenuGroup } from '../../../shared/ui/menu-items.js';
import { toKept, type Filters } from '../filters.js';
import { ownZone, placeOfZone } from '../zone.js';
import type { OpenDialog } from './calendar-dialogs.js';

interface CalendarToolsProps {
  readonly filters: Filters;
  readonly range: DateRange;
  readonly mayEdit: boolean;
  readonly mayShare: boolean;
  /** From where it is seen; the campaign's own zone when undefined. */
  readonly zone: string | undefined;
  readonly campaignZone: string;
  /** Undefined where there is nothing to pick, or nobody who may move it. */
  readonly onPick: (() => void) | undefined;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onShow: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** What else can be done with what is shown. */
export function CalendarTools(props: CalendarToolsProps) {
  const { mayEdit, mayShare, zone, campaignZone, onPick, onOpen, onShow } = props;
  const { t } = useTranslation('calendar');
  const paper = usePaper(props);
  const mine = ownZone(campaignZone);
  const work: MenuGroup['items'] = [
    ...(onPick === undefined
      ? []
      : [{ key: 'pick', label: t('pick.begin'), icon: 'check' as const, onSelect: onPick }]),
    ...(mayEdit
      ? [
          {
            key: 'event',
            label: t('event.new'),
            icon: 'flag' as const,
            onSelect: () => onOpen({ kind: 'event' }),
          },
        ]
      : []),
  ];
  const zones: MenuGroup['items'] =
    mine === undefined
      ? []
      : [
          {
            key: 'campaign',
            label: t('zone.campaign', { place: placeOfZone(campaignZone) }),
            chosen: zone === undefined,
            onSelect: () => onShow({ zone: undefined }),
          },
          {
            key: 'mine',
            label: t('zone.mine', { place: placeOfZone(mine) }),
            chosen: zone !== undefined,
            onSelect: () => onShow({ zone: 'mine' }),
          },
        ];
  return (
    <Menu
      width={270}
      trigger={<IconButton icon="more" label={t('tools.label')} variant="quiet" small />}
      groups={[
        ...(work.length > 0 ? [{ key: 'work', items: work }] : []),
        ...(zones.length > 0 ? [{ key: 'zones', title: t('zone.label'), items: zones }] : []),
        {
          key: 'keep',
          items: [
            { key: 'views', label: t('kept.views'), icon: 'show', onSelect: () => onOpen({ kind: 'views' }) },
            ...(mayShare
              ? [
                  {
                    key: 'share',
                    label: t('kept.share'),
                    icon: 'link' as const,
                    onSelect: () => onOpen({ kind: 'share' }),
                  },
                ]
              : []),
            {
              key: 'feed',
              label: t('kept.feed'),
              icon: 'calendar',
              onSelect: () => onOpen({ kind: 'feed' }),
            },
          ],
        },
        {
          key: 'paper',
          items: [
            { key: 'print', label: t('tools.print'), icon: 'reports', onSelect: () => window.print() },
            {
              key: 'pdf',
              label: t('tools.pdf'),
              icon: 'download',
              onSelect: () => window.open(paper, '_blank', 'noopener'),
            },
          ],
        },
      ]}
    />
  );
}

/** The agenda of what is shown, as a file made from the data. */
function usePaper({ filters, range, zone }: CalendarToolsProps): string {
  const campaignId = useCampaignId();
  const { language } = useFormat();
  const { kinds, channelTypes, phases, audiences, q } = toKept(filters);
  const some = (name: string, values: readonly (string | number)[]) =>
    values.length === 0 ? {} : { [name]: values.join(',') };
  return urlOf<typeof getCalendarPdf>('GET /campaigns/:campaignId/calendar.pdf', {
    params: { campaignId },
    query: {
      from: range.start,
      to: range.end,
      language,
      ...some('kinds', kinds),
      ...some('channelTypes', channelTypes),
      ...some('phases', phases),
      ...some('audiences', audiences),
      ...(q === '' ? {} : { q }),
      ...(zone === undefined ? {} : { zone }),
    },
  });
}
