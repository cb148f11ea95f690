import type { exportBudgetCsv, exportBudgetXlsx } from '@altavoz/contracts/exports';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../../shared/api-client/request.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Menu } from '../../../shared/ui/menu.js';

/** The lines as a file for a spreadsheet. */
export function ExportMenu() {
  const { t } = useTranslation('budget');
  const params = { campaignId: useCampaignId() };
  const files = [
    {
      key: 'xlsx',
      label: 'Excel (XLSX)',
      url: urlOf<typeof exportBudgetXlsx>('GET /campaigns/:campaignId/budget/lines.xlsx', { params }),
    },
    {
      key: 'csv',
      label: 'CSV',
      url: urlOf<typeof exportBudgetCsv>('GET /campaigns/:campaignId/budget/lines.csv', { params }),
    },
  ];
  return (
    <Menu
      trigger={<Button icon="download">{t('export')}</Button>}
      groups={[
        {
          key: 'files',
          items: files.map(({ key, label, url }) => ({
            key,
            label,
            onSelect: () => window.location.assign(url),
          })),
        },
      ]}
    />
  );
}
