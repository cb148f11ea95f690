import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Person } from '../../../shared/plan/people.js';
import { Avatar } from '../../../shared/ui/avatar.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import styles from './voices-view.module.css';

interface PeopleGroupProps {
  readonly title: string;
  readonly people: readonly Person[];
  readonly none: string;
  readonly add: string;
  readonly onAdd: (() => void) | undefined;
  readonly onOpen: ((person: Person) => void) | undefined;
}

/** People of a kind, one under the other, with the way to add one. */
export function PeopleGroup({ title, people, none, add, onAdd, onOpen }: PeopleGroupProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <Section title={title} className={styles.group}>
      <ul>
        {people.map((person) => {
          const words = (
            <>
              <Avatar name={person.name} size={36} />
              <span>
                <b>{person.name}</b>
                <small>
                  {[person.position || t(`role.${person.role}`), person.area]
                    .filter((part) => part !== '')
                    .join(', ')}
                </small>
                <small>{t('since', { day: format.day(person.activeFrom, true) })}</small>
              </span>
            </>
          );
          return (
            <li key={person.id}>
              {onOpen ? (
                <button type="button" className={styles.person} onClick={() => onOpen(person)}>
                  {words}
                </button>
              ) : (
                <span className={styles.person}>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
      {onAdd ? (
        <button type="button" className={styles.add} onClick={onAdd}>
          <Icon name="add" size={16} />
          {people.length === 0 ? none : add}
        </button>
      ) : (
        people.length === 0 && <p className={styles.add}>{none}</p>
      )}
    </Section>
  );
}
