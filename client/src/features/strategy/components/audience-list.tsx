import { PUBLICS } from '@altavoz/domain/audiences/public';
import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import type { Reach } from '../reach.js';
import { zoneOf } from '../ring-layout.js';
import styles from './audience-list.module.css';

interface AudienceListProps {
  readonly audiences: readonly Audience[];
  readonly reach: ReadonlyMap<string, Reach>;
  readonly selected: string | undefined;
  readonly onOpen: (audience: Audience) => void;
}

const OUTWARDS = [...PUBLICS].reverse();

/** The innermost public a group is in: there it is listed, once. */
const homeOf = ({ publics }: Audience): (typeof PUBLICS)[number] => {
  const zone = zoneOf(publics);
  if (zone.startsWith('internal')) return publics.includes('internal') ? 'internal' : 'international';
  return zone === 'international' ? 'international' : 'local-external';
};

/** The map as a list by public, from the city outwards. */
export function AudienceList({ audiences, reach, selected, onOpen }: AudienceListProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  return (
    <>
      {OUTWARDS.map((one) => {
        const own = audiences.filter((audience) => homeOf(audience) === one);
        return (
          <section key={one} className={styles.public} aria-label={t(`audiences.public.${one}`)}>
            <h2>
              {t(`audiences.public.${one}`)}
              <span>{t('audiences.count', { count: own.length })}</span>
            </h2>
            {own.length === 0 && <p className={styles.none}>{t('audiences.none')}</p>}
            <ul>
              {own.map((audience) => {
                const { messages, tactics } = reach.get(audience.id) ?? { messages: [], tactics: [] };
                const others = audience.publics.filter((other) => other !== one);
                return (
                  <li key={audience.id}>
                    <button
                      type="button"
                      className={classNames(styles.row, audience.id === selected && styles.selected)}
                      onClick={() => onOpen(audience)}
                    >
                      <i
                        className={styles[audience.priority === null ? 'undecided' : `p${audience.priority}`]}
                      >
                        <span className="sr-only">
                          {audience.priority === null
                            ? t('audiences.noPriority')
                            : t('audiences.priority')}{' '}
                        </span>
                        {audience.priority}
                      </i>
                      <span className={styles.words}>
                        <b>{textIn(audience.name, format.language)}</b>
                        <small>
                          {[
                            ...(audience.contactsCount > 0
                              ? [t('audiences.contacts', { count: audience.contactsCount })]
                              : []),
                            t('audiences.messages', { count: messages.length }),
                            t('audiences.tactics', { count: tactics.length }),
                            ...others.map((other) => t(`audiences.public.${other}`)),
                          ].join(' · ')}
                        </small>
                      </span>
                      <Icon name="right" size={18} />
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}
