import { textIn } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { usable } from '@altavoz/domain/messages/message-in-force';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Settled } from '../../../shared/ui/label.js';
import { InlineWarning } from '../../../shared/ui/notice.js';
import { audiencesQuery } from '../../../shared/plan/audiences.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import styles from './tactic-drawer.module.css';

/** The approved words that the tactic carries, or in brass that they are not approved (RH9). */
export function TacticMessages({
  tactic,
  today,
}: {
  readonly tactic: Tactic;
  readonly today: PlainDateString;
}) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const campaignId = useCampaignId();
  const messages = useQuery(messagesQuery(campaignId)).data ?? [];
  const audiences = useQuery(audiencesQuery(campaignId)).data ?? [];
  const own = messages.filter(({ id }) => tactic.messageIds.includes(id));
  const whom = (ids: readonly string[]): string => {
    const names = audiences
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => textIn(name, format.language));
    return names.length === 0 ? t('drawer.general') : names.join(', ');
  };
  return (
    <section>
      <h3>{t('drawer.messages')}</h3>
      {tactic.messageIds.length === 0 && <p className={styles.none}>{t('drawer.noMessage')}</p>}
      <ul className={styles.messages}>
        {own.map((message) => {
          const words = message.inForce;
          const good =
            words !== null &&
            usable(
              { status: 'approved', validFrom: words.validFrom, validUntil: words.validUntil },
              tactic.start ?? today,
            );
          return (
            <li key={message.id}>
              <p>{textIn((words ?? message).text, format.language)}</p>
              <span>
                {good ? (
                  <Settled>{t('drawer.approved')}</Settled>
                ) : (
                  <InlineWarning>{t('drawer.notApproved')}</InlineWarning>
                )}
                <span aria-hidden="true">·</span> {whom((words ?? message).audienceIds)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
