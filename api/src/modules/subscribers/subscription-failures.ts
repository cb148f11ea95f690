import type { AppError } from '../../platform/app-error.js';
import type { FailurePage, PageFailure } from '../../platform/http/page-failure.js';
import { waitWords } from '../../platform/http/failure-words.js';
import type { Language } from '@altavoz/domain/shared/language';
import type { ListService } from '../lists/list.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { ReturnedForm, SubscribeField } from './subscription-pages.js';
import { brokenPage, expiredPage, missingPage, subscribePage } from './subscription-pages.js';
import type { SubscriptionService } from './subscription.service.js';
import { SUBSCRIPTION_WORDS } from './subscription-words.js';

interface Dependencies {
  readonly subscriptions: SubscriptionService;
  readonly lists: ListService;
  readonly organizations: OrganizationService;
}

type Pages = Readonly<Record<'subscribe' | 'confirm' | 'unsubscribe', FailurePage>>;

const FIELDS: readonly SubscribeField[] = ['email', 'name', 'language', 'consent'];
/** What comes back is for correcting, not for keeping somebody's novel on the page. */
const MAX_RETURNED = 300;

/** What readers see when a page cannot do what they asked: what is wrong, and the way to what they wanted. */
export function subscriptionFailures({ subscriptions, lists, organizations }: Dependencies): Pages {
  const link =
    (kind: 'confirm' | 'unsubscribe'): FailurePage =>
    async ({ error, language, params }) => {
      const organization = await organizations.first();
      if (!organization) return null;
      const frame = { organization, language: language ?? organization.language };
      if (error.code === 'link-expired') {
        const list = kind === 'confirm' ? await subscriptions.listOf(params.token ?? '') : null;
        return expiredPage({ ...frame, kind, ...(list ? { list } : {}) });
      }
      return isAboutAddress(error) ? brokenPage(frame) : null;
    };

  return {
    confirm: link('confirm'),
    unsubscribe: link('unsubscribe'),
    async subscribe(failure) {
      const organization = await organizations.first();
      if (!organization) return null;
      const scope = { organizationId: organization.id };
      const list = isAboutAddress(failure.error)
        ? null
        : await lists.bySlug(scope, failure.params.list ?? '');
      if (!list) return missingPage({ organization, language: failure.language ?? organization.language });
      const language = failure.language ?? list.language;
      return subscribePage({ organization, list, language, form: returned(failure, language) });
    },
  };
}

function isAboutAddress({ details }: AppError): boolean {
  return details.errors?.some(({ path }) => path.startsWith('params.')) ?? false;
}

function returned({ error, fields }: PageFailure, language: Language): ReturnedForm {
  const words = SUBSCRIPTION_WORDS[language].subscribe.problems;
  const issues = error.details.errors ?? [];
  const wrong = FIELDS.filter((field) => issues.some(({ path }) => path === `body.${field}`));
  const typed = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const text = fields[field];
      return text === undefined ? [] : [[field, text.slice(0, MAX_RETURNED)]];
    }),
  );
  if (error.code === 'too-many-requests') {
    return { typed, wrong, notice: words.tooMany(waitWords(language, error.details.retryAfterSeconds)) };
  }
  return { typed, wrong, notice: wrong.length === 0 ? words.form : null };
}
