import { ADMINS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useMay } from '../../../shared/session/session.js';
import { Avatar } from '../../../shared/ui/avatar.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { usersQuery, type User } from '../../../shared/plan/users.js';
import { SettingsPage } from './settings-page.js';
import styles from './settings-table.module.css';
import userStyles from './users-section.module.css';

const InviteDialog = lazy(() => import('./invite-user-dialog.js'));
const UserDialog = lazy(() => import('./user-dialog.js'));

/** Who signs in, as what, and whether they can. */
export function UsersSection() {
  const { t } = useTranslation(['settings', 'shared']);
  const format = useFormat();
  const users = useQuery(usersQuery);
  const mayEdit = useMay(ADMINS);
  const [inviting, setInviting] = useState(false);
  const [editing, setEditing] = useState<string | undefined>();
  const open = users.data?.find(({ id }) => id === editing);
  return (
    <SettingsPage
      section="users"
      actions={
        mayEdit && (
          <Button icon="add" onClick={() => setInviting(true)}>
            {t('users.invite')}
          </Button>
        )
      }
    >
      {!mayEdit && <p className={styles.note}>{t('onlyAdmins')}</p>}
      {users.isError ? (
        <ErrorState error={users.error} onRetry={() => void users.refetch()} />
      ) : !users.data ? (
        <RowsSkeleton rows={5} />
      ) : (
        <DataTable
          caption={t('section.users')}
          rows={users.data}
          rowKey={({ id }) => id}
          onOpen={mayEdit ? ({ id }) => setEditing(id) : undefined}
          columns={[
            {
              key: 'name',
              title: t('name'),
              name: true,
              cell: ({ name, email }) => (
                <span className={userStyles.who}>
                  <Avatar name={name} size={28} />
                  <span>
                    {name}
                    {email !== '' && <small className={styles.detail}>{email}</small>}
                  </span>
                </span>
              ),
            },
            { key: 'role', title: t('users.role'), cell: ({ role }) => t(`shared:roles.${role}`) },
            {
              key: 'state',
              title: t('users.state'),
              wideOnly: true,
              cell: (user) => <State status={user.status} />,
            },
            {
              key: 'seen',
              title: t('users.lastSeen'),
              numeric: true,
              muted: true,
              wideOnly: true,
              cell: ({ lastSignInAt }) => (lastSignInAt ? format.moment(lastSignInAt) : t('users.never')),
            },
          ]}
        />
      )}
      <Suspense>
        {inviting && <InviteDialog onClose={() => setInviting(false)} />}
        {open && <UserDialog key={open.id} user={open} onClose={() => setEditing(undefined)} />}
      </Suspense>
    </SettingsPage>
  );
}

function State({ status }: { readonly status: User['status'] }) {
  const { t } = useTranslation('settings');
  const word = t(`users.status.${status}`);
  if (status === 'active') return <Settled>{word}</Settled>;
  return <StateLabel tone={status === 'invited' ? 'waiting' : 'plain'}>{word}</StateLabel>;
}
