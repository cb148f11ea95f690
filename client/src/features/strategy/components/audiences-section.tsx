import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { usePhone } from '../../../shared/ui/media.js';
import { usePaletteGroup } from '../../../shared/ui/palette-items.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import { audienceContactsQuery } from '../api/get-audience-contacts.js';
import { reachOf } from '../reach.js';
import { inListOrder, layoutRings } from '../ring-layout.js';
import type { Strategy } from '../strategy.js';
import { useWidth } from '../../../shared/ui/use-width.js';
import { AudienceList } from './audience-list.js';
import { AudienceMap } from './audience-map.js';
import { AudiencePanel } from './audience-panel.js';
import { StrategyPage } from './strategy-page.js';

const AudienceDialog = lazy(() => import('./audience-dialog.js'));
const ActorsView = lazy(() => import('./actors-view.js'));
const GuideGroups = lazy(() => import('./guide-groups.js'));

/** To whom the campaign speaks: the ring map or the same as a list; a group opens beside it. */
export function AudiencesSection({ strategy }: { readonly strategy: Strategy }) {
  const { t } = useTranslation('strategy');
  const { campaign, mayEdit } = strategy;
  const [search, setSearch] = useSearchState();
  const [writing, setWriting] = useState<{ audience?: Audience } | undefined>();
  const messages = useQuery(messagesQuery(campaign.id)).data;
  const tactics = useQuery(tacticsQuery(campaign.id)).data;
  const phone = usePhone();
  const [ref, width] = useWidth(900);
  const audiences = useMemo(() => inListOrder(strategy.audiences), [strategy.audiences]);
  const reach = useMemo(
    () => reachOf(audiences, messages ?? [], tactics ?? []),
    [audiences, messages, tactics],
  );
  const actors = search['view'] === 'actors';
  const asList = search['view'] === 'list' || phone;
  const contacts = useQuery(audienceContactsQuery(campaign.id)).data ?? 0;
  const layout = useMemo(
    () => (asList ? undefined : layoutRings(audiences, width)),
    [asList, audiences, width],
  );
  const position = audiences.findIndex(({ id }) => id === search['audience']);
  const open = audiences[position];
  const onOpen = ({ id }: Audience): void => setSearch({ audience: id }, open ? undefined : 'push');
  usePaletteGroup(useAudienceItems(audiences, setSearch));

  return (
    <StrategyPage
      strategy={strategy}
      section="audiences"
      rail={open !== undefined}
      subtitle={
        actors
          ? t('subtitle.actors')
          : [
              t('subtitle.audiences', { count: audiences.length }),
              ...(contacts > 0 ? [t('audiences.contacts', { count: contacts })] : []),
            ].join(' ')
      }
      actions={
        <>
          <SegmentedControl
            label={t('audiences.view')}
            value={actors ? 'actors' : asList && !phone ? 'list' : 'map'}
            onChange={(view) =>
              setSearch({ view: view === 'map' ? undefined : view, audience: undefined, actor: undefined })
            }
            segments={[
              { value: 'map', label: t(phone ? 'audiences.list' : 'audiences.map') },
              ...(phone ? [] : [{ value: 'list' as const, label: t('audiences.list') }]),
              { value: 'actors' as const, label: t('audiences.actors') },
            ]}
          />
          {mayEdit && !actors && (
            <Button icon="add" onClick={() => setWriting({})}>
              {t('audiences.add')}
            </Button>
          )}
        </>
      }
      aside={
        open && (
          <AudiencePanel
            key={open.id}
            audience={open}
            position={position + 1}
            strategy={strategy}
            reach={reach.get(open.id)}
            onClose={() => setSearch({ audience: undefined })}
            onEdit={() => setWriting({ audience: open })}
          />
        )
      }
    >
      {actors && (
        <Suspense fallback={<RowsSkeleton />}>
          <ActorsView strategy={strategy} />
        </Suspense>
      )}
      <div ref={ref} hidden={actors}>
        {audiences.length === 0 ? (
          <EmptyState
            action={
              mayEdit && (
                <Suspense>
                  <GuideGroups audiences={audiences} primary />
                </Suspense>
              )
            }
          >
            {t(mayEdit ? 'audiences.empty' : 'audiences.emptyReader')}
          </EmptyState>
        ) : layout ? (
          <AudienceMap layout={layout} reach={reach} selected={open?.id} onOpen={onOpen} />
        ) : (
          <AudienceList audiences={audiences} reach={reach} selected={open?.id} onOpen={onOpen} />
        )}
      </div>
      <Suspense>
        {mayEdit && !actors && audiences.length > 0 && <GuideGroups audiences={audiences} />}
        {writing && (
          <AudienceDialog
            audience={writing.audience}
            strategy={strategy}
            onClose={() => setWriting(undefined)}
            onSaved={(id) => {
              setWriting(undefined);
              setSearch({ audience: id });
            }}
            onDeleted={() => {
              setWriting(undefined);
              setSearch({ audience: undefined });
            }}
          />
        )}
      </Suspense>
    </StrategyPage>
  );
}

/** The groups, for finding them with Ctrl K. */
function useAudienceItems(audiences: readonly Audience[], setSearch: ReturnType<typeof useSearchState>[1]) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  return useMemo(
    () => ({
      key: 'audiences',
      title: t('section.audiences'),
      items: audiences.map(({ id, name }) => ({
        key: id,
        label: textIn(name, language),
        onSelect: () => setSearch({ audience: id }, 'push'),
      })),
    }),
    [audiences, language, setSearch, t],
  );
}
