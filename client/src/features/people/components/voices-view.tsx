import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingForActivation } from '../../../shared/completeness/missing-for-activation.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Avatar } from '../../../shared/ui/avatar.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Page, Section } from '../../../shared/ui/page.js';
import { PageSkeleton } from '../../../shared/ui/skeleton.js';
import { peopleQuery, type Person } from '../../../shared/plan/people.js';
import { useCampaignDay } from '../use-campaign-day.js';
import { voicesOn, type Voices } from '../voices.js';
import { SpokespersonCard } from './spokesperson-card.js';
import type { Naming } from '../naming.js';
import styles from './voices-view.module.css';

const PersonDialog = lazy(() => import('./person-dialog.js'));

interface VoicesViewProps {
  readonly views: ReactNode;
  readonly mayEdit: boolean;
}

/** The official spokesperson, liaisons by area with the empty ones first, ambassadors and the office. */
export function VoicesView({ views, mayEdit }: VoicesViewProps) {
  const { t } = useTranslation('people');
  const campaign = useCampaign();
  const today = useCampaignDay();
  const people = useQuery(peopleQuery(useCampaignId()));
  const [naming, setNaming] = useState<Naming | undefined>();
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
  const voices = voicesOn(people.data, today);
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
      <SpokespersonCard voices={voices} onName={onName} />
      <div className={styles.columns}>
        <Areas voices={voices} onName={onName} />
        <div>
          <Group
            title={t('ambassadors.title')}
            people={voices.ambassadors}
            none={t('ambassadors.none')}
            add={t('ambassadors.add')}
            onAdd={onName && (() => onName({ role: 'ambassador' }))}
            onOpen={onName && ((person) => onName({ person }))}
          />
          <Group
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
        {naming && (
          <PersonDialog
            key={'person' in naming ? naming.person.id : naming.role}
            naming={naming}
            spokesperson={voices.next ?? voices.spokesperson}
            areas={[...voices.emptyAreas, ...voices.areas.map(({ name }) => name)]}
            onClose={() => setNaming(undefined)}
          />
        )}
      </Suspense>
    </Page>
  );
}

type OnName = ((naming: Naming) => void) | undefined;

function Areas({ voices, onName }: { readonly voices: Voices; readonly onName: OnName }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { areas, emptyAreas } = voices;
  const total = areas.length + emptyAreas.length;
  const rows = areas.flatMap(({ name, liaisons }) => liaisons.map((liaison) => ({ name, liaison })));
  return (
    <Section
      title={
        <>
          {t('areas.title')}
          {total > 0 && (
            <span className={styles.covered}>{t('areas.covered', { held: areas.length, count: total })}</span>
          )}
        </>
      }
    >
      {total === 0 ? (
        <EmptyState
          action={
            onName && (
              <Button onClick={() => onName({ role: 'area-liaison' })}>{t('spokesperson.name')}</Button>
            )
          }
        >
          {t(onName ? 'areas.none' : 'areas.noneReader')}
        </EmptyState>
      ) : (
        <>
          <div
            className={styles.coverage}
            role="img"
            aria-label={t('areas.coverage', { held: areas.length, empty: emptyAreas.length })}
          >
            {areas.map(({ name }) => (
              <i key={name} />
            ))}
            {emptyAreas.map((name) => (
              <i key={name} className={styles.gap} />
            ))}
          </div>
          {emptyAreas.length > 0 && (
            <div className={styles.empty}>
              <p>
                <Icon name="attention" size={18} />
                {t('areas.empty', { count: emptyAreas.length })}
              </p>
              <ul>
                {emptyAreas.map((area) => (
                  <li key={area}>
                    <b>{area}</b>
                    {onName && (
                      <Button small onClick={() => onName({ role: 'area-liaison', area })}>
                        {t('spokesperson.name')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <DataTable
            caption={t('areas.title')}
            rows={rows}
            rowKey={({ liaison }) => liaison.id}
            onOpen={onName && (({ liaison }) => onName({ person: liaison }))}
            columns={[
              { key: 'area', title: t('areas.area'), name: true, cell: ({ name }) => name },
              {
                key: 'liaison',
                title: t('areas.liaison'),
                cell: ({ liaison }) => (
                  <span className={styles.who}>
                    <Avatar name={liaison.name} size={28} />
                    <span>
                      {liaison.name}
                      {liaison.position !== '' && <small>{liaison.position}</small>}
                    </span>
                  </span>
                ),
              },
              {
                key: 'since',
                title: t('areas.since'),
                numeric: true,
                muted: true,
                wideOnly: true,
                cell: ({ liaison }) => format.day(liaison.activeFrom, true),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly people: readonly Person[];
  readonly none: string;
  readonly add: string;
  readonly onAdd: (() => void) | undefined;
  readonly onOpen: ((person: Person) => void) | undefined;
}

/** People of a kind, one under the other, with the way to add one. */
function Group({ title, people, none, add, onAdd, onOpen }: GroupProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <Section title={title} className={styles.group}>
      <ul>
        {people.map((person) => {
          const words = (
            <>
              <Avatar name={person.name} size={36} />
              <span>
                <b>{person.name}</b>
                <small>
                  {[person.position || t(`role.${person.role}`), person.area]
                    .filter((part) => part !== '')
                    .join(', ')}
                </small>
                <small>{t('since', { day: format.day(person.activeFrom, true) })}</small>
              </span>
            </>
          );
          return (
            <li key={person.id}>
              {onOpen ? (
                <button type="button" className={styles.person} onClick={() => onOpen(person)}>
                  {words}
                </button>
              ) : (
                <span className={styles.person}>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
      {onAdd ? (
        <button type="button" className={styles.add} onClick={onAdd}>
          <Icon name="add" size={16} />
          {people.length === 0 ? none : add}
        </button>
      ) : (
        people.length === 0 && <p className={styles.add}>{none}</p>
      )}
    </Section>
  );
}
