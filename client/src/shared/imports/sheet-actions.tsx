import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/button.js';
import { usePhone } from '../ui/media.js';
import { Menu } from '../ui/menu.js';
import type { ImportPlace } from './import-calls.js';

const ImportDialog = lazy(() => import('./import-dialog.js'));

interface SheetActionsProps {
  /** Undefined for those who only read. */
  readonly place?: ImportPlace | undefined;
  /** Addresses of the files, with the filters of the table. */
  readonly files?: { readonly xlsx: string; readonly csv: string } | undefined;
  readonly wording?: string;
}

/** Spreadsheets in and out, beside a table: one button on a phone, two where there is room. */
export function SheetActions({ place, files, wording }: SheetActionsProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [importing, setImporting] = useState(false);
  const exports = files
    ? [
        { key: 'xlsx', label: 'Excel (XLSX)', icon: 'download' as const, onSelect: () => save(files.xlsx) },
        { key: 'csv', label: 'CSV', icon: 'download' as const, onSelect: () => save(files.csv) },
      ]
    : [];
  const take = {
    key: 'import',
    label: t('actions.import'),
    icon: 'upload' as const,
    onSelect: () => setImporting(true),
  };
  const groups = [
    ...(phone && place ? [{ key: 'in', items: [take] }] : []),
    ...(files ? [{ key: 'out', title: t('actions.export'), items: exports }] : []),
  ];
  return (
    <>
      {place && !phone && (
        <Button icon="upload" onClick={() => setImporting(true)}>
          {t('actions.import')}
        </Button>
      )}
      {groups.length > 0 && (
        <Menu
          trigger={
            phone ? (
              <IconButton icon="more" label={t('actions.more')} />
            ) : (
              <Button icon="download">{t('actions.export')}</Button>
            )
          }
          groups={groups}
        />
      )}
      {importing && place && (
        <Suspense>
          <ImportDialog
            place={place}
            onClose={() => setImporting(false)}
            {...(wording === undefined ? {} : { wording })}
          />
        </Suspense>
      )}
    </>
  );
}

/** The answer is an attachment: the page stays. */
function save(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
