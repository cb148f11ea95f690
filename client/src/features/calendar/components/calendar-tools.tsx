import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/ui/button.js';
import { Menu } from '../../../shared/ui/menu.js';
import type { MenuGroup } from '../../../shared/ui/menu-items.js';
import { ownZone, placeOfZone } from '../zone.js';
import type { OpenDialog } from './calendar-dialogs.js';

interface CalendarToolsProps {
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
          items: [{ key: 'print', label: t('tools.print'), icon: 'reports', onSelect: () => window.print() }],
        },
      ]}
    />
  );
}
