import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { textIn } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES, TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { audiencesQuery } from '../../../shared/plan/audiences.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { TableFilter } from '../../../shared/ui/table-filter.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { FILTERS, isNarrowed, type TableState } from '../table-rows.js';
import type { Responsible } from '../use-responsibles.js';
import styles from './table-view.module.css';

interface TableFiltersProps {
  readonly state: TableState;
  readonly responsibles: readonly Responsible[];
  /** At the end: columns, archived. */
  readonly children: ReactNode;
}

/** By words, channel type, phase, state, person and audience; everything lives in the address. */
export function TableFilterBar({ state, responsibles, children }: TableFiltersProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const [, setSearch] = useSearchState();
  const audiences = useQuery(audiencesQuery(useCampaignId())).data ?? [];
  const filter = (key: (typeof FILTERS)[number]) => ({
    onChange: ({ target }: { target: { value: string } }) =>
      setSearch({ [key]: target.value === '' ? undefined : target.value }),
  });
  return (
    <div className={styles.filters}>
      <label className={styles.search}>
        <Icon name="search" size={15} />
        <input
          type="search"
          value={state.q}
          maxLength={100}
          placeholder={t('table.search')}
          aria-label={t('table.search')}
          {...filter('q')}
        />
      </label>
      {CHANNEL_TYPES.map((channel) => (
        <button
          key={channel}
          type="button"
          aria-pressed={state.channel === channel}
          className={classNames(styles.chip, state.channel === channel && styles.on)}
          onClick={() => setSearch({ channel: state.channel === channel ? undefined : channel })}
        >
          <ChannelShape channel={channel} />
          {t(`shared:channel.${channel}`)}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={state.attention}
        className={classNames(styles.chip, state.attention && styles.on)}
        onClick={() => setSearch({ attention: state.attention ? undefined : '1' })}
      >
        <Icon name="attention" size={15} />
        {t('table.attention')}
      </button>
      <span className={styles.end}>
        {isNarrowed(state) && (
          <LinkButton onClick={() => setSearch(Object.fromEntries(FILTERS.map((key) => [key, undefined])))}>
            {t('table.clear')}
          </LinkButton>
        )}
        {children}
      </span>
      <div className={styles.selects}>
        <TableFilter
          label={t('table.phase')}
          placeholder={t('table.anyPhase')}
          value={state.phase === undefined ? '' : String(state.phase)}
          options={PHASES.map((phase) => ({
            value: String(phase),
            label: t('shared:phase.label', { phase }),
          }))}
          {...filter('phase')}
        />
        <TableFilter
          label={t('table.status')}
          placeholder={t('table.allStatuses')}
          value={state.status ?? ''}
          options={TACTIC_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          {...filter('status')}
        />
        <TableFilter
          label={t('table.responsible')}
          placeholder={t('table.anyone')}
          value={state.responsible ?? ''}
          options={[
            { value: 'none', label: t('table.nobody') },
            ...responsibles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...filter('responsible')}
        />
        <TableFilter
          label={t('table.audiences')}
          placeholder={t('table.anyAudience')}
          value={state.audience ?? ''}
          options={audiences.map(({ id, name }) => ({ value: id, label: textIn(name, format.language) }))}
          {...filter('audience')}
        />
      </div>
    </div>
  );
}
