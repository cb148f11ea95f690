import { EDITORS } from '@altavoz/contracts/access';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { Menu } from '../../../shared/ui/menu.js';
import { Warning } from '../../../shared/ui/notice.js';
import { Facts } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { linkClass, LinkButton } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import {
  eventQuery,
  useChangeEvent,
  useDeleteEvent,
  useEventStep,
  useRestoreEvent,
  type Event,
  type EventChange,
} from '../api/events.js';
import styles from './event-drawer.module.css';
import { FollowUp } from './follow-up.js';

interface EventDrawerProps {
  readonly eventId: string;
  readonly tactics: readonly Tactic[];
  readonly audiences: readonly Audience[];
  readonly onClose: () => void;
  readonly onEdit: () => void;
  readonly onOpenTactic: (id: string) => void;
}

/** Something on the city's or the world's agenda: what it is, what of the plan uses it, what comes after it. */
export default function EventDrawer(props: EventDrawerProps) {
  const { t } = useTranslation('calendar');
  const found = useQuery(eventQuery(useCampaignId(), props.eventId));
  if (found.data !== undefined) return <OpenEvent event={found.data} {...props} />;
  return (
    <Drawer title={t('kinds.event')} onClose={props.onClose}>
      {found.error === null ? (
        <RowsSkeleton rows={4} />
      ) : (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )}
    </Drawer>
  );
}

function OpenEvent(props: EventDrawerProps & { readonly event: Event }) {
  const { event, tactics, audiences, onClose, onEdit, onOpenTactic } = props;
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const campaignId = useCampaignId();
  const mayEdit = useMay(EDITORS);
  const problem = useProblemText();
  const change = useChangeEvent(campaignId);
  const step = useEventStep(campaignId);
  const restore = useRestoreEvent(campaignId);
  const remove = useDeleteEvent(campaignId, (gone) => {
    showUndo({
      message: t('event.deleted', { name: textIn(gone.name, format.language) }),
      onUndo: () => restore.mutateAsync(gone),
    });
    onClose();
  });
  const facts = useFacts(event, audiences);
  const failed = (error: Error): void => showToast({ tone: 'failed', message: problem(error) });
  /** Shown at once, taken back when refused, undone for ten seconds. */
  const save = (next: EventChange, before: EventChange, message: string): void =>
    change.mutate(
      { event, change: next },
      {
        onError: failed,
        onSuccess: (saved) =>
          showUndo({ message, onUndo: () => change.mutateAsync({ event: saved, change: before }) }),
      },
    );
  const go = (next: 'close' | 'cancel' | 'reopen', back: 'reopen' | 'close'): void =>
    step.mutate(
      { event, step: next },
      {
        onError: failed,
        onSuccess: (saved) =>
          showUndo({
            message: t(`event.did.${next}`, { name: textIn(saved.name, format.language) }),
            onUndo: () => step.mutateAsync({ event: saved, step: back }),
          }),
      },
    );
  const open = event.status === 'open';
  const linked = tactics.filter(({ id }) => event.tacticIds.includes(id));
  const link = (ids: string[], message: string): void =>
    save({ tacticIds: ids }, { tacticIds: [...event.tacticIds] }, message);

  return (
    <Drawer
      kicker={
        <span className={styles.kicker}>
          <Icon name="flag" size={15} />
          {t(`event.kinds.${event.kind}`)} · {t(`event.origins.${event.origin}`)}
        </span>
      }
      title={textIn(event.name, format.language)}
      subtitle={
        <>
          <b>{format.range(event.start, event.end)}</b>
          {event.time === null ? format.weekday(event.start) : `${event.time.start} – ${event.time.end}`}
          <span className={styles.state}>
            <StateLabel tone={open ? 'ink' : 'plain'}>{t(`event.status.${event.status}`)}</StateLabel>
          </span>
        </>
      }
      tools={
        mayEdit ? (
          <Menu
            trigger={<IconButton icon="more" label={t('shared:actions.more')} variant="quiet" small />}
            groups={[
              {
                key: 'more',
                items: open
                  ? [
                      {
                        key: 'cancel',
                        label: t('event.cancel'),
                        icon: 'close' as const,
                        onSelect: () => go('cancel', 'reopen'),
                      },
                    ]
                  : [
                      {
                        key: 'reopen',
                        label: t('event.reopen'),
                        icon: 'undo' as const,
                        onSelect: () => go('reopen', 'close'),
                      },
                    ],
              },
              {
                key: 'delete',
                items: [
                  {
                    key: 'delete',
                    label: t('shared:actions.delete'),
                    icon: 'trash' as const,
                    destructive: true,
                    onSelect: () => remove.mutate(event, { onError: failed }),
                  },
                ],
              },
            ]}
          />
        ) : undefined
      }
      footer={
        mayEdit ? (
          <>
            <Button onClick={onEdit}>{t('drawer.edit')}</Button>
            {open && (
              <Button variant="primary" busy={step.isPending} onClick={() => go('close', 'reopen')}>
                {t('event.close')}
              </Button>
            )}
          </>
        ) : undefined
      }
      onClose={onClose}
    >
      {event.status === 'closed' && event.followUp === '' && <Warning>{t('event.noFollowUp')}</Warning>}
      {event.description !== '' && <p className={styles.text}>{event.description}</p>}
      <Facts items={facts} />
      <section>
        <h3>{t('event.tactics')}</h3>
        {linked.length === 0 && <p className={styles.none}>{t('event.noTactics')}</p>}
        <ul className={styles.links}>
          {linked.map((tactic) => (
            <li key={tactic.id} data-channel={tactic.channelType}>
              <ChannelShape channel={tactic.channelType} named />
              <LinkButton onClick={() => onOpenTactic(tactic.id)}>
                {textIn(tactic.name, format.language)}
              </LinkButton>
              {mayEdit && (
                <IconButton
                  icon="close"
                  small
                  variant="quiet"
                  label={t('event.unlink', { name: textIn(tactic.name, format.language) })}
                  onClick={() =>
                    link(
                      event.tacticIds.filter((id) => id !== tactic.id),
                      t('event.unlinked', { name: textIn(tactic.name, format.language) }),
                    )
                  }
                />
              )}
            </li>
          ))}
        </ul>
        {mayEdit && (
          <Menu
            width={320}
            trigger={
              <Button small icon="link">
                {t('event.link')}
              </Button>
            }
            groups={[
              {
                key: 'tactics',
                items: tactics
                  .filter(({ id, status }) => !event.tacticIds.includes(id) && status !== 'cancelled')
                  .map((tactic) => ({
                    key: tactic.id,
                    label: textIn(tactic.name, format.language),
                    onSelect: () =>
                      link(
                        [...event.tacticIds, tactic.id],
                        t('event.linked', { name: textIn(tactic.name, format.language) }),
                      ),
                  })),
              },
            ]}
          />
        )}
      </section>
      <FollowUp
        key={event.version}
        event={event}
        mayEdit={mayEdit}
        onSave={(next, message) =>
          save(next, { followUp: event.followUp, followUpDoneOn: event.followUpDoneOn }, message)
        }
      />
    </Drawer>
  );
}

function useFacts(event: Event, audiences: readonly Audience[]) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const names = audiences
    .filter(({ id }) => event.audienceIds.includes(id))
    .map(({ name }) => textIn(name, format.language));
  return [
    { name: t('event.presence'), value: t(`event.presences.${event.presence}`) },
    ...(names.length === 0 ? [] : [{ name: t('drawer.audiences'), value: names.join(', ') }]),
    ...(event.place === '' ? [] : [{ name: t('drawer.place'), value: event.place }]),
    ...(event.organiser === '' ? [] : [{ name: t('event.organiser'), value: event.organiser }]),
    ...(event.entities.length === 0 ? [] : [{ name: t('event.entities'), value: event.entities.join(', ') }]),
    ...(event.pillar === null ? [] : [{ name: t('event.pillar'), value: event.pillar }]),
    ...(event.website === null
      ? []
      : [
          {
            name: t('event.website'),
            value: (
              <a className={linkClass} href={event.website} target="_blank" rel="noreferrer">
                {new URL(event.website).host}
              </a>
            ),
          },
        ]),
    {
      name: t('event.published'),
      value: t(event.publishedInCityAgenda ? 'event.yes' : 'event.no'),
    },
  ];
}
