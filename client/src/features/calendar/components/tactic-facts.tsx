import { textIn } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { contractingDeadline } from '@altavoz/domain/tactics/contracting';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Facts } from '../../../shared/ui/page.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { audiencesQuery } from '../../../shared/plan/audiences.js';
import { usersQuery } from '../../../shared/plan/users.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import styles from './tactic-drawer.module.css';

/** Who, for whom, where, with which call. */
export function TacticFacts({ tactic }: { readonly tactic: Tactic; readonly today: PlainDateString }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const users = useQuery(usersQuery).data ?? [];
  const audiences = useQuery(audiencesQuery(useCampaignId())).data ?? [];
  const person = users.find(({ id }) => id === tactic.responsibleId)?.name;
  const names = audiences
    .filter(({ id }) => tactic.audienceIds.includes(id))
    .map(({ name }) => textIn(name, format.language));
  const call = tactic.callToAction;
  const items = [
    { name: t('drawer.responsible'), value: person ?? t('drawer.nobody') },
    { name: t('drawer.audiences'), value: names.length === 0 ? t('drawer.noAudience') : names.join(', ') },
    ...(tactic.place === '' ? [] : [{ name: t('drawer.place'), value: tactic.place }]),
    ...(call === null
      ? []
      : [
          {
            name: t('drawer.callToAction'),
            value: (
              <a className={linkClass} href={call.url} target="_blank" rel="noreferrer">
                {textIn(call.label, format.language)}
              </a>
            ),
          },
        ]),
    ...(tactic.staffHours === 0
      ? []
      : [{ name: t('drawer.hours'), value: t('drawer.hours_value', { count: tactic.staffHours }) }]),
    ...(tactic.contracting === null || tactic.start === null
      ? []
      : [
          {
            name: t('drawer.contracting'),
            value: tactic.contracting.done
              ? t('drawer.contractingDone')
              : t('drawer.contractingBy', {
                  day: format.day(contractingDeadline(tactic.start, tactic.contracting.leadDays)),
                }),
          },
        ]),
  ];
  return (
    <div className={styles.facts}>
      {tactic.description !== '' && <p>{tactic.description}</p>}
      <Facts items={items} />
    </div>
  );
}
