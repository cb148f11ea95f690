import { shareOf } from '@altavoz/domain/budget/compute-budget';
import { textIn } from '@altavoz/domain/shared/language';
import { daysBetween } from '@altavoz/domain/shared/plain-date';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId, type Today } from '../../../shared/session/campaign.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icon.js';
import { RowSection } from './row-section.js';
import styles from './rows.module.css';

type Decision = Today['decisions'][number];

const icons = {
  bulletin: 'bulletins',
  'held-bulletin': 'bulletins',
  'new-bulletin': 'bulletins',
  message: 'messages',
  release: 'money',
} as const;

/** What waits for a decision that this person may take. The first one is the primary step of the screen. */
export function Decisions({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const { decisions } = today;
  return (
    <RowSection title={t('decide.title')} count={decisions.length}>
      {decisions.length === 0 && <p className={styles.none}>{t('decide.none')}</p>}
      <ul className={styles.rows}>
        {decisions.map((decision, index) => (
          <li key={decision.kind + decision.id}>
            <Icon name={icons[decision.kind]} size={20} />
            <DecisionWords decision={decision} today={today} />
            <DecisionLink decision={decision} first={index === 0} />
          </li>
        ))}
      </ul>
    </RowSection>
  );
}

function DecisionWords({ decision, today }: { readonly decision: Decision; readonly today: Today }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const since = useSince(today.day);
  const { kind, figure, by, uses } = decision;
  const title = textIn(decision.title, format.language);
  if (kind === 'bulletin') {
    return (
      <div>
        <b>{title}</b>
        <p>{t('decide.bulletin.detail', { count: figure, people: format.number(figure), by })}</p>
      </div>
    );
  }
  if (kind === 'held-bulletin' || kind === 'new-bulletin') {
    return (
      <div>
        <b>{title}</b>
        <p>{t(`decide.${kind}.detail`, { since: since(decision.since) })}</p>
      </div>
    );
  }
  if (kind === 'message') {
    return (
      <div>
        <b>{t('decide.message.title', { version: figure })}</b>
        <p>{t('decide.message.detail', { text: title, since: since(decision.since), count: uses })}</p>
      </div>
    );
  }
  const budget = today.budget;
  const amount = format.money({ amount: figure, currency: budget?.currency ?? 'EUR' });
  const left =
    budget === null || budget.total === 0 || budget.reserveHeld < figure
      ? undefined
      : shareOf(budget.total, budget.reserveHeld - figure);
  return (
    <div>
      <b>{t('decide.release.title', { amount })}</b>
      <p>
        {t('decide.release.detail', { what: title, by })}{' '}
        {left !== undefined && t('decide.release.after', { share: format.basisPoints(left) })}
      </p>
    </div>
  );
}

function DecisionLink({ decision, first }: { readonly decision: Decision; readonly first: boolean }) {
  const { t } = useTranslation('today');
  const campaignId = useCampaignId();
  const className = buttonClass({ variant: first ? 'primary' : 'outlined', small: true }, styles.step);
  const { kind } = decision;
  if (kind === 'bulletin' || kind === 'held-bulletin' || kind === 'new-bulletin') {
    return (
      <Link
        to="/c/$campaignId/bulletins/$bulletinId"
        params={{ campaignId, bulletinId: decision.id }}
        className={className}
      >
        {t(`decide.${kind}.action`)}
      </Link>
    );
  }
  if (decision.kind === 'message') {
    return (
      <Link
        to="/c/$campaignId/messages"
        params={{ campaignId }}
        search={{ message: decision.id }}
        className={className}
      >
        {t('decide.message.action')}
      </Link>
    );
  }
  return (
    <Link
      to="/c/$campaignId/budget"
      params={{ campaignId }}
      search={{ decide: decision.id }}
      className={className}
    >
      {t('decide.release.action')}
    </Link>
  );
}

/** “ayer”, “el 9 sep”. */
function useSince(today: string): (moment: string) => string {
  const { t } = useTranslation('today');
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  return (moment) => {
    const day = dayOf(moment, zone);
    const ago = daysBetween(day, today);
    if (ago <= 0) return t('since.today');
    return ago === 1 ? t('since.yesterday') : t('since.day', { day: format.day(day) });
  };
}
