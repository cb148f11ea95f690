import { PLAN_READERS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingForActivation } from '../../../shared/completeness/missing-for-activation.js';
import { groundworkQuery } from '../../../shared/plan/groundwork.js';
import { peopleQuery } from '../../../shared/plan/people.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Page } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { PageSkeleton } from '../../../shared/ui/skeleton.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { guidelinesQuery } from '../api/guidelines.js';
import type { Naming } from '../naming.js';
import { useCampaignDay } from '../use-campaign-day.js';
import { voicesOn } from '../voices.js';
import { AmbassadorsSection } from './ambassadors-section.js';
import { AreasSection } from './areas-section.js';
import { PeopleGroup } from './people-group.js';
import { SpokespersonCard } from './spokesperson-card.js';
import styles from './voices-view.module.css';

const PersonDialog = lazy(() => import('./person-dialog.js'));
const ReplaceDialog = lazy(() => import('./replace-dialog.js'));
const GuidelinesDialog = lazy(() => import('./guidelines-dialog.js'));

interface VoicesViewProps {
  readonly views: ReactNode;
  readonly mayEdit: boolean;
}

/** The official spokesperson, liaisons by area with the empty ones first, ambassadors and the office. */
export function VoicesView({ views, mayEdit }: VoicesViewProps) {
  const { t } = useTranslation('people');
  const campaign = useCampaign();
  const campaignId = useCampaignId();
  const today = useCampaignDay();
  const people = useQuery(peopleQuery(campaignId));
  const guidelines = useQuery(guidelinesQuery(campaignId));
  const readsPlan = useMay(PLAN_READERS);
  const groundwork = useQuery({ ...groundworkQuery(campaignId), enabled: readsPlan });
  const [search, setSearch] = useSearchState();
  const [naming, setNaming] = useState<Naming | undefined>();
  const [replacing, setReplacing] = useState(false);
  const onName = mayEdit ? setNaming : undefined;
  if (!people.data || !campaign) {
    return (
      <Page title={t('title')} actions={views}>
        {people.isError ? (
          <ErrorState error={people.error} onRetry={() => void people.refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    );
  }
  const voices = voicesOn(people.data, today, groundwork.data?.areas);
  const holder = voices.next ?? voices.spokesperson;
  // A finding leads here: the address names who or what is to be mended.
  const named = mayEdit ? people.data.find(({ id }) => id === search['person']) : undefined;
  const open = naming ?? (named && { person: named });
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <>
          {views}
          {onName && (
            <Button icon="add" onClick={() => onName({ role: 'area-liaison' })}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      <MissingForActivation place="people" />
      <SpokespersonCard
        voices={voices}
        onName={onName}
        onReplace={onName && holder ? () => setReplacing(true) : undefined}
      />
      <div className={styles.columns}>
        <AreasSection
          voices={voices}
          onName={onName}
          choose={
            onName && (
              <Link
                to="/c/$campaignId/tactics"
                params={{ campaignId }}
                search={{ groundwork: '1' }}
                className={linkClass}
              >
                {t('areas.choose')}
              </Link>
            )
          }
        />
        <div>
          <AmbassadorsSection
            voices={voices}
            guidelines={guidelines.data?.[0]?.number ?? null}
            onGuidelines={() => setSearch({ guidelines: '' }, 'push')}
            onName={onName}
          />
          <PeopleGroup
            title={t('office.title')}
            people={voices.office}
            none={t('office.none')}
            add={t('office.add')}
            onAdd={onName && (() => onName({ role: 'communications-leader' }))}
            onOpen={onName && ((person) => onName({ person }))}
          />
        </div>
      </div>
      <Suspense>
        {open && (
          <PersonDialog
            key={'person' in open ? open.person.id : open.role}
            naming={open}
            hasSpokesperson={holder?.activeTo === null}
            areas={[...voices.emptyAreas, ...voices.areas].map(({ name }) => name)}
            onClose={() => {
              setNaming(undefined);
              setSearch({ person: undefined });
            }}
          />
        )}
        {replacing && holder && <ReplaceDialog spokesperson={holder} onClose={() => setReplacing(false)} />}
        {search['guidelines'] !== undefined && guidelines.data && (
          <GuidelinesDialog
            texts={guidelines.data}
            ambassadors={voices.ambassadors}
            mayEdit={mayEdit}
            onClose={() => setSearch({ guidelines: undefined })}
          />
        )}
      </Suspense>
    </Page>
  );
}
