import { STANCES } from '@altavoz/domain/actors/actor';
import {
  CONTACT_KINDS,
  CONTACT_LANGUAGES,
  isMedia,
  MEDIA_SCOPES,
  usualScope,
} from '@altavoz/domain/contacts/contact';
import { isEmail } from '@altavoz/domain/subscribers/email';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../shared/api-client/new-key.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { ComboField, MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveContact, type Contact } from '../api/contacts.js';
import { bodyOf, draftOf, type ContactDraft } from '../contact-draft.js';
import { useContactWords } from '../use-contact-words.js';

interface ContactDialogProps {
  readonly contact: Contact | undefined;
  /** The group that the table shows: a new contact begins in it. */
  readonly group: string | undefined;
  readonly onClose: () => void;
  readonly onAdded: (contact: Contact) => void;
}

/** A contact and everything that is known of them; only the name is needed. */
export default function ContactDialog({ contact, group, onClose, onAdded }: ContactDialogProps) {
  const { t } = useTranslation(['people', 'shared']);
  const words = useContactWords();
  const problem = useProblemText();
  const save = useSaveContact(useCampaignId(), contact);
  const [draft, setDraft] = useState<ContactDraft>(() => draftOf(contact, group));
  const [idempotencyKey, setIdempotencyKey] = useState(newKey);
  const [tried, setTried] = useState(false);
  const put = (changes: Partial<ContactDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const media = isMedia(draft.kind);
  const wrong = {
    name: draft.name.trim() === '',
    email: draft.email.trim() !== '' && !isEmail(draft.email.trim()),
    website: draft.website.trim() !== '' && !/^https?:\/\/\S+$/i.test(draft.website.trim()),
  };
  const text = (field: 'name' | 'position' | 'outlet' | 'phone' | 'place' | 'email' | 'website') => ({
    value: draft[field],
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => put({ [field]: event.target.value }),
  });

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong.name || wrong.email || wrong.website) return;
    save.mutate(
      { body: bodyOf(draft), idempotencyKey },
      {
        onSuccess: (saved) => {
          showToast({ message: t('contacts.saved', { name: saved.name }), tone: 'done' });
          if (!contact) onAdded(saved);
          onClose();
        },
        // What is sent after a refusal is another request.
        onError: () => setIdempotencyKey(newKey()),
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={contact ? t('contacts.editTitle', { name: contact.name }) : t('contacts.newTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="contact" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="contact" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <Fields row>
            <TextField
              label={t('contacts.name')}
              maxLength={120}
              {...text('name')}
              error={tried && wrong.name ? t('contacts.nameMissing') : undefined}
            />
            <SelectField
              label={t('contacts.kind')}
              value={draft.kind}
              options={words.kinds}
              onChange={(event) => {
                const kind = CONTACT_KINDS.find((one) => one === event.target.value) ?? draft.kind;
                put({ kind, mediaScope: isMedia(kind) ? (draft.mediaScope ?? usualScope(kind)) : null });
              }}
            />
          </Fields>
          <Fields row>
            <TextField label={t('contacts.position')} optional maxLength={300} {...text('position')} />
            <TextField
              label={t(media ? 'contacts.outlet' : 'contacts.organization')}
              optional
              maxLength={120}
              {...text('outlet')}
            />
          </Fields>
          <Fields row>
            <TextField
              label={t('contacts.email')}
              optional
              type="email"
              maxLength={254}
              {...text('email')}
              error={tried && wrong.email ? t('contacts.emailWrong') : undefined}
            />
            <TextField label={t('contacts.phone')} optional type="tel" maxLength={60} {...text('phone')} />
          </Fields>
          <Fields row>
            <TextField
              label={t('contacts.website')}
              optional
              type="url"
              {...text('website')}
              error={tried && wrong.website ? t('contacts.websiteWrong') : undefined}
            />
            <TextField label={t('contacts.place')} optional maxLength={120} {...text('place')} />
          </Fields>
          <MultiSelect
            label={t('contacts.groups')}
            optional
            options={words.groups}
            value={draft.groups}
            max={20}
            onChange={(groups) => put({ groups })}
          />
          <Fields row>
            {media && (
              <SelectField
                label={t('contacts.scope')}
                value={draft.mediaScope ?? ''}
                placeholder={t('contacts.noStance')}
                options={MEDIA_SCOPES.map((value) => ({ value, label: t(`contacts.scopes.${value}`) }))}
                onChange={(event) =>
                  put({ mediaScope: MEDIA_SCOPES.find((one) => one === event.target.value) ?? null })
                }
              />
            )}
            <SelectField
              label={t('contacts.stance')}
              value={draft.stance ?? ''}
              placeholder={t('contacts.noStance')}
              options={STANCES.map((value) => ({ value, label: t(`contacts.stances.${value}`) }))}
              onChange={(event) => put({ stance: STANCES.find((one) => one === event.target.value) ?? null })}
            />
          </Fields>
          <ComboField
            label={t('contacts.actorType')}
            optional
            options={words.actorTypes}
            value={draft.actorType === null ? null : String(draft.actorType)}
            onChange={(value) => put({ actorType: value === null ? null : Number(value) })}
          />
          <MultiSelect
            label={t('contacts.languages')}
            optional
            options={CONTACT_LANGUAGES.map((value) => ({ value, label: words.languageName(value) }))}
            value={draft.languages}
            onChange={(chosen) =>
              put({ languages: CONTACT_LANGUAGES.filter((language) => chosen.includes(language)) })
            }
          />
          <MultiSelect
            label={t('contacts.themes')}
            optional
            options={words.themes}
            value={draft.themes}
            max={20}
            onChange={(themes) => put({ themes })}
          />
          <TextArea
            label={t('contacts.note')}
            hint={t('contacts.noteHint')}
            optional
            rows={3}
            maxLength={2_000}
            value={draft.note}
            onChange={(event) => put({ note: event.target.value })}
          />
          {(media || draft.noReleases) && (
            <CheckField
              label={t('contacts.noReleases')}
              checked={draft.noReleases}
              onChange={(event) => put({ noReleases: event.target.checked })}
            />
          )}
        </Fields>
      </form>
    </Dialog>
  );
}
