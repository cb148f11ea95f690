import { MEETING_KINDS, type MeetingKind } from '@altavoz/domain/contacts/contact';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, ButtonRow, IconButton } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { useAddMeeting, useRemoveMeeting, type Contact, type Meeting } from '../api/contacts.js';
import { useCampaignDay } from '../use-campaign-day.js';
import styles from './contact-panel.module.css';

interface ContactMeetingsProps {
  readonly contact: Contact;
  readonly mayEdit: boolean;
}

/** What the office did with a contact, the newest first (K7). */
export function ContactMeetings({ contact, mayEdit }: ContactMeetingsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const add = useAddMeeting(campaignId, contact.id);
  const remove = useRemoveMeeting(campaignId, contact.id);
  const [noting, setNoting] = useState(false);
  const failed = (error: unknown): void => showToast({ message: problem(error), tone: 'failed' });

  const takeOut = ({ id, day, kind, note }: Meeting): void =>
    remove.mutate(id, {
      onSuccess: () =>
        showUndo({
          message: t('contacts.meetingRemoved', { day: format.day(day) }),
          onUndo: () => add.mutateAsync({ day, kind, note }).catch(failed),
        }),
      onError: failed,
    });

  return (
    <Section
      title={t('contacts.meetings')}
      level="row"
      className={styles.section}
      actions={
        mayEdit && !noting ? (
          <Button small icon="add" onClick={() => setNoting(true)}>
            {t('contacts.addMeeting')}
          </Button>
        ) : undefined
      }
    >
      {noting && <MeetingForm add={add} onDone={() => setNoting(false)} />}
      {contact.meetings.length === 0 ? (
        !noting && <p className="muted">{t('contacts.noMeetings')}</p>
      ) : (
        <ul className={styles.meetings}>
          {contact.meetings.map((meeting) => (
            <li key={meeting.id}>
              <div>
                <p>
                  <b>
                    {format.day(meeting.day, true)} · {t(`contacts.meeting.${meeting.kind}`)}
                  </b>
                </p>
                <p>{meeting.note}</p>
                <small>{t('contacts.by', { name: meeting.by.name })}</small>
              </div>
              {mayEdit && (
                <IconButton
                  icon="trash"
                  label={t('contacts.meetingRemove', { day: format.day(meeting.day) })}
                  disabled={remove.isPending}
                  onClick={() => takeOut(meeting)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface MeetingFormProps {
  readonly add: ReturnType<typeof useAddMeeting>;
  readonly onDone: () => void;
}

function MeetingForm({ add, onDone }: MeetingFormProps) {
  const { t } = useTranslation(['people', 'shared']);
  const problem = useProblemText();
  const today = useCampaignDay();
  const [day, setDay] = useState<string | undefined>(today);
  const [kind, setKind] = useState<MeetingKind>('meeting');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!day || note.trim() === '') return;
    add.mutate({ day, kind, note }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <Fields>
        {add.isError && <BlockingNotice>{problem(add.error)}</BlockingNotice>}
        <Fields row>
          <DateField
            label={t('contacts.meetingDay')}
            value={day}
            onChange={setDay}
            error={tried && !day ? t('contacts.meetingDayMissing') : undefined}
          />
          <SelectField
            label={t('contacts.meetingKind')}
            value={kind}
            options={MEETING_KINDS.map((value) => ({ value, label: t(`contacts.meeting.${value}`) }))}
            onChange={(event) => setKind(MEETING_KINDS.find((one) => one === event.target.value) ?? kind)}
          />
        </Fields>
        <TextArea
          label={t('contacts.meetingNote')}
          rows={2}
          maxLength={600}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={tried && note.trim() === '' ? t('contacts.meetingMissing') : undefined}
        />
        <ButtonRow end>
          <Button small onClick={onDone}>
            {t('shared:actions.cancel')}
          </Button>
          <Button small variant="primary" type="submit" busy={add.isPending}>
            {t('shared:actions.save')}
          </Button>
        </ButtonRow>
      </Fields>
    </form>
  );
}
