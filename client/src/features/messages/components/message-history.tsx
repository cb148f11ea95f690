import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Section } from '../../../shared/ui/page.js';
import type { Message } from '../../../shared/plan/messages.js';
import { versionsQuery } from '../api/get-messages.js';
import styles from './message-history.module.css';

/** Every step of every version with who and when, the newest first. */
export function MessageHistory({ message }: { readonly message: Pick<Message, 'id'> }) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const campaign = useCampaign();
  const versions = useQuery(versionsQuery(useCampaignId(), message.id));
  const steps = (versions.data ?? []).flatMap(({ number, steps: taken }) =>
    taken.map((step) => ({ ...step, number })),
  );
  if (steps.length === 0) return null;
  const newest = [...steps].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Section title={t('history')} level="row">
      <ol className={styles.history}>
        {newest.map((step) => (
          <li key={`${step.number}-${step.at}-${step.action}`}>
            <b>{step.by?.name}</b> {t(`step.${step.action}`, { number: step.number })}{' '}
            <span>{format.moment(step.at, campaign?.timeZone)}</span>
            {step.comment && <p>{step.comment}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
