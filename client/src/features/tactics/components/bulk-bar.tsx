import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { textIn } from '@altavoz/domain/shared/language';
import { FUNDING_SOURCES } from '@altavoz/domain/tactics/tactic';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { audiencesQuery } from '../../../shared/plan/audiences.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import type { MenuGroup } from '../../../shared/ui/menu-items.js';
import { Menu } from '../../../shared/ui/menu.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { useBulkTactics } from '../api/change-tactics.js';
import { itemsFor, undoOf, type Change } from '../bulk.js';
import { useRefusals } from '../refusals.js';
import type { Responsible } from '../use-responsibles.js';
import { useTacticActions } from '../use-tactic-actions.js';
import styles from './bulk-bar.module.css';

interface BulkBarProps {
  readonly chosen: readonly Tactic[];
  readonly responsibles: readonly Responsible[];
  readonly onClear: () => void;
}

/** What can be done to the chosen ones, all or none; what stands in the way is listed by name. */
export function BulkBar({ chosen, responsibles, onClear }: BulkBarProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const bulk = useBulkTactics();
  const actions = useTacticActions();
  const refusalsOf = useRefusals();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const fail = (error: unknown): void => setRefused(refusalsOf(error, chosen));

  const change = async (field: string, changeOf: (tactic: Tactic) => Change): Promise<void> => {
    setRefused([]);
    const items = itemsFor(chosen, changeOf);
    if (items.length === 0) {
      showToast({ message: t('bulk.nothing') });
      return;
    }
    try {
      const after = await bulk.mutateAsync({ action: 'change', items });
      showUndo({
        message: t('bulk.changed', { count: items.length, field }),
        onUndo: () =>
          bulk
            .mutateAsync({ action: 'change', items: undoOf(items, chosen, after.items) })
            .catch(actions.failed),
      });
    } catch (error) {
      fail(error);
    }
  };
  const run = (work: Promise<unknown>): void => {
    setRefused([]);
    work.then(onClear, fail);
  };
  const menus = useMenus(responsibles, (field, changeOf) => void change(field, changeOf));
  return (
    <section className={styles.place} aria-label={t('bulk.label')}>
      {refused.length > 0 && (
        <BlockingNotice title={t('bulk.refused', { count: refused.length })}>
          <ul className={styles.refused}>
            {refused.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </BlockingNotice>
      )}
      <div className={styles.bar}>
        <b role="status">{t('bulk.chosen', { count: chosen.length })}</b>
        {menus.map(({ key, title, groups }) => (
          <Menu
            key={key}
            position="top-start"
            width={260}
            trigger={
              <Button small busy={bulk.isPending}>
                {title}
              </Button>
            }
            groups={groups}
          />
        ))}
        <Button small icon="copy" onClick={() => run(actions.copy(chosen))}>
          {t('shared:actions.copy')}
        </Button>
        <Button small onClick={() => run(actions.archive(chosen))}>
          {t('editor.archive')}
        </Button>
        {chosen.every(({ removable }) => removable) && (
          <Button small icon="trash" onClick={() => run(actions.remove(chosen))}>
            {t('editor.remove')}
          </Button>
        )}
        <LinkButton className={styles.clear} onClick={onClear}>
          {t('bulk.clear')}
        </LinkButton>
      </div>
    </section>
  );
}

interface BulkMenu {
  readonly key: string;
  readonly title: string;
  readonly groups: readonly MenuGroup[];
}

function useMenus(
  responsibles: readonly Responsible[],
  change: (field: string, changeOf: (tactic: Tactic) => Change) => void,
): readonly BulkMenu[] {
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const audiences = useQuery(audiencesQuery(useCampaignId())).data ?? [];
  const audienceItems = (changeOf: (id: string) => (tactic: Tactic) => Change) =>
    audiences.map(({ id, name }) => ({
      key: id,
      label: textIn(name, format.language),
      onSelect: () => change(t('table.audiences'), changeOf(id)),
    }));
  return [
    {
      key: 'responsible',
      title: t('table.responsible'),
      groups: [
        {
          key: 'who',
          items: [
            ...responsibles
              .filter(({ active }) => active)
              .map(({ id, name }) => ({
                key: id,
                label: name,
                onSelect: () => change(t('table.responsible'), () => ({ responsibleId: id })),
              })),
            {
              key: 'none',
              label: t('table.nobody'),
              onSelect: () => change(t('table.responsible'), () => ({ responsibleId: null })),
            },
          ],
        },
      ],
    },
    {
      key: 'phase',
      title: t('table.phase'),
      groups: [
        {
          key: 'phase',
          items: PHASES.map((phase) => ({
            key: String(phase),
            label: t('shared:phase.label', { phase }),
            onSelect: () => change(t('table.phase'), () => ({ phase })),
          })),
        },
      ],
    },
    {
      key: 'audiences',
      title: t('table.audiences'),
      groups: [
        {
          key: 'add',
          title: t('bulk.add'),
          items: audienceItems((id) => ({ audienceIds }) => ({
            audienceIds: audienceIds.includes(id) ? audienceIds : [...audienceIds, id],
          })),
        },
        {
          key: 'remove',
          title: t('bulk.remove'),
          items: audienceItems((id) => ({ audienceIds }) => ({
            audienceIds: audienceIds.filter((each) => each !== id),
          })),
        },
      ],
    },
    {
      key: 'funding',
      title: t('table.funding'),
      groups: [
        {
          key: 'funding',
          items: FUNDING_SOURCES.map((fundingSource) => ({
            key: fundingSource,
            label: t(`editor.fundingSources.${fundingSource}`),
            onSelect: () => change(t('table.funding'), () => ({ fundingSource })),
          })),
        },
      ],
    },
  ];
}
