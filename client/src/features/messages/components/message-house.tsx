import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import type { Message } from '../../../shared/plan/messages.js';
import type { House, PublicInHouse } from '../house.js';
import { MessageCard } from './message-card.js';
import styles from './message-house.module.css';

interface MessageHouseProps {
  readonly house: House;
  readonly selected: string | undefined;
  readonly onOpen: (message: Message) => void;
  /** Begins a specific message for an audience; not there for readers. */
  readonly onWrite: ((audienceId: string | undefined) => void) | undefined;
}

/** How many audiences a column shows before it folds. */
const SHOWN = 4;

/** The roof, the general messages, three publics with their audiences, the themes as the ground. */
export function MessageHouse({ house, selected, onOpen, onWrite }: MessageHouseProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const themes = useQuery(themesQuery).data;
  const card = (message: Message, sunken = false) => (
    <MessageCard
      key={message.id}
      message={message}
      sunken={sunken}
      selected={message.id === selected}
      onOpen={onOpen}
    />
  );
  return (
    <div className={styles.house}>
      <div className={styles.roof}>
        <svg viewBox="0 0 756 88" preserveAspectRatio="none" aria-hidden="true">
          <path
            d="M0 86 378 2l378 84"
            fill="none"
            stroke="var(--text)"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {house.roof ? (
          <button
            type="button"
            className={classNames(styles.umbrella, house.roof.id === selected && styles.chosen)}
            onClick={() => house.roof && onOpen(house.roof)}
          >
            <b>{textIn(house.roof.text, format.language)}</b>
            <span>{t(`status.${house.roof.status}`)}</span>
          </button>
        ) : (
          <p className={styles.umbrella}>{t('noRoof')}</p>
        )}
      </div>
      <div className={styles.general}>{house.general.map((message) => card(message, true))}</div>
      <div className={styles.publics}>
        {house.publics.map((column) => (
          <Column key={column.public} column={column} card={card} onWrite={onWrite} />
        ))}
      </div>
      {house.loose.length > 0 && (
        <div className={styles.general}>{house.loose.map((message) => card(message))}</div>
      )}
      <dl className={styles.ground}>
        <dt>{t('themes')}</dt>
        {house.themes.map(({ theme, count }) => (
          <dd key={theme}>
            <b>{themes?.get(theme)?.[format.language] ?? theme}</b> <em>{count}</em>
          </dd>
        ))}
      </dl>
    </div>
  );
}

interface ColumnProps {
  readonly column: PublicInHouse;
  readonly card: (message: Message) => ReactNode;
  readonly onWrite: MessageHouseProps['onWrite'];
}

function Column({ column, card, onWrite }: ColumnProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? column.audiences : column.audiences.slice(0, SHOWN);
  const hidden = column.audiences.length - shown.length;
  return (
    <section className={styles.column}>
      <h2>
        {t(`public.${column.public}`)}
        <span>{t('audiences', { count: column.total })}</span>
      </h2>
      {shown.map(({ audience, messages }) => (
        <div key={audience.id} className={styles.audience}>
          <h3>{textIn(audience.name, format.language)}</h3>
          {messages.map((message) => card(message))}
          {messages.length === 0 &&
            (onWrite ? (
              <button type="button" className={styles.none} onClick={() => onWrite(audience.id)}>
                <Icon name="add" size={15} />
                {t('none')}
              </button>
            ) : (
              <p className={styles.none}>{t('none')}</p>
            ))}
        </div>
      ))}
      {hidden > 0 && (
        <LinkButton onClick={() => setAll(true)}>{t('moreAudiences', { count: hidden })}</LinkButton>
      )}
      {hidden === 0 && column.others > 0 && (
        <p className={styles.others}>{t('withoutMessage', { count: column.others })}</p>
      )}
    </section>
  );
}
