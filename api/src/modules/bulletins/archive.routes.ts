import { archivedBulletin, archiveFeed, archivePage } from '@altavoz/contracts/public';
import { AppError } from '../../platform/app-error.js';
import { page, RawAnswer } from '../../platform/http/answer.js';
import type { Actor } from '../../platform/caller.js';
import type { Limit, Route } from '../../platform/http/route.js';
import { publicRoute } from '../../platform/http/route.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { Organization } from '../organization/organization.model.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { archiveHtml, archiveRss } from './archive-page.js';
import { inLanguage } from './bulletin-variants.js';
import type { BulletinRenderingService } from './bulletin-rendering.service.js';
import type { BulletinRepository } from './bulletin.repository.js';

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly lists: ListService;
  readonly organizations: OrganizationService;
  readonly rendering: BulletinRenderingService;
  readonly baseUrl: string;
}

const LIMIT: Limit = { max: 600, windowMs: 3_600_000 };
/** Making a mail costs more than reading one; what was sent no longer changes. */
const KEPT = 24;

const POLICY =
  "default-src 'none'; img-src 'self' data: http: https:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * What each list was sent, for anyone: only sent bulletins, without scripts and without anybody's own links. What goes to
 * the areas of the house is read by those who are signed in (N11); to everyone else there is no such list.
 */
export function archiveRoutes({
  bulletins,
  lists,
  organizations,
  rendering,
  baseUrl,
}: Dependencies): Route[] {
  const made = new Map<string, string>();
  const listAt = async (
    slug: string,
    actor: Actor | null,
  ): Promise<{ organization: Organization; list: List }> => {
    const organization = await organizations.first();
    const list = organization && (await lists.bySlug({ organizationId: organization.id }, slug));
    const mayRead = list?.kind !== 'internal' || actor?.organizationId === organization?.id;
    if (!organization || !list || !mayRead) {
      throw new AppError('not-found', { detail: 'There is no list here.' });
    }
    return { organization, list };
  };
  const sentTo = async (slug: string, actor: Actor | null) => {
    const { organization, list } = await listAt(slug, actor);
    return { organization, list, sent: await bulletins.sentTo({ organizationId: organization.id }, list.id) };
  };
  const options = { limits: [LIMIT], session: true };

  return [
    publicRoute(
      archivePage,
      async ({ params, actor, context }) => {
        const found = await sentTo(params.list, actor);
        return page(archiveHtml({ ...found, language: context.language ?? found.list.language }));
      },
      options,
    ),
    publicRoute(
      archiveFeed,
      async ({ params, actor }) =>
        new RawAnswer(
          'application/rss+xml; charset=utf-8',
          archiveRss({ ...(await sentTo(params.list, actor)), baseUrl }),
        ),
      options,
    ),
    publicRoute(
      archivedBulletin,
      async ({ params, query, actor }) => {
        const { organization, list } = await listAt(params.list, actor);
        const scope = { organizationId: organization.id };
        const bulletin = await bulletins.sentInMonth(scope, list.id, params.month);
        if (!bulletin) throw new AppError('not-found', { detail: 'No bulletin was sent in that month.' });
        // Only what left: a language that was not ready when it did was read by nobody.
        const left = (await bulletins.copyOf(scope, bulletin.id))?.variants ?? [];
        const language = left.find((one) => one.language === query.language)?.language;
        const key = `${bulletin.id}:${bulletin.version}:${organization.version}:${language ?? ''}`;
        const subscribeUrl = `${baseUrl}/subscribe/${list.slug}`;
        const html =
          made.get(key) ??
          (await rendering.render(scope, inLanguage(bulletin, language), list, { subscribeUrl })).html;
        made.set(key, html);
        const [oldest] = made.keys();
        if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
        return new RawAnswer('text/html; charset=utf-8', html, { 'content-security-policy': POLICY });
      },
      options,
    ),
  ];
}
