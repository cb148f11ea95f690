import { PLAN_READERS } from '@altavoz/contracts/access';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Avatar } from '../../../shared/ui/avatar.js';
import { Button } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { Facts } from '../../../shared/ui/page.js';
import { statementsQuery } from '../api/statements.js';
import type { Voices } from '../voices.js';
import styles from './spokesperson-card.module.css';
import type { Naming } from '../naming.js';

interface SpokespersonCardProps {
  readonly voices: Voices;
  readonly onName: ((naming: Naming) => void) | undefined;
  readonly onReplace: (() => void) | undefined;
}

/** The one who speaks for the city, who comes next and who spoke before (RH8). */
export function SpokespersonCard({ voices, onName, onReplace }: SpokespersonCardProps) {
  const { t } = useTranslation(['people', 'shared']);
  const format = useFormat();
  const { spokesperson, next, former } = voices;
  const campaignId = useCampaignId();
  const readsPlan = useMay(PLAN_READERS);
  const account = spokesperson?.userId ?? null;
  // The same pages as the table of what was said, filtered by this person.
  const said = useInfiniteQuery({
    ...statementsQuery(campaignId, account === null ? {} : { by: account }),
    enabled: readsPlan && account !== null,
  });
  const last = account === null ? undefined : said.data?.pages[0]?.items[0];
  const messages = useQuery(messagesQuery(campaignId)).data ?? [];
  const approved = messages.filter(({ inForce, status }) => inForce !== null && status !== 'retired').length;
  const name = onName && (() => onName({ role: 'official-spokesperson' }));
  return (
    <section className={styles.section} aria-label={t('role.official-spokesperson')}>
      {spokesperson ? (
        <div className={styles.card}>
          <Avatar name={spokesperson.name} size={56} />
          <div className={styles.who}>
            <span>{t('role.official-spokesperson')}</span>
            <h2>{spokesperson.name}</h2>
            <p>
              {[spokesperson.position, t('since', { day: format.dayLong(spokesperson.activeFrom, true) })]
                .filter((part) => part !== '')
                .join(', ')}
            </p>
          </div>
          <div className={styles.facts}>
            <Facts
              items={[
                {
                  name: t('spokesperson.account'),
                  value: t(
                    spokesperson.userId === null ? 'spokesperson.withoutAccount' : 'spokesperson.withAccount',
                  ),
                },
                ...(last
                  ? [
                      {
                        name: t('spokesperson.last'),
                        value: `${last.outlet}, ${format.day(last.date)}`,
                      },
                    ]
                  : []),
                ...(approved > 0
                  ? [
                      {
                        name: t('spokesperson.messages'),
                        value: t('spokesperson.approved', { count: approved }),
                      },
                    ]
                  : []),
                ...(spokesperson.activeTo === null
                  ? []
                  : [{ name: t('spokesperson.until'), value: format.day(spokesperson.activeTo, true) }]),
                ...(next
                  ? [
                      {
                        name: t('spokesperson.next'),
                        value: `${next.name}, ${t('from', { day: format.day(next.activeFrom, true) })}`,
                      },
                    ]
                  : []),
                ...(former.length > 0
                  ? [
                      {
                        name: t('spokesperson.former'),
                        value: (
                          <ul className={styles.former}>
                            {former.map((person) => (
                              <li key={person.id}>
                                {person.name},{' '}
                                <span className="muted">
                                  {t('between', {
                                    start: format.day(person.activeFrom, true),
                                    end: format.day(person.activeTo ?? person.activeFrom, true),
                                  })}
                                  {person.endReason !== '' && `. ${person.endReason}`}
                                </span>
                              </li>
                            ))}
                          </ul>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
          {onName && (
            <div className={styles.actions}>
              <Button variant="quiet" onClick={() => onName({ person: spokesperson })}>
                {t('shared:actions.edit')}
              </Button>
              <Button onClick={onReplace}>{t('spokesperson.change')}</Button>
            </div>
          )}
        </div>
      ) : (
        <EmptyState
          action={
            name && (
              <Button variant="primary" onClick={name}>
                {t('spokesperson.name')}
              </Button>
            )
          }
        >
          {next
            ? `${next.name}, ${t('from', { day: format.day(next.activeFrom, true) })}`
            : t(name ? 'spokesperson.none' : 'spokesperson.noneReader')}
        </EmptyState>
      )}
    </section>
  );
}
