import { CLIP_SCOPES, CLIP_TONES } from '@altavoz/domain/free-press/clip';
import { textIn } from '@altavoz/domain/shared/language';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Section } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import { TableFilter, TableFilters } from '../../../shared/ui/table-filter.js';
import { clipsQuery, type Clip } from '../api/free-press.js';
import styles from './clip-log.module.css';
import { ToneMark } from './tone-mark.js';

/** What was published, the newest first. */
export function ClipLog({ onOpen }: { readonly onOpen: ((clip: Clip) => void) | undefined }) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const campaignId = useCampaignId();
  const [search, setSearch] = useSearchState();
  const scope = CLIP_SCOPES.find((one) => one === search['scope']);
  const tone = CLIP_TONES.find((one) => one === search['tone']);
  const clips = useInfiniteQuery(clipsQuery(campaignId, { scope, tone }));
  const tactics = useQuery(tacticsQuery(campaignId));
  const names = new Map(tactics.data?.map(({ id, name }) => [id, textIn(name, format.language)]));
  return (
    <Section
      title={t('log')}
      actions={
        <TableFilters>
          <TableFilter
            label={t('scopeLabel')}
            value={scope ?? ''}
            placeholder={t('allScopes')}
            options={CLIP_SCOPES.map((one) => ({ value: one, label: t(`scope.${one}`) }))}
            onChange={(event) => setSearch({ scope: event.target.value || undefined })}
          />
          <TableFilter
            label={t('toneLabel')}
            value={tone ?? ''}
            placeholder={t('allTones')}
            options={CLIP_TONES.map((one) => ({ value: one, label: t(`tone.${one}`) }))}
            onChange={(event) => setSearch({ tone: event.target.value || undefined })}
          />
        </TableFilters>
      }
    >
      {clips.isError && <ErrorState error={clips.error} onRetry={() => void clips.refetch()} />}
      {clips.isPending && <RowsSkeleton rows={6} />}
      {clips.data && (
        <DataTable
          caption={t('log')}
          rows={clips.data.pages.flatMap(({ items }) => items)}
          rowKey={(clip) => clip.id}
          onOpen={onOpen}
          isSelected={(clip) => clip.id === search['clip']}
          empty={t('emptyLog')}
          columns={[
            {
              key: 'date',
              title: t('date'),
              wideOnly: true,
              muted: true,
              width: 84,
              cell: ({ date }) => format.day(date),
            },
            { key: 'outlet', title: t('outlet'), wideOnly: true, cell: ({ outlet }) => <b>{outlet}</b> },
            {
              key: 'title',
              title: t('headline'),
              name: true,
              cell: (clip) => <span className={styles.headline}>{clip.title}</span>,
            },
            {
              key: 'scope',
              title: t('scopeLabel'),
              wideOnly: true,
              cell: (clip) => t(`scope.${clip.scope}`),
            },
            { key: 'tone', title: t('toneLabel'), cell: (clip) => <ToneMark tone={clip.tone} /> },
            {
              key: 'tactic',
              title: t('tactic'),
              wideOnly: true,
              muted: true,
              cell: ({ tacticId }) => (
                <span className={styles.tactic}>
                  {tacticId ? (names.get(tacticId) ?? '') : t('noTactic')}
                </span>
              ),
            },
            {
              key: 'value',
              title: t('value'),
              numeric: true,
              cell: (clip) => (
                <span
                  className={clip.counted ? undefined : 'dim'}
                  title={clip.counted ? undefined : t('notCounted')}
                >
                  {format.money(clip.value)}
                </span>
              ),
            },
          ]}
        />
      )}
      {clips.hasNextPage && (
        <Button onClick={() => void clips.fetchNextPage()} busy={clips.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </Section>
  );
}
