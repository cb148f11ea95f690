import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { ReactElement } from 'react';
import { renderPage } from '../../platform/http/public-page.js';
import type { List } from '../lists/list.model.js';
import type { Organization } from '../organization/organization.model.js';
import { SubscriptionLayout } from './subscription-layout.js';
import { LANGUAGE_NAMES, SUBSCRIPTION_WORDS } from './subscription-words.js';

interface ListPage {
  readonly language: Language;
  readonly organization: Organization;
  readonly list: List;
}

/** The form to subscribe. */
export function subscribePage({ language, organization, list }: ListPage): string {
  const words = SUBSCRIPTION_WORDS[language].subscribe;
  return renderPage(
    <SubscriptionLayout {...frame({ language, organization, list })} title={words.title(list.name)}>
      <p>{words.lead}</p>
      <form method="post">
        <label htmlFor="email">{words.email}</label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          pattern="[^@\s]+@[^@\s]+\.[^@\s]+"
          title={words.emailHint}
          required
        />
        <label htmlFor="name">
          {words.name} <span>({words.optional})</span>
        </label>
        <input id="name" name="name" type="text" autoComplete="name" maxLength={120} />
        <label htmlFor="language">{words.language}</label>
        <select id="language" name="language" defaultValue={language}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
        <div className="trap" aria-hidden="true">
          <label htmlFor="website">{words.trap}</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <label className="choice">
          <input name="consent" type="checkbox" value="yes" required />
          <span>{list.consentText}</span>
        </label>
        <button type="submit">{words.action}</button>
      </form>
      <p className="languages">
        <a
          href={`?language=${otherThan(language)}`}
          hrefLang={otherThan(language)}
          lang={otherThan(language)}
        >
          {SUBSCRIPTION_WORDS[language].otherLanguage}
        </a>
      </p>
    </SubscriptionLayout>,
  );
}

/** The same for every address, known or not. */
export function askedPage(page: ListPage): string {
  const words = SUBSCRIPTION_WORDS[page.language].asked;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title}>
      <p>{words.text}</p>
      <p className="quiet">{words.hint}</p>
    </SubscriptionLayout>,
  );
}

/** Shows what will be confirmed; mail programs that follow links change nothing by it. */
export function confirmPage({
  email,
  consentText,
  ...page
}: ListPage & { email: string; consentText: string }): string {
  const words = SUBSCRIPTION_WORDS[page.language].confirm;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title(page.list.name)}>
      <p className="address">{words.lead(email)}</p>
      <div className="promise">
        <p>{consentText}</p>
      </div>
      <Post action={words.action} />
    </SubscriptionLayout>,
  );
}

export function confirmedPage(page: ListPage): string {
  const words = SUBSCRIPTION_WORDS[page.language].confirmed;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title}>
      <p>{words.text(page.list.name)}</p>
    </SubscriptionLayout>,
  );
}

/** Shows what will end. */
export function leavePage({ email, ...page }: ListPage & { email: string }): string {
  const words = SUBSCRIPTION_WORDS[page.language].leave;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title(page.list.name)}>
      <p className="address">{words.lead(email)}</p>
      <Post action={words.action} />
    </SubscriptionLayout>,
  );
}

/** After leaving, and for whoever was not there any more; with a way back where there is one. */
export function leftPage(page: {
  language: Language;
  organization: Organization;
  list?: List;
  undo: boolean;
}): string {
  const words = SUBSCRIPTION_WORDS[page.language].left;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title}>
      <p>{words.text}</p>
      {page.undo ? <Post action={words.undo} field="undo" second /> : null}
    </SubscriptionLayout>,
  );
}

export function backPage(page: ListPage): string {
  const words = SUBSCRIPTION_WORDS[page.language].back;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title}>
      <p>{words.text(page.list.name)}</p>
    </SubscriptionLayout>,
  );
}

export function expiredPage({
  language,
  organization,
}: {
  language: Language;
  organization: Organization;
}): string {
  const words = SUBSCRIPTION_WORDS[language].expired;
  return renderPage(
    <SubscriptionLayout language={language} organization={organization} title={words.title}>
      <p>{words.text}</p>
    </SubscriptionLayout>,
  );
}

export function missingPage({
  language,
  organization,
}: {
  language: Language;
  organization: Organization;
}): string {
  const words = SUBSCRIPTION_WORDS[language].missing;
  return renderPage(
    <SubscriptionLayout language={language} organization={organization} title={words.title}>
      <p>{words.text}</p>
    </SubscriptionLayout>,
  );
}

function Post({ action, field, second }: { action: string; field?: string; second?: boolean }): ReactElement {
  return (
    <form method="post">
      {field === undefined ? null : <input type="hidden" name={field} value="yes" />}
      <button type="submit" className={second ? 'second' : undefined}>
        {action}
      </button>
    </form>
  );
}

function frame({
  language,
  organization,
  list,
}: {
  language: Language;
  organization: Organization;
  list?: List;
}) {
  return { language, organization, ...(list ? { listName: list.name } : {}) };
}

function otherThan(language: Language): Language {
  return language === 'es' ? 'en' : 'es';
}
