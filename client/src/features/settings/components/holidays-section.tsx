import { LEADS } from '@altavoz/contracts/access';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Section } from '../../../shared/ui/page.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { observancesQuery, type Observance } from '../api/holidays.js';
import { HolidayPlaceForm } from './holiday-place-form.js';
import styles from './holidays-section.module.css';
import { SettingsPage } from './settings-page.js';
import tableStyles from './settings-table.module.css';

const ObservanceDialog = lazy(() => import('./observance-dialog.js'));

/** Days that are something by themselves: the public holidays of a place, and the organization's own (§5.18). */
export function HolidaysSection() {
  const { t } = useTranslation('settings');
  const campaign = useCampaign();
  const mayEdit = useMay(LEADS);
  return (
    <SettingsPage section="holidays">
      {!mayEdit && <p className={tableStyles.note}>{t('onlyLeads')}</p>}
      <Section title={t('holidays.public')} className={styles.part}>
        {campaign === undefined ? (
          <RowsSkeleton rows={2} />
        ) : (
          <HolidayPlaceForm key={campaign.version} campaign={campaign} mayEdit={mayEdit} />
        )}
      </Section>
      <OwnDays mayEdit={mayEdit} />
    </SettingsPage>
  );
}

function OwnDays({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const days = useQuery(observancesQuery);
  const [editing, setEditing] = useState<{ readonly day?: Observance } | undefined>();
  const add = mayEdit ? (
    <Button icon="add" small onClick={() => setEditing({})}>
      {t('holidays.new')}
    </Button>
  ) : undefined;
  return (
    <Section title={t('holidays.own')} actions={days.data?.length === 0 ? undefined : add}>
      <p className={tableStyles.note}>{t('holidays.ownAbout')}</p>
      {days.isError ? (
        <ErrorState error={days.error} onRetry={() => void days.refetch()} />
      ) : !days.data ? (
        <RowsSkeleton rows={2} />
      ) : days.data.length === 0 ? (
        <EmptyState action={add}>{t('holidays.empty')}</EmptyState>
      ) : (
        <DataTable
          caption={t('holidays.own')}
          rows={days.data}
          rowKey={({ id }) => id}
          onOpen={mayEdit ? (day) => setEditing({ day }) : undefined}
          columns={[
            {
              key: 'name',
              title: t('name'),
              name: true,
              cell: ({ name }) => textIn(name, format.language),
            },
            {
              key: 'date',
              title: t('holidays.date'),
              cell: ({ date, yearly }) =>
                yearly ? t('holidays.everyYear', { day: format.dayLong(date) }) : format.dayLong(date, true),
            },
          ]}
        />
      )}
      <Suspense>
        {editing && <ObservanceDialog day={editing.day} onClose={() => setEditing(undefined)} />}
      </Suspense>
    </Section>
  );
}
