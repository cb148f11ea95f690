import { leaveReleases, leaveReleasesPage } from '@altavoz/contracts/public';
import { AppError } from '../../platform/app-error.js';
import { page } from '../../platform/http/answer.js';
import { publicRoute, type Route } from '../../platform/http/route.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { leaveReleasesForm, leftReleasesPage } from './release-leaving-pages.js';
import type { ReleaseLinks, ReleaseLinkTarget } from './release-links.js';

interface Dependencies {
  readonly links: ReleaseLinks;
  readonly organizations: OrganizationService;
  /** Whether they want none; null when nobody is known any more. */
  readonly declines: (target: ReleaseLinkTarget) => Promise<{ name: string; noReleases: boolean } | null>;
  readonly decline: (target: ReleaseLinkTarget, noReleases: boolean) => Promise<void>;
}

/** Where a journalist says that they want no more press releases: what follows from the link in their mail. */
export function releaseLeavingRoutes({ links, organizations, declines, decline }: Dependencies): Route[] {
  const targetOf = (token: string): ReleaseLinkTarget => {
    const target = links.read(token);
    if (!target) throw new AppError('link-expired', { detail: 'The link is not one of ours.' });
    return target;
  };
  return [
    publicRoute(leaveReleasesPage, async ({ params, query, context }) => {
      const target = targetOf(params.token);
      const organization = await organizations.get(target);
      const language = query.language ?? context.language ?? organization.language;
      const contact = await declines(target);
      return page(
        contact && !contact.noReleases
          ? leaveReleasesForm({ language, organization, name: contact.name })
          : leftReleasesPage({ language, organization, undo: contact !== null }),
      );
    }),
    publicRoute(leaveReleases, async ({ params, body, context }) => {
      const target = targetOf(params.token);
      const organization = await organizations.get(target);
      const language = context.language ?? organization.language;
      const contact = await declines(target);
      const back = body.undo === 'yes';
      if (contact) await decline(target, !back);
      return page(
        contact && back
          ? leaveReleasesForm({ language, organization, name: contact.name, isBack: true })
          : leftReleasesPage({ language, organization, undo: contact !== null }),
      );
    }),
  ];
}
