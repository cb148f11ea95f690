import { CLIP_SCOPES, CLIP_TONES } from '@altavoz/domain/free-press/clip';
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
import { TableFilter, TableFilters } from '../../../shared/ui/table-filter.js';
import { clipsQuery, type Clip } from '../api/free-press.js';
import { releasesQuery } from '../api/releases.js';
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
  const releases = useQuery(releasesQuery(campaignId)).data ?? [];
  const names = new Map(releases.map(({ id, title }) => [id, title]));
  const pressReleaseId = names.has(search['release'] ?? '') ? search['release'] : undefined;
  const clips = useInfiniteQuery(clipsQuery(campaignId, { scope, tone, pressReleaseId }));
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
          {releases.length > 0 && (
            <div className={styles.releases}>
              <TableFilter
                label={t('release')}
                value={pressReleaseId ?? ''}
                placeholder={t('allReleases')}
                options={releases.map(({ id, title }) => ({ value: id, label: title }))}
                onChange={(event) => setSearch({ release: event.target.value || undefined })}
              />
            </div>
          )}
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
              key: 'release',
              title: t('release'),
              wideOnly: true,
              muted: true,
              cell: (clip) => (
                <span className={styles.release}>
                  {names.get(clip.pressReleaseId ?? '') ?? t('noRelease')}
                </span>
              ),
            },
            {
              key: 'value',
              title: t('value'),
              numeric: true,
              cell: (clip) =>
                clip.counted ? (
                  format.money(clip.value)
                ) : (
                  <span className="dim" title={t(`notCounted.${apartOf(clip)}`)}>
                    {clip.sameAsId === null ? format.money(clip.value) : t('isCopy')}
                    <span className="sr-only">{`, ${t(`notCounted.${apartOf(clip)}`)}`}</span>
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

/** Why its value is not in the sum. */
function apartOf({ sameAsId, tone }: Clip): 'copy' | 'critical' | 'offMessage' {
  if (sameAsId !== null) return 'copy';
  return tone === 'critical' ? 'critical' : 'offMessage';
}
