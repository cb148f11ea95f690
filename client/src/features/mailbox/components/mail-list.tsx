import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { MailSummary } from '../api/get-mails.js';
import styles from './mail-list.module.css';

interface MailListProps {
  readonly mails: readonly MailSummary[];
  readonly opened: string | undefined;
  readonly onOpen: (mail: MailSummary) => void;
}

/** Who a mail is for, what it says it is, from whom and when. */
export function MailList({ mails, opened, onOpen }: MailListProps) {
  const { t } = useTranslation('mailbox');
  const format = useFormat();
  const today = dayOf(new Date());
  return (
    <ul className={styles.list}>
      {mails.map((mail) => (
        <li key={mail.id}>
          <button
            type="button"
            className={classNames(styles.mail, mail.id === opened && styles.opened)}
            aria-current={mail.id === opened ? 'true' : undefined}
            onClick={() => onOpen(mail)}
          >
            <span className={styles.line}>
              <b>{mail.to}</b>
              <time dateTime={mail.receivedAt}>
                {dayOf(mail.receivedAt) === today
                  ? format.time(mail.receivedAt)
                  : format.day(dayOf(mail.receivedAt))}
              </time>
            </span>
            <span className={styles.subject}>
              {mail.subject.trim() === '' ? t('noSubject') : mail.subject}
            </span>
            <span className={styles.from}>{mail.from}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
