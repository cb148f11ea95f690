import type { audiences } from '@altavoz/contracts/audiences';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { textIn } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Menu } from '../../../shared/ui/menu.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { hasFilters, LAYER_KINDS, SEARCH_LENGTH, toggleLayer, type Filters } from '../filters.js';
import styles from './filter-bar.module.css';

type Audience = OutputOf<(typeof audiences)['get']>;
type Change = Readonly<Record<string, string | undefined>>;

interface FilterBarProps {
  readonly filters: Filters;
  readonly audiences: readonly Audience[];
  readonly onChange: (change: Change) => void;
}

const everything: Change = {
  channelTypes: undefined,
  kinds: undefined,
  phases: undefined,
  audiences: undefined,
  q: undefined,
};
const kindIcons = { bulletin: 'bulletins', contracting: 'clock' } as const;
const TYPING_MS = 300;

/** Layers as chips, the audience and the text; all of it in the address. */
export function FilterBar({ filters, audiences, onChange }: FilterBarProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const chosen = audiences.find(({ id }) => id === filters.audience);
  const trigger = [
    chosen === undefined ? t('audience.all') : textIn(chosen.name, format.language),
    ...(filters.phase === undefined ? [] : [t('shared:phase.label', { phase: filters.phase })]),
  ].join(' · ');
  return (
    <div className={styles.bar}>
      <div className={styles.chips} role="group" aria-label={t('layers.label')}>
        {CHANNEL_TYPES.map((channel) => (
          <button
            key={channel}
            type="button"
            className={classNames(styles.chip, !filters.channelTypes.includes(channel) && styles.off)}
            aria-pressed={filters.channelTypes.includes(channel)}
            onClick={() =>
              onChange({ channelTypes: toggleLayer(CHANNEL_TYPES, filters.channelTypes, channel) })
            }
          >
            <ChannelShape channel={channel} />
            {t(`shared:channel.${channel}`)}
          </button>
        ))}
      </div>
      <div className={styles.right}>
        {hasFilters(filters) && (
          <LinkButton onClick={() => onChange(everything)}>{t('clearFilters')}</LinkButton>
        )}
        <SearchField value={filters.q ?? ''} onChange={(q) => onChange({ q: q === '' ? undefined : q })} />
        <Menu
          width={280}
          trigger={
            <Button variant="quiet" small icon="filter">
              {trigger}
            </Button>
          }
          groups={[
            {
              key: 'layers',
              title: t('layers.label'),
              items: LAYER_KINDS.map((kind) => ({
                key: kind,
                label: t(`layers.${kind}`),
                icon: kindIcons[kind],
                chosen: filters.kinds.includes(kind),
                onSelect: () => onChange({ kinds: toggleLayer(LAYER_KINDS, filters.kinds, kind) }),
              })),
            },
            {
              key: 'audiences',
              title: t('audience.label'),
              items: [
                {
                  key: 'all',
                  label: t('audience.all'),
                  chosen: chosen === undefined,
                  onSelect: () => onChange({ audiences: undefined }),
                },
                ...audiences.map((audience) => ({
                  key: audience.id,
                  label: textIn(audience.name, format.language),
                  chosen: audience.id === chosen?.id,
                  onSelect: () => onChange({ audiences: audience.id }),
                })),
              ],
            },
            {
              key: 'phases',
              title: t('phase.label'),
              items: [
                {
                  key: 'all',
                  label: t('phase.all'),
                  chosen: filters.phase === undefined,
                  onSelect: () => onChange({ phases: undefined }),
                },
                ...PHASES.map((phase) => ({
                  key: String(phase),
                  label: t('shared:phase.label', { phase }),
                  chosen: filters.phase === phase,
                  onSelect: () => onChange({ phases: String(phase) }),
                })),
              ],
            },
          ]}
        />
      </div>
    </div>
  );
}

/** Asks once the person stopped typing. */
function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('calendar');
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    // The address changed by other means: going back, or clearing the filters.
    setSeen(value);
    setText(value);
  }
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <label className={styles.search}>
      <Icon name="search" size={15} />
      <input
        type="search"
        value={text}
        maxLength={SEARCH_LENGTH}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
