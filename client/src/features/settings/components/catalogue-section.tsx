import { LEADS } from '@altavoz/contracts/access';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { offeredTacticsQuery, type OfferedTactic } from '../../../shared/plan/catalogue-tactics.js';
import { useMay } from '../../../shared/session/session.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { Section } from '../../../shared/ui/page.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { SettingsPage } from './settings-page.js';
import tableStyles from './settings-table.module.css';
import styles from './catalogue-section.module.css';

const CatalogueTacticDialog = lazy(() => import('./catalogue-tactic-dialog.js'));

/** What each tactic of the catalogue brings along when it is added to a plan (K8). */
export function CatalogueSection() {
  const { t } = useTranslation(['settings', 'shared']);
  const format = useFormat();
  const offered = useQuery(offeredTacticsQuery);
  const mayEdit = useMay(LEADS);
  const [editing, setEditing] = useState<string | undefined>();
  const chosen = offered.data?.items.find(({ code }) => code === editing);
  return (
    <SettingsPage section="catalogue">
      {!mayEdit && <p className={tableStyles.note}>{t('onlyLeads')}</p>}
      {offered.isError ? (
        <ErrorState error={offered.error} onRetry={() => void offered.refetch()} />
      ) : !offered.data ? (
        <RowsSkeleton rows={8} />
      ) : (
        PHASES.map((phase) => (
          <Section key={phase} title={t('shared:phase.label', { phase })} className={styles.phase}>
            <DataTable<OfferedTactic>
              caption={t('catalogue.caption', { phase })}
              rows={offered.data.items.filter((entry) => entry.phase === phase)}
              rowKey={({ code }) => code}
              onOpen={mayEdit ? ({ code }) => setEditing(code) : undefined}
              columns={[
                {
                  key: 'name',
                  title: t('catalogue.shortName'),
                  name: true,
                  cell: ({ channelType, shortName, label }) => (
                    <ChannelLabel channel={channelType}>
                      <span className={styles.name}>
                        {shortName[format.language]}
                        <small className={tableStyles.detail}>{label[format.language]}</small>
                      </span>
                    </ChannelLabel>
                  ),
                },
                {
                  key: 'changed',
                  title: <span className="sr-only">{t('catalogue.own')}</span>,
                  wideOnly: true,
                  width: 90,
                  cell: ({ changed }) => changed && <StateLabel tone="ink">{t('catalogue.own')}</StateLabel>,
                },
                {
                  key: 'days',
                  title: t('catalogue.days'),
                  numeric: true,
                  wideOnly: true,
                  width: 80,
                  cell: ({ durationDays }) => format.number(durationDays),
                },
                {
                  key: 'hours',
                  title: t('catalogue.hours'),
                  numeric: true,
                  wideOnly: true,
                  width: 80,
                  cell: ({ staffHours }) => format.number(staffHours),
                },
                {
                  key: 'lead',
                  title: t('catalogue.lead'),
                  numeric: true,
                  wideOnly: true,
                  width: 110,
                  cell: ({ contractingLeadDays }) =>
                    contractingLeadDays === null ? (
                      <span className="dim">{t('catalogue.noLead')}</span>
                    ) : (
                      format.number(contractingLeadDays)
                    ),
                },
                {
                  key: 'cost',
                  title: t('catalogue.cost'),
                  numeric: true,
                  width: 100,
                  cell: ({ cost }) => format.money(cost),
                },
              ]}
            />
          </Section>
        ))
      )}
      <Suspense>
        {offered.data !== undefined && chosen !== undefined && (
          <CatalogueTacticDialog
            key={chosen.code}
            entry={chosen}
            offered={offered.data}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Suspense>
    </SettingsPage>
  );
}
