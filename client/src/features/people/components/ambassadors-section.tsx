import { acknowledgement } from '@altavoz/domain/people/ambassador';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import type { Person } from '../../../shared/plan/people.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Avatar } from '../../../shared/ui/avatar.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { Naming } from '../naming.js';
import type { Voices } from '../voices.js';
import styles from './voices-view.module.css';

interface AmbassadorsSectionProps {
  readonly voices: Voices;
  /** The number of the guidelines in force; null while there are none. */
  readonly guidelines: number | null;
  readonly onGuidelines: () => void;
  readonly onName: ((naming: Naming) => void) | undefined;
}

/** Ambassadors by what they speak about, where each stands with the guidelines, and the themes of nobody (M4, RW21). */
export function AmbassadorsSection({ voices, guidelines, onGuidelines, onName }: AmbassadorsSectionProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const labels = useQuery(themesQuery).data;
  const messages = useQuery(messagesQuery(useCampaignId())).data ?? [];
  const nameOf = (theme: string): string => labels?.get(theme)?.[format.language] ?? theme;
  const spoken = new Set(voices.byTheme.map(({ theme }) => theme));
  const silent = [...new Set(messages.flatMap(({ themes }) => themes))].filter((theme) => !spoken.has(theme));
  return (
    <Section
      title={t('ambassadors.title')}
      className={styles.group}
      actions={<LinkButton onClick={onGuidelines}>{t('guidelines.title')}</LinkButton>}
    >
      {voices.byTheme.map(({ theme, ambassadors }) => (
        <div key={theme ?? ''} className={styles.theme}>
          <h3>{theme === null ? t('ambassadors.withoutTheme') : nameOf(theme)}</h3>
          <ul>
            {ambassadors.map((person) => (
              <Ambassador key={person.id} person={person} guidelines={guidelines} onName={onName} />
            ))}
          </ul>
        </div>
      ))}
      {voices.ambassadors.length > 0 && silent.length > 0 && (
        <p className={styles.silent}>
          {t('ambassadors.silent', { themes: format.list(silent.map(nameOf)) })}
        </p>
      )}
      {onName ? (
        <button
          type="button"
          className={styles.add}
          onClick={() =>
            onName({ role: 'ambassador', ...(silent[0] === undefined ? {} : { theme: silent[0] }) })
          }
        >
          <Icon name="add" size={16} />
          {t(voices.ambassadors.length === 0 ? 'ambassadors.none' : 'ambassadors.add')}
        </button>
      ) : (
        voices.ambassadors.length === 0 && <p className={styles.add}>{t('ambassadors.none')}</p>
      )}
    </Section>
  );
}

interface AmbassadorProps {
  readonly person: Person;
  readonly guidelines: number | null;
  readonly onName: ((naming: Naming) => void) | undefined;
}

function Ambassador({ person, guidelines, onName }: AmbassadorProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { name, credibility, position, reach } = person;
  const state = acknowledgement(person.acknowledgement?.guidelines, guidelines);
  const words = (
    <>
      <Avatar name={name} size={36} />
      <span>
        <b>{name}</b>
        <small>
          {[
            credibility || position,
            reach === null ? '' : t('ambassadors.reach', { count: reach, figure: format.number(reach) }),
          ]
            .filter((part) => part !== '')
            .join('. ')}
        </small>
        {credibility === '' && <small className={styles.lacking}>{t('ambassadors.noCredibility')}</small>}
        {guidelines !== null && (
          <small className={state === 'current' ? undefined : styles.lacking}>
            {state === 'current' && person.acknowledgement
              ? t('guidelines.acknowledgedOn', { day: format.day(dayOf(person.acknowledgement.at), true) })
              : t(state === 'outdated' ? 'guidelines.outdated' : 'guidelines.notYet')}
          </small>
        )}
      </span>
    </>
  );
  return (
    <li>
      {onName ? (
        <button type="button" className={styles.person} onClick={() => onName({ person })}>
          {words}
        </button>
      ) : (
        <span className={styles.person}>{words}</span>
      )}
    </li>
  );
}
