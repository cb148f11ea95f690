import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icon.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { keepBulletin, refreshAround } from '../api/change-bulletin.js';
import type { Bulletin } from '../api/get-bulletins.js';
import { decidePlanChanges, planChangesQuery, type Decisions, type PlanChange } from '../api/plan-changes.js';
import type { Desk } from '../desk.js';
import styles from './plan-changes.module.css';

interface PlanChangesProps {
  readonly bulletin: Bulletin;
  readonly desk: Desk;
  readonly readOnly: boolean;
}

/** What became different on the plan since the draft, to take over one by one or all at once. */
export function PlanChanges({ bulletin, desk, readOnly }: PlanChangesProps) {
  const { t } = useTranslation('bulletins');
  const campaignId = useCampaignId();
  const found = useQuery(planChangesQuery(campaignId, bulletin));
  const [opened, setOpened] = useState(true);
  const id = useId();
  const { decide, deciding } = useDecide(bulletin, desk);
  // Not knowing is no news: it is asked again by itself, and nothing here keeps anybody from writing.
  const changes = found.data ?? [];
  if (changes.length === 0) return null;
  const safe = changes.filter(({ edited }) => !edited);
  return (
    <section className={styles.changes} aria-label={t('planChanges.label')}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.face}
          aria-expanded={opened}
          aria-controls={opened ? id : undefined}
          onClick={() => setOpened(!opened)}
        >
          <Icon name="calendar" size={16} />
          <b>{t('planChanges.title', { count: changes.length })}</b>
          <Icon name={opened ? 'collapse' : 'expand'} size={14} />
        </button>
        {!readOnly && safe.length > 1 && (
          <Button
            small
            busy={deciding}
            onClick={() => void decide({ take: safe.map((change) => change.id) }, t('planChanges.takenAll'))}
          >
            {t('planChanges.takeAll')}
          </Button>
        )}
      </div>
      {opened && (
        <ul id={id} className={styles.list}>
          {changes.map((change) => (
            <li key={change.id}>
              <Said change={change} />
              {!readOnly && (
                <span className={styles.actions}>
                  <Button
                    small
                    disabled={deciding}
                    onClick={() => void decide({ take: [change.id] }, t('planChanges.taken'))}
                  >
                    {t(change.edited ? 'planChanges.replace' : 'planChanges.take')}
                  </Button>
                  {change.kind !== 'message-gone' && (
                    <Button
                      small
                      variant="quiet"
                      disabled={deciding}
                      onClick={() => void decide({ leave: [change.id] }, undefined)}
                    >
                      {t('planChanges.leave')}
                    </Button>
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Saves what is being written first, so that nothing of it is lost, and offers the words back afterwards. */
function useDecide(bulletin: Bulletin, desk: Desk) {
  const { t } = useTranslation('bulletins');
  const text = useProblemText();
  const client = useQueryClient();
  const campaignId = useCampaignId();
  const deciding = useMutation({
    mutationFn: ({ version, decisions }: { readonly version: number; readonly decisions: Decisions }) =>
      decidePlanChanges(campaignId, bulletin.id, version, decisions),
  });
  const decide = async (decisions: Decisions, said: string | undefined): Promise<void> => {
    if (!(await desk.flush())) {
      showToast({ message: t('notSaved'), tone: 'attention' });
      return;
    }
    const before = desk.getState().content;
    try {
      keepBulletin(client, campaignId, await deciding.mutateAsync({ version: desk.version, decisions }));
      if (said !== undefined) {
        const { subject, preheader, blocks } = before;
        showUndo({
          message: said,
          onUndo: () => desk.change((now) => ({ ...now, subject, preheader, blocks })),
        });
      }
    } catch (error) {
      const message =
        error instanceof ApiProblem && error.code === 'conflict' ? t('planChanges.moved') : text(error);
      showToast({ message, tone: 'failed' });
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: planChangesQuery(campaignId, bulletin).queryKey }),
      refreshAround(client, campaignId),
    ]);
  };
  return { decide, deciding: deciding.isPending };
}

/** What changed, in one line and, where it helps, how it was before. */
function Said({ change }: { readonly change: PlanChange }) {
  const { t } = useTranslation('bulletins');
  const { title, detail } = useWords(change);
  return (
    <span className={styles.said}>
      <span className={styles.what}>
        {t(`planChanges.kind.${kindOf(change)}`)}
        {change.edited && <StateLabel tone="waiting">{t('planChanges.edited')}</StateLabel>}
      </span>
      <b>{title}</b>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </span>
  );
}

function kindOf(change: PlanChange) {
  switch (change.kind) {
    case 'item-added':
      return change.section === 'press' ? 'published' : change.section === 'news' ? 'news' : 'added';
    case 'item-changed':
      return change.before.start === change.after.start && change.before.end === change.after.end
        ? 'changed'
        : 'moved';
    case 'item-gone':
      return change.movedTo ? 'moved' : 'gone';
    case 'message-changed':
      return 'message';
    case 'message-gone':
      return 'messageGone';
    case 'figures':
      return 'figures';
    case 'button':
      return change.before === null ? 'buttonNew' : 'button';
  }
}

function useWords(change: PlanChange): { readonly title: ReactNode; readonly detail?: ReactNode } {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const days = ({ start, end }: { readonly start: string; readonly end: string }): string =>
    format.range(start, end);
  switch (change.kind) {
    case 'item-added':
      return {
        title: change.after.title,
        detail: [days(change.after), change.after.place].filter((part) => part !== undefined).join(', '),
      };
    case 'item-changed':
      return { title: change.after.title, detail: <Differences change={change} days={days} /> };
    case 'item-gone':
      return {
        title: change.before.title,
        detail: change.movedTo
          ? t('planChanges.to', { before: days(change.before), after: days(change.movedTo) })
          : days(change.before),
      };
    case 'message-changed':
      return { title: change.after, detail: <del>{change.before}</del> };
    case 'message-gone':
      return {
        title: change.before,
        detail: change.after
          ? t('planChanges.instead', { message: change.after.text })
          : t('planChanges.noMessage'),
      };
    case 'figures':
      return {
        title:
          change.after.map(({ value, label }) => `${value} ${label}`).join(', ') || t('planChanges.none'),
      };
    case 'button':
      return change.after
        ? { title: change.after.label, detail: change.after.url }
        : { title: change.before?.label, detail: t('planChanges.noButton') };
  }
}

interface DifferencesProps {
  readonly change: Extract<PlanChange, { kind: 'item-changed' }>;
  readonly days: (range: { readonly start: string; readonly end: string }) => string;
}

/** Only what is different of an activity: how it was, struck out, and how it is. */
function Differences({ change: { before, after }, days }: DifferencesProps) {
  const parts = [
    [days(before), days(after)],
    [before.title, after.title],
    [before.place ?? '', after.place ?? ''],
    [before.url ?? '', after.url ?? ''],
  ].filter(([was, is]) => was !== is);
  return parts.map(([was, is]) => (
    <span key={`${was} ${is}`} className={styles.difference}>
      {was !== '' && <del>{was}</del>} {is !== '' && <ins>{is}</ins>}
    </span>
  ));
}
