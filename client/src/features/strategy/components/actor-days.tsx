import { compareActors, type ActorOnDay, type ComparedField } from '@altavoz/domain/actors/actor';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useForgetDay, useKeepDay } from '../api/change-actors.js';
import { keptDaysQuery, snapshotQuery, type Actor, type KeptDay } from '../api/get-actors.js';
import type { Strategy } from '../strategy.js';
import styles from './actors-view.module.css';
import { DeleteDialog } from './delete-dialog.js';

const NOW = 'now';

/** The map as it was on two days, and what is different (D8). */
export default function ActorDays({
  strategy,
  actors,
}: {
  readonly strategy: Strategy;
  readonly actors: readonly Actor[];
}) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const problem = useProblemText();
  const { campaign, mayEdit } = strategy;
  const days = useQuery(keptDaysQuery(campaign.id));
  const keep = useKeepDay(campaign.id);
  const forget = useForgetDay(campaign.id);
  const [from, setFrom] = useState<string | undefined>();
  const [to, setTo] = useState(NOW);
  const [leaving, setLeaving] = useState<KeptDay | undefined>();
  const kept = days.data ?? [];
  const first = kept.find(({ id }) => id === from) ?? kept.at(-1);
  const last = kept.find(({ id }) => id === to);
  const nameOf = ({ day, name }: KeptDay): string =>
    name === '' ? format.day(day, true) : `${format.day(day, true)}, ${name}`;

  return (
    <Section
      title={t('actors.days')}
      className={styles.compare}
      actions={
        mayEdit && (
          <Button
            busy={keep.isPending}
            onClick={() =>
              keep.mutate('', {
                onSuccess: ({ day }) =>
                  showToast({ message: t('actors.kept', { day: format.day(day, true) }), tone: 'done' }),
                onError: (error) =>
                  showToast({
                    message: isProblem(error, 'duplicate') ? t('actors.keptAlready') : problem(error),
                    tone: 'failed',
                  }),
              })
            }
          >
            {t('actors.keep')}
          </Button>
        )
      }
    >
      {days.isError && <ErrorState error={days.error} onRetry={() => void days.refetch()} />}
      {days.isSuccess && kept.length === 0 && <p className={styles.said}>{t('actors.daysNone')}</p>}
      {first && (
        <>
          <div className={styles.days}>
            <SelectField
              label={t('actors.from')}
              value={first.id}
              options={kept.map((day) => ({ value: day.id, label: nameOf(day) }))}
              onChange={(event) => setFrom(event.target.value)}
            />
            <SelectField
              label={t('actors.to')}
              value={to}
              options={[
                { value: NOW, label: t('actors.now') },
                ...kept.map((day) => ({ value: day.id, label: nameOf(day) })),
              ]}
              onChange={(event) => setTo(event.target.value)}
            />
            {mayEdit && (
              <Button variant="quiet" onClick={() => setLeaving(first)}>
                {t('actors.forget', { day: format.day(first.day) })}
              </Button>
            )}
          </div>
          <Comparison
            campaignId={campaign.id}
            from={first}
            to={last}
            now={actors.map(({ id, ...actor }) => ({ ...actor, actorId: id }))}
          />
        </>
      )}
      {leaving && (
        <DeleteDialog
          title={t('actors.forgetTitle', { day: nameOf(leaving) })}
          text={t('actors.forgetText')}
          busy={forget.isPending}
          error={forget.error}
          onClose={() => setLeaving(undefined)}
          onConfirm={() => forget.mutate(leaving, { onSuccess: () => setLeaving(undefined) })}
        />
      )}
    </Section>
  );
}

interface ComparisonProps {
  readonly campaignId: string;
  readonly from: KeptDay;
  /** Undefined for now. */
  readonly to: KeptDay | undefined;
  readonly now: readonly ActorOnDay[];
}

function Comparison({ campaignId, from, to, now }: ComparisonProps) {
  const { t } = useTranslation('strategy');
  const say = useFieldWords();
  const before = useQuery(snapshotQuery(campaignId, from.id)).data?.actors;
  const later = useQuery({ ...snapshotQuery(campaignId, to?.id ?? ''), enabled: to !== undefined }).data
    ?.actors;
  const after = to ? later : now;
  if (!before || !after) return null;
  const { appeared, gone, changed, nearer, further, unchanged } = compareActors(before, after);
  return (
    <>
      <p className={styles.said} role="status">
        {[
          t('actors.nearer', { count: nearer }),
          t('actors.further', { count: further }),
          t('actors.unchanged', { count: unchanged }),
        ].join(' · ')}
      </p>
      <ul className={styles.changes}>
        {appeared.map((actor) => (
          <li key={actor.actorId}>
            <b>{actor.name}</b> {t('actors.appeared')}
          </li>
        ))}
        {gone.map((actor) => (
          <li key={actor.actorId}>
            <b>{actor.name}</b> {t('actors.gone')}
          </li>
        ))}
        {changed.map((change) => (
          <li key={change.after.actorId}>
            <b>{change.after.name}</b>
            {change.fields.map((field) => (
              <span key={field}>
                {t(`actors.field.${field}`)}: <del>{say(change.before, field)}</del>{' '}
                <ins>{say(change.after, field)}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function useFieldWords(): (actor: ActorOnDay, field: ComparedField) => string {
  const { t } = useTranslation('strategy');
  return (actor, field) => {
    switch (field) {
      case 'stance':
        return t(`actors.stance.${actor.stance}`);
      case 'relation':
        return t(`actors.relation.${actor.relation}`);
      case 'sector':
        return t(`actors.sector.${actor.sector}`);
      case 'actorType':
        return actor.actorType === null ? '–' : String(actor.actorType);
      default:
        return actor[field] || '–';
    }
  };
}
