import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { changeLanguage } from '../../../shared/i18n/i18n.js';
import { useSession, type Session } from '../../../shared/session/session.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Fields } from '../../../shared/ui/field.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Facts, Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { PasswordField, TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useChangePassword, useEndSession, useSaveMe } from '../api/change-settings.js';
import { sessionsQuery, type SignedIn } from '../api/get-settings.js';
import { deviceOf } from '../device.js';
import styles from './account-section.module.css';
import { SettingsPage } from './settings-page.js';

/** The signed-in person: name and language, password, and where else they are signed in. */
export function AccountSection() {
  const session = useSession();
  return (
    <SettingsPage section="account">
      <div className={styles.columns}>
        <div>
          {session && <Profile session={session} />}
          <Password />
        </div>
        <Sessions />
      </div>
    </SettingsPage>
  );
}

function Profile({ session: { user } }: { readonly session: Session }) {
  const { t, i18n } = useTranslation(['settings', 'shared']);
  const problem = useProblemText();
  const save = useSaveMe();
  const [name, setName] = useState(user.name);
  const [language, setLanguage] = useState<Language>(user.language);
  const blank = name.trim() === '';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (blank) return;
    save.mutate(
      { name, language },
      {
        onSuccess: () => {
          showToast({ message: t('saved'), tone: 'done' });
          void changeLanguage(i18n, language);
        },
      },
    );
  };
  return (
    <Section title={t('account.you')} className={styles.part}>
      <form onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <Facts
            items={[
              { name: t('account.email'), value: user.email },
              { name: t('account.role'), value: t(`shared:roles.${user.role}`) },
            ]}
          />
          <TextField
            label={t('name')}
            autoComplete="name"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={blank ? t('nameMissing') : undefined}
          />
          <SelectField
            label={t('language')}
            hint={t('account.languageHint')}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onChange={(event) => setLanguage(LANGUAGES.find((one) => one === event.target.value) ?? language)}
          />
          <ButtonRow>
            <Button variant="primary" type="submit" busy={save.isPending}>
              {t('shared:actions.save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Section>
  );
}

const SHORTEST = 10;

function Password() {
  const { t } = useTranslation('settings');
  const problem = useProblemText();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const short = [...next].length < SHORTEST;
  const wrong = isProblem(change.error, 'wrong-credentials');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (current === '' || short) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          showToast({ message: t('account.changed'), tone: 'done' });
          setCurrent('');
          setNext('');
          setTried(false);
        },
      },
    );
  };
  return (
    <Section title={t('account.password')} className={styles.part}>
      <form onSubmit={onSubmit} noValidate>
        <Fields>
          {change.isError && !wrong && <BlockingNotice>{problem(change.error)}</BlockingNotice>}
          <PasswordField
            label={t('account.current')}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
            error={wrong ? t('account.wrong') : tried && current === '' ? t('account.missing') : undefined}
          />
          <PasswordField
            label={t('account.next')}
            hint={t('account.nextHint')}
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.target.value)}
            error={tried && short ? t('account.short') : undefined}
          />
          <ButtonRow>
            <Button type="submit" busy={change.isPending}>
              {t('account.change')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Section>
  );
}

function Sessions() {
  const { t } = useTranslation('settings');
  const sessions = useQuery(sessionsQuery);
  return (
    <Section title={t('account.sessions')} className={styles.part}>
      {sessions.isError ? (
        <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : !sessions.data ? (
        <RowsSkeleton rows={3} />
      ) : (
        <ul className={styles.sessions}>
          {[...sessions.data]
            .sort((a, b) => Number(b.current) - Number(a.current) || (a.lastSeenAt < b.lastSeenAt ? 1 : -1))
            .map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
        </ul>
      )}
    </Section>
  );
}

function SessionRow({ session }: { readonly session: SignedIn }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const problem = useProblemText();
  const end = useEndSession();
  const device = deviceOf(session.userAgent);
  return (
    <li>
      <div>
        <b>{device ? t('account.on', device) : t('account.unknown')}</b>
        <span>
          {t('account.seen')}: {format.moment(session.lastSeenAt)}
        </span>
      </div>
      {session.current ? (
        <StateLabel tone="ink">{t('account.thisOne')}</StateLabel>
      ) : (
        <Button
          small
          busy={end.isPending}
          onClick={() =>
            end.mutate(session.id, {
              onSuccess: () => showToast({ message: t('account.ended'), tone: 'done' }),
              onError: (error) => showToast({ message: problem(error), tone: 'failed' }),
            })
          }
        >
          {t('account.end')}
        </Button>
      )}
    </li>
  );
}
