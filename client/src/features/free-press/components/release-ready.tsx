import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mediaContactsQuery } from '../../../shared/plan/media-contacts.js';
import { Section } from '../../../shared/ui/page.js';
import { ReadinessList, type ReadinessItem } from '../../../shared/ui/readiness-list.js';
import type { PressRelease } from '../api/releases.js';
import styles from './release-page.module.css';

type Point = PressRelease['readiness'][number];

const LACKS = [
  'content-missing',
  'call-to-action-missing',
  'call-to-action-incomplete',
  'message-missing',
  'press-contact-missing',
  'recipients-missing',
] as const;
const DONE = ['content', 'call-to-action', 'messages'] as const;

/** What it lacks, and whom it reaches: who is left out is named with the reason. */
export function ReleaseReady({ release }: { readonly release: PressRelease }) {
  const { t } = useTranslation('free-press');
  const { data: contacts = [] } = useQuery(mediaContactsQuery);
  const words = useWords(release);
  const reasons = new Map(release.recipients.leftOut.map(({ contactId, reason }) => [contactId, reason]));
  const chosen = release.contactIds.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);
  return (
    <>
      <Section title={t('mailing.before')}>
        <ReadinessList items={release.readiness.map(words)} />
      </Section>
      <Section title={t('mailing.recipients')} count={release.recipients.writable}>
        {release.contactIds.length === 0 ? (
          <p className="muted">{t('mailing.nobody')}</p>
        ) : (
          <ul className={styles.people}>
            {chosen.map(({ id, name, outlet, email }) => {
              const reason = reasons.get(id);
              return (
                <li key={id}>
                  <span>
                    <b>{name}</b>
                    {outlet === '' ? null : ` · ${outlet}`}
                  </span>
                  <span>{reason === undefined ? email : t(`mailing.out.${reason}`)}</span>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
    </>
  );
}

function useWords({
  pressContact,
  recipients,
}: PressRelease): (point: Point, index: number) => ReadinessItem {
  const { t } = useTranslation('free-press');
  return ({ key, ready, values }, index) => {
    const item = { key: `${key}-${index}`, done: ready };
    if (!ready) {
      const lack = LACKS.find((one) => one === key) ?? (key.startsWith('message') ? 'message' : 'other');
      const named = values['message'];
      return {
        ...item,
        title: t(`mailing.lacks.${lack}`),
        ...(typeof named === 'string' ? { detail: named } : {}),
      };
    }
    const done = DONE.find((one) => one === key);
    if (done) return { ...item, title: t(`mailing.done.${done}`) };
    return {
      ...item,
      title:
        key === 'press-contact'
          ? t('mailing.done.press-contact', { name: pressContact?.name ?? '' })
          : t('mailing.done.recipients', { count: recipients.writable }),
    };
  };
}
