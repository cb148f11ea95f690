import type { audiences } from '@altavoz/contracts/audiences';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { textIn } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Menu } from '../../../shared/ui/menu.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { hasFilters, SEARCH_LENGTH, toggleLayer, type Filters } from '../filters.js';
import { KIND_ICONS, LAYERS, type Layer } from '../layers.js';
import styles from './filter-bar.module.css';

type Audience = OutputOf<(typeof audiences)['get']>;
type Change = Readonly<Record<string, string | undefined>>;

interface FilterBarProps {
  readonly filters: Filters;
  readonly audiences: readonly Audience[];
  /** A drawer is open: layers are in the menu alone. */
  readonly compact: boolean;
  /** More to do with what is shown: several picked, kept views, paper. */
  readonly tools?: ReactNode;
  readonly onChange: (change: Change) => void;
}

const everything: Change = {
  channelTypes: undefined,
  kinds: undefined,
  phases: undefined,
  audiences: undefined,
  q: undefined,
};
const TYPING_MS = 300;

/** Layers as chips, the audience and the text; all of it in the address. */
export function FilterBar({ filters, audiences, compact, tools, onChange }: FilterBarProps) {
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
              items: LAYERS.map((layer) => ({
                key: layer,
                label: t(`layers.${layer}`),
                icon: KIND_ICONS[layer],
                chosen: filters.layers.includes(layer),
                onSelect: () => onChange({ kinds: toggleLayer(LAYERS, filters.layers, layer) }),
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
        {tools}
      </div>
      {!compact && (
        <div className={styles.layers} role="group" aria-label={t('layers.others')}>
          {LAYERS.map((layer) => (
            <button
              key={layer}
              type="button"
              className={classNames(styles.layer, !filters.layers.includes(layer) && styles.off)}
              aria-pressed={filters.layers.includes(layer)}
              onClick={() => onChange({ kinds: toggleLayer(LAYERS, filters.layers, layer) })}
            >
              <LayerMark layer={layer} />
              {t(`layers.${layer}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** As it is drawn in the year: a dash under an event, a line under a holiday's number; elsewhere its icon. */
function LayerMark({ layer }: { readonly layer: Layer }) {
  if (layer === 'holiday')
    return (
      <u className={styles.holiday} aria-hidden="true">
        8
      </u>
    );
  return <Icon name={KIND_ICONS[layer]} size={14} />;
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
