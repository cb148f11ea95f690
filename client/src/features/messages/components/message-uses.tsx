import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { linkClass, LinkButton } from '../../../shared/ui/text-link.js';
import { messageUsesQuery, type MessageUse } from '../api/get-message-uses.js';
import styles from './message-uses.module.css';

/** How many are listed before the rest folds. */
const SHOWN = 6;
const ICONS = { bulletin: 'bulletins', statement: 'microphone', clip: 'free-press' } as const;

/** What carries a message, with its days; each opens where it lives. */
export function MessageUses({ messageId }: { readonly messageId: string }) {
  const { t } = useTranslation('messages');
  const uses = useQuery(messageUsesQuery(useCampaignId(), messageId));
  const [all, setAll] = useState(false);
  const items = uses.data?.items ?? [];
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <Section
      title={t('used')}
      level="row"
      count={uses.data && uses.data.total > 0 ? uses.data.total : undefined}
    >
      {uses.isPending && <RowsSkeleton rows={2} />}
      {uses.isError && <ErrorState error={uses.error} onRetry={() => void uses.refetch()} />}
      {uses.data && items.length === 0 && <p className="muted">{t('unused')}</p>}
      <ul className={styles.uses}>
        {shown.map((use) => (
          <Use key={`${use.kind} ${use.id}`} use={use} />
        ))}
      </ul>
      {items.length > shown.length && (
        <LinkButton onClick={() => setAll(true)}>
          {t('moreUses', { count: (uses.data?.total ?? 0) - shown.length })}
        </LinkButton>
      )}
    </Section>
  );
}

function Use({ use: { kind, id, name, start, end, settled } }: { readonly use: MessageUse }) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const campaignId = useCampaignId();
  const tactics = useQuery({ ...tacticsQuery(campaignId), enabled: kind === 'tactic' }).data;
  const channel = kind === 'tactic' ? tactics?.find((tactic) => tactic.id === id)?.channelType : undefined;
  const words = textIn(name, format.language);
  const params = { campaignId };
  const links: Readonly<Record<MessageUse['kind'], ReactNode>> = {
    tactic: (
      <Link
        to="/c/$campaignId/calendar"
        params={params}
        search={{ tactic: id, ...(start ? { date: start } : {}) }}
        className={linkClass}
      >
        {words}
      </Link>
    ),
    bulletin: (
      <Link
        to="/c/$campaignId/bulletins/$bulletinId"
        params={{ ...params, bulletinId: id }}
        className={linkClass}
      >
        {words}
      </Link>
    ),
    clip: (
      <Link to="/c/$campaignId/free-press" params={params} search={{ clip: id }} className={linkClass}>
        {words}
      </Link>
    ),
    statement: <span>{words}</span>,
  };
  return (
    <li>
      <span className={styles.name}>
        {kind === 'tactic' ? (
          channel && <ChannelShape channel={channel} size={11} />
        ) : (
          <Icon name={ICONS[kind]} size={14} />
        )}
        <span className="sr-only">{t(`carrier.${kind}`)} </span>
        {links[kind]}
      </span>
      <span>
        {start && (settled || kind !== 'tactic') ? format.range(start, end ?? start) : t('undated')}
        {!settled && start && kind === 'bulletin' && ` · ${t('inDraft')}`}
      </span>
    </li>
  );
}
