import { CALL_TO_ACTION_TYPES } from '@altavoz/domain/tactics/tactic';
import { LANGUAGES, textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentsField } from '../../../shared/attachments/attachments-field.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { mediaContactsQuery } from '../../../shared/plan/media-contacts.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { outletsQuery } from '../api/outlets.js';
import { useRemoveRelease, useSaveRelease, type PressRelease } from '../api/releases.js';

const NOBODY = { name: '', email: '', phone: '' };

interface ReleaseDialogProps {
  readonly release: PressRelease | undefined;
  readonly today: string;
  readonly onClose: () => void;
  readonly onSaved?: (saved: PressRelease) => void;
}

/** A note to the media: what it says, what it asks for (RH10), to whom it went and when. */
export default function ReleaseDialog({ release, today, onClose, onSaved }: ReleaseDialogProps) {
  const { t } = useTranslation(['free-press', 'shared']);
  const { language } = useFormat();
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const messages = useQuery(messagesQuery(campaignId)).data ?? [];
  const tactics = useQuery(tacticsQuery(campaignId)).data ?? [];
  const outlets = useQuery(outletsQuery).data ?? [];
  const contacts = useQuery(mediaContactsQuery).data ?? [];
  const save = useSaveRelease(campaignId, release);
  const remove = useRemoveRelease(campaignId);
  const [title, setTitle] = useState(release?.title ?? '');
  const [body, setBody] = useState(release?.body ?? '');
  const [messageIds, setMessageIds] = useState(release?.messageIds ?? []);
  const [tacticId, setTacticId] = useState(release?.tacticId ?? '');
  const [outletIds, setOutletIds] = useState(release?.outletIds ?? []);
  const [contactIds, setContactIds] = useState(release?.contactIds ?? []);
  const [sentOn, setSentOn] = useState(release?.sentOn ?? undefined);
  const [mailLanguage, setMailLanguage] = useState(release?.language ?? language);
  const [contact, setContact] = useState(release?.pressContact ?? NOBODY);
  const [embargoDay, setEmbargoDay] = useState(release?.embargo?.day);
  const [embargoTime, setEmbargoTime] = useState(release?.embargo?.time ?? '09:00');
  const [type, setType] = useState(release?.callToAction?.type ?? 'click');
  const [label, setLabel] = useState(textIn(release?.callToAction?.label ?? {}, language));
  const [url, setUrl] = useState(release?.callToAction?.url ?? '');
  const [tried, setTried] = useState(false);
  const error = save.error ?? remove.error;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') return;
    const asks = label.trim() !== '' && url.trim() !== '';
    const named = contact.name.trim() !== '' && contact.email.trim() !== '';
    save.mutate(
      {
        ...{ title, body, messageIds, outletIds, contactIds, language: mailLanguage },
        tacticId: tacticId || null,
        // Whoever writes a new one is named by the service.
        ...(release || named ? { pressContact: named ? contact : null } : {}),
        embargo:
          embargoDay === undefined || embargoTime === '' ? null : { day: embargoDay, time: embargoTime },
        sentOn: sentOn ?? null,
        callToAction: asks
          ? { type, label: { ...release?.callToAction?.label, [language]: label }, url: url.trim() }
          : null,
      },
      {
        onSuccess: (saved) => {
          showToast({ message: t('releaseSaved'), tone: 'done' });
          onClose();
          onSaved?.(saved);
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={release ? release.title : t('newRelease')}
      footer={
        <>
          {release && (
            <Button
              variant="quiet"
              busy={remove.isPending}
              onClick={() => remove.mutate(release, { onSuccess: onClose })}
            >
              {t('shared:actions.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="press-release" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="press-release" onSubmit={onSubmit} noValidate>
        <Fields>
          {error && <BlockingNotice>{problem(error)}</BlockingNotice>}
          <TextField
            label={t('headline')}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            error={tried && title.trim() === '' ? t('shared:form.issues.required') : undefined}
          />
          <TextArea
            label={t('releaseBody')}
            optional
            rows={6}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
          <MultiSelect
            label={t('releaseMessages')}
            optional
            value={messageIds}
            onChange={setMessageIds}
            options={messages.map(({ id, text }) => ({ value: id, label: textIn(text, language) }))}
          />
          <Fields row>
            <SelectField
              label={t('asks')}
              value={type}
              options={CALL_TO_ACTION_TYPES.map((value) => ({ value, label: t(`asksTypes.${value}`) }))}
              onChange={(event) =>
                setType(CALL_TO_ACTION_TYPES.find((one) => one === event.target.value) ?? type)
              }
            />
            <TextField
              label={t('asksLabel')}
              optional
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          </Fields>
          <TextField
            label={t('asksUrl')}
            optional
            type="url"
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
          <Fields row>
            <TextField
              label={t('mailing.contact')}
              optional={!release}
              value={contact.name}
              onChange={(event) => setContact({ ...contact, name: event.target.value })}
            />
            <TextField
              label={t('mailing.contactEmail')}
              optional={!release}
              type="email"
              value={contact.email}
              onChange={(event) => setContact({ ...contact, email: event.target.value })}
            />
            <TextField
              label={t('mailing.contactPhone')}
              optional
              value={contact.phone}
              onChange={(event) => setContact({ ...contact, phone: event.target.value })}
            />
          </Fields>
          <Fields row>
            <SelectField
              label={t('mailing.language')}
              value={mailLanguage}
              options={LANGUAGES.map((value) => ({ value, label: t(`mailing.languages.${value}`) }))}
              onChange={(event) =>
                setMailLanguage(LANGUAGES.find((one) => one === event.target.value) ?? mailLanguage)
              }
            />
            <DateField
              label={t('mailing.embargo')}
              hint={t('mailing.embargoHint')}
              optional
              value={embargoDay}
              onChange={setEmbargoDay}
            />
            {embargoDay !== undefined && (
              <TextField
                label={t('mailing.embargoTime')}
                type="time"
                value={embargoTime}
                onChange={(event) => setEmbargoTime(event.target.value)}
              />
            )}
          </Fields>
          <MultiSelect
            label={t('wentToOutlets')}
            optional
            value={outletIds}
            onChange={setOutletIds}
            options={outlets.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <MultiSelect
            label={t('wentToContacts')}
            optional
            value={contactIds}
            onChange={setContactIds}
            options={contacts.map(({ id, name, outlet }) => ({
              value: id,
              label: outlet === '' ? name : `${name}, ${outlet}`,
            }))}
          />
          <Fields row>
            <DateField
              label={t('mailing.otherWay')}
              hint={t('mailing.otherWayHint')}
              optional
              max={today}
              value={sentOn}
              onChange={setSentOn}
            />
            <SelectField
              label={t('tactic')}
              optional
              placeholder={t('noTactic')}
              value={tacticId}
              options={tactics.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
              onChange={(event) => setTacticId(event.target.value)}
            />
          </Fields>
          {release && <AttachmentsField campaignId={campaignId} owner="press-release" ownerId={release.id} />}
        </Fields>
      </form>
    </Dialog>
  );
}
