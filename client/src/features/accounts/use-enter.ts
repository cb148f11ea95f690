import type { getMe } from '@altavoz/contracts/auth';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { Role } from '@altavoz/domain/accounts/role';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setCsrfToken } from '../../shared/api-client/csrf-token.js';
import { keys } from '../../shared/api-client/keys.js';
import { changeLanguage } from '../../shared/i18n/i18n.js';
import { beginsAtSay, isSayPage, SAY_PAGE } from '../../shared/session/say-page.js';

type Me = OutputOf<typeof getMe>;

/** Only addresses of our own: a link from outside must not lead somewhere else after signing in. */
export function ownAddress(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

/** Where somebody goes after signing in: where they wanted to, or where their role begins. */
export function landing(role: Role, wanted: string | undefined): string {
  const address = ownAddress(wanted);
  return address === '/' && beginsAtSay(role) ? SAY_PAGE : address;
}

/** Takes a person in after signing in: their session, their language, where they wanted to go. */
export function useEnter(): (me: Me, wanted?: string, keepLanguage?: boolean) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  const { i18n } = useTranslation();
  return async (me, wanted, keepLanguage = false) => {
    // Whoever was here before leaves nothing behind.
    client.clear();
    client.setQueryData(keys.me, me);
    setCsrfToken(me.csrfToken);
    if (!keepLanguage) await changeLanguage(i18n, me.user.language);
    const address = landing(me.user.role, wanted);
    // Another document: the router knows no such place.
    if (isSayPage(address)) window.location.assign(address);
    else await router.navigate({ href: address });
  };
}
