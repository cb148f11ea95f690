import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { Settled } from '../../../shared/ui/label.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { Event, EventChange } from '../api/events.js';
import styles from './event-drawer.module.css';

interface FollowUpProps {
  readonly event: Event;
  readonly mayEdit: boolean;
  readonly onSave: (change: EventChange, message: string) => void;
}

/** What is to be done afterwards, so that it does not end when it closes (H11, RW30). */
export function FollowUp({ event, mayEdit, onSave }: FollowUpProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState(event.followUp);
  const save = (submitted: FormEvent): void => {
    submitted.preventDefault();
    setEditing(false);
    onSave({ followUp: text.trim() }, t('event.followUpSaved'));
  };
  return (
    <section>
      <h3>{t('event.followUp')}</h3>
      {editing ? (
        <form className={styles.follow} onSubmit={save}>
          <TextArea
            label={t('event.followUpWhat')}
            value={text}
            rows={3}
            onChange={(changed) => setText(changed.target.value)}
          />
          <div>
            <Button small onClick={() => setEditing(false)}>
              {t('shared:actions.cancel')}
            </Button>
            <Button small variant="primary" type="submit">
              {t('shared:actions.save')}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <p className={event.followUp === '' ? styles.none : styles.text}>
            {event.followUp === '' ? t('event.followUpNone') : event.followUp}
          </p>
          {event.followUpDoneOn !== null && (
            <Settled>{t('event.followUpDone', { day: format.day(event.followUpDoneOn) })}</Settled>
          )}
          {mayEdit && (
            <div className={styles.steps}>
              <LinkButton onClick={() => setEditing(true)}>
                {t(event.followUp === '' ? 'event.followUpAdd' : 'drawer.edit')}
              </LinkButton>
              {event.followUp !== '' && event.followUpDoneOn === null && (
                <LinkButton
                  onClick={() => onSave({ followUpDoneOn: dayOf(new Date()) }, t('event.followUpIsDone'))}
                >
                  {t('event.followUpFinish')}
                </LinkButton>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}
