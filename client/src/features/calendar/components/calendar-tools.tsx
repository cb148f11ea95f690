import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/ui/button.js';
import { Menu } from '../../../shared/ui/menu.js';

interface CalendarToolsProps {
  /** Undefined where there is nothing to pick, or nobody who may move it. */
  readonly onPick: (() => void) | undefined;
}

/** What else can be done with what is shown. */
export function CalendarTools({ onPick }: CalendarToolsProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  return (
    <Menu
      width={260}
      trigger={<IconButton icon="more" label={t('tools.label')} variant="quiet" small />}
      groups={[
        ...(onPick === undefined
          ? []
          : [
              {
                key: 'pick',
                items: [{ key: 'pick', label: t('pick.begin'), icon: 'check' as const, onSelect: onPick }],
              },
            ]),
        {
          key: 'paper',
          items: [
            {
              key: 'print',
              label: t('tools.print'),
              icon: 'reports' as const,
              onSelect: () => window.print(),
            },
          ],
        },
      ]}
    />
  );
}
