import {
  eraseMe,
  erasePage as erasePageEndpoint,
  preferencesPage as preferencesPageEndpoint,
  savePreferences,
  takeMyData,
} from '@altavoz/contracts/public';
import { AppError } from '../../platform/app-error.js';
import { download, page } from '../../platform/http/answer.js';
import type { FailurePage } from '../../platform/http/page-failure.js';
import { publicRoute, type Route } from '../../platform/http/route.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { erasedPage, erasePage, noPreferencesPage, preferencesPage } from './preferences-pages.js';
import type { PreferencesService } from './preferences.service.js';

const LIMITS = { limits: [{ max: 60, windowMs: 3_600_000 }] };

const expired = () =>
  new AppError('link-expired', { detail: 'The link is not one of ours, or there is nobody any more.' });

/** What somebody receives and what is kept about them, behind the signed link of their mails. */
export function preferencesRoutes(
  preferences: PreferencesService,
  organizations: OrganizationService,
): Route[] {
  const failurePage: FailurePage = async ({ error, language }) => {
    const organization = await organizations.first();
    if (!organization || (error.code !== 'link-expired' && error.code !== 'invalid-input')) return null;
    return noPreferencesPage({ organization, language: language ?? organization.language });
  };
  const own = async (token: string) => {
    const found = await preferences.show(token);
    if (!found) throw expired();
    const { organizationId, language } = found;
    return {
      language,
      token,
      preferences: found,
      organization: await organizations.get({ organizationId }),
    };
  };

  return [
    publicRoute(
      preferencesPageEndpoint,
      async ({ params }) => page(preferencesPage(await own(params.token))),
      { failurePage },
    ),
    publicRoute(
      savePreferences,
      async ({ params, body, context }) => {
        const lists = [body.list ?? []].flat();
        const { language, name } = body;
        const saved = await preferences.save(params.token, { lists, language, name }, context.requestId);
        if (!saved) throw expired();
        return page(preferencesPage({ ...(await own(params.token)), saved: true }));
      },
      { ...LIMITS, failurePage },
    ),
    publicRoute(
      takeMyData,
      async ({ params }) => {
        const data = await preferences.tell(params.token);
        if (!data) throw expired();
        return download('application/json', 'my-data.json', JSON.stringify(data, null, 2));
      },
      { ...LIMITS, failurePage },
    ),
    publicRoute(erasePageEndpoint, async ({ params }) => page(erasePage(await own(params.token))), {
      failurePage,
    }),
    publicRoute(
      eraseMe,
      async ({ params, context }) => {
        const found = await preferences.show(params.token);
        const target = await preferences.erase(params.token, context.requestId);
        if (!target) throw expired();
        const organization = await organizations.get(target);
        return page(erasedPage({ organization, language: found?.language ?? organization.language }));
      },
      { ...LIMITS, failurePage },
    ),
  ];
}
