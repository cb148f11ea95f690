import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { auditQuery } from '../api/get-settings.js';
import { SettingsPage } from './settings-page.js';
import styles from './settings-table.module.css';

/** Who did what, the latest first; it can be read and not changed. */
export function AuditSection() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  const audit = useInfiniteQuery(auditQuery);
  const say = useActionText();
  return (
    <SettingsPage section="audit">
      {audit.isError ? (
        <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
      ) : !audit.data ? (
        <RowsSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('section.audit')}
          rows={audit.data.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          empty={t('audit.empty')}
          columns={[
            {
              key: 'what',
              title: t('audit.what'),
              name: true,
              width: '34%',
              cell: ({ action }) => say(action),
            },
            { key: 'who', title: t('audit.who'), cell: ({ actor }) => actor?.name ?? t('audit.service') },
            {
              key: 'fields',
              title: t('audit.fields'),
              wideOnly: true,
              muted: true,
              cell: ({ changes }) => changes.join(', '),
            },
            {
              key: 'when',
              title: t('audit.when'),
              numeric: true,
              muted: true,
              wideOnly: true,
              cell: ({ at }) => format.moment(at, zone),
            },
          ]}
        />
      )}
      {audit.hasNextPage && (
        <p className={styles.more}>
          <Button busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </SettingsPage>
  );
}

/** `tactic.schedule` → “programó: táctica”; an action without words of its own stays as it is written. */
function useActionText(): (action: string) => string {
  const { t } = useTranslation('settings');
  const kinds: Readonly<Record<string, string>> = t('audit.kinds', { returnObjects: true });
  const verbs: Readonly<Record<string, string>> = t('audit.verbs', { returnObjects: true });
  return (action) => {
    const [kind = '', verb = ''] = action.split('.');
    const [thing, did] = [kinds[kind], verbs[verb]];
    if (!thing || !did) return action;
    const words = `${did}: ${thing}`;
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
