import { textIn } from '@altavoz/domain/shared/language';
import { isOnCalendar } from '@altavoz/domain/tactics/tactic-transitions';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { Section } from '../../../shared/ui/page.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import styles from './message-uses.module.css';

/** The tactics that carry a message, with their days. */
export function MessageUses({ messageId }: { readonly messageId: string }) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const campaignId = useCampaignId();
  const tactics = useQuery(tacticsQuery(campaignId)).data ?? [];
  const carrying = tactics.filter(
    ({ messageIds, status }) => messageIds.includes(messageId) && status !== 'cancelled',
  );
  return (
    <Section title={t('used')} level="row">
      {carrying.length === 0 && <p className="muted">{t('unused')}</p>}
      <ul className={styles.uses}>
        {carrying.map(({ id, name, channelType, start, end, status }) => (
          <li key={id}>
            <ChannelLabel channel={channelType}>
              <Link
                to="/c/$campaignId/calendar"
                params={{ campaignId }}
                search={{ tactic: id, ...(start ? { date: start } : {}) }}
                className={linkClass}
              >
                {textIn(name, format.language)}
              </Link>
            </ChannelLabel>
            <span>{start && end && isOnCalendar(status) ? format.range(start, end) : t('undated')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
