import { isMedia } from '@altavoz/domain/contacts/contact';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { Facts, Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { useArchiveContact, type Contact } from '../api/contacts.js';
import { useContactWords } from '../use-contact-words.js';
import styles from './contact-panel.module.css';
import { ContactMeetings } from './contact-meetings.js';

const EraseDialog = lazy(() => import('./erase-contact-dialog.js'));

interface ContactPanelProps {
  readonly contact: Contact;
  readonly mayEdit: boolean;
  readonly mayErase: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** Everything that the office knows of a contact, and what it did with them. */
export function ContactPanel({ contact, mayEdit, mayErase, onEdit, onClose }: ContactPanelProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useContactWords();
  const problem = useProblemText();
  const archive = useArchiveContact(useCampaignId());
  const [erasing, setErasing] = useState(false);
  const { name, kind, position, outlet, mediaScope, email, phone, website, place, stance, actorType } =
    contact;
  const fact = (label: string, value: ReactNode) =>
    value === null || value === '' ? [] : [{ name: label, value }];
  const failed = (error: unknown): void => showToast({ message: problem(error), tone: 'failed' });

  const putAside = (): void =>
    archive.mutate(
      { contact },
      {
        onSuccess: (aside) => {
          showUndo({
            message: t('contacts.archivedToast', { name }),
            onUndo: () => archive.mutateAsync({ contact: aside, back: true }).catch(failed),
          });
          onClose();
        },
        onError: failed,
      },
    );
  const bringBack = (): void =>
    archive.mutate(
      { contact, back: true },
      {
        onSuccess: () => {
          showToast({ message: t('contacts.restored', { name }), tone: 'done' });
          onClose();
        },
        onError: failed,
      },
    );

  return (
    <Drawer
      kicker={words.kindName(kind)}
      title={name}
      subtitle={
        [position, outlet === name ? '' : outlet].filter((part) => part !== '').join(', ') || undefined
      }
      onClose={onClose}
      footer={
        mayEdit ? (
          <ButtonRow end>
            {mayErase && contact.archivedAt !== null && (
              <Button variant="quiet" onClick={() => setErasing(true)}>
                {t('contacts.erase')}
              </Button>
            )}
            {contact.archivedAt === null ? (
              <>
                <Button variant="quiet" busy={archive.isPending} onClick={putAside}>
                  {t('contacts.toArchive')}
                </Button>
                <Button icon="edit" onClick={onEdit}>
                  {t('contacts.edit')}
                </Button>
              </>
            ) : (
              <Button busy={archive.isPending} onClick={bringBack}>
                {t('contacts.restore')}
              </Button>
            )}
          </ButtonRow>
        ) : undefined
      }
    >
      {contact.archivedAt !== null && (
        <p>
          <StateLabel>{t('contacts.archived')}</StateLabel>
        </p>
      )}
      <Facts
        items={[
          ...fact(
            t('contacts.email'),
            email && (
              <a className={linkClass} href={`mailto:${email}`}>
                {email}
              </a>
            ),
          ),
          ...fact(t('contacts.phone'), phone),
          ...fact(
            t('contacts.website'),
            website && (
              <a className={linkClass} href={website} target="_blank" rel="noreferrer">
                {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </a>
            ),
          ),
          ...fact(t('contacts.place'), place),
          ...fact(t('contacts.scope'), isMedia(kind) && mediaScope ? t(`contacts.scopes.${mediaScope}`) : ''),
          ...fact(t('contacts.languages'), format.list(contact.languages.map(words.languageName))),
          ...fact(
            t('contacts.groups'),
            words.groupNames([...contact.audienceKeys, ...contact.audienceIds]).join(' · '),
          ),
          ...fact(t('contacts.actorType'), actorType === null ? '' : words.actorTypeName(actorType)),
          ...fact(t('contacts.themes'), words.themeNames(contact.themes).join(' · ')),
          ...fact(t('contacts.stance'), stance ? t(`contacts.stances.${stance}`) : ''),
        ]}
      />
      {contact.noReleases && <p className="muted">{t('contacts.noReleases')}</p>}
      {contact.note !== '' && (
        <Section title={t('contacts.note')} level="row" className={styles.section}>
          <p className={styles.note}>{contact.note}</p>
        </Section>
      )}
      <ContactMeetings contact={contact} mayEdit={mayEdit && contact.archivedAt === null} />
      <Suspense>
        {erasing && <EraseDialog contact={contact} onClose={() => setErasing(false)} onErased={onClose} />}
      </Suspense>
    </Drawer>
  );
}
