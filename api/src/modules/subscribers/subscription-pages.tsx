import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import { LIMITS } from '@altavoz/domain/shared/limits';
import type { ReactElement } from 'react';
import { renderPage } from '../../platform/http/public-page.js';
import type { List } from '../lists/list.model.js';
import type { Organization } from '../organization/organization.model.js';
import { PREFERENCES_WORDS } from './preferences-words.js';
import { SubscriptionLayout } from './subscription-layout.js';
import { LANGUAGE_NAMES, SUBSCRIPTION_WORDS } from './subscription-words.js';

interface ListPage {
  readonly language: Language;
  readonly organization: Organization;
  readonly list: List;
}

interface Failed {
  readonly language: Language;
  readonly organization: Organization;
}

export type SubscribeField = 'email' | 'name' | 'language' | 'consent';

/** A form that came back: what was typed, and what is wrong with it. */
export interface ReturnedForm {
  readonly typed: Readonly<Partial<Record<SubscribeField, string>>>;
  readonly wrong: readonly SubscribeField[];
  /** About the form as a whole. */
  readonly notice: string | null;
}

const FRESH: ReturnedForm = { typed: {}, wrong: [], notice: null };

/** The form to subscribe. Agreeing is theirs to do each time, so that box never comes back ticked. */
export function subscribePage({
  language,
  organization,
  list,
  form = FRESH,
}: ListPage & { form?: ReturnedForm }): string {
  const words = SUBSCRIPTION_WORDS[language].subscribe;
  const { typed, wrong } = form;
  const marks = (field: SubscribeField) =>
    wrong.includes(field) ? { 'aria-invalid': true, 'aria-describedby': `${field}-wrong` } : {};
  const what = (field: SubscribeField) =>
    wrong.includes(field) ? (
      <p className="wrong" id={`${field}-wrong`}>
        {words.problems[field]}
      </p>
    ) : null;
  return renderPage(
    <SubscriptionLayout {...frame({ language, organization, list })} title={words.title(list.name)}>
      <Problems language={language} form={form} />
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
          defaultValue={typed.email}
          required
          {...marks('email')}
        />
        {what('email')}
        <label htmlFor="name">
          {words.name} <span>({words.optional})</span>
        </label>
        <input
          id="name"
          name="name"
          type="text"
          autoComplete="name"
          maxLength={LIMITS.name}
          defaultValue={typed.name}
          {...marks('name')}
        />
        {what('name')}
        <label htmlFor="language">{words.language}</label>
        <select
          id="language"
          name="language"
          defaultValue={LANGUAGES.find((one) => one === typed.language) ?? language}
          {...marks('language')}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
        {what('language')}
        <div className="trap" aria-hidden="true">
          <label htmlFor="website">{words.trap}</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <label className="choice">
          <input id="consent" name="consent" type="checkbox" value="yes" required {...marks('consent')} />
          <span>{list.consentText}</span>
        </label>
        {what('consent')}
        <button type="submit">{words.action}</button>
      </form>
      <p className="languages">
        <a href={`/bulletins/${list.slug}`}>{words.archive}</a>
        {' · '}
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
export function leavePage({
  email,
  preferences,
  ...page
}: ListPage & { email: string; preferences: string }): string {
  const words = SUBSCRIPTION_WORDS[page.language].leave;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title(page.list.name)}>
      <p className="address">{words.lead(email)}</p>
      <Post action={words.action} />
      <Choose language={page.language} address={preferences} />
    </SubscriptionLayout>,
  );
}

/** After leaving, and for whoever was not there any more; with a way back where there is one. */
export function leftPage(page: {
  language: Language;
  organization: Organization;
  list?: List;
  undo: boolean;
  /** The address of their own page, for whoever is still known. */
  preferences?: string;
}): string {
  const words = SUBSCRIPTION_WORDS[page.language].left;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title}>
      <p>{words.text}</p>
      {page.undo ? <Post action={words.undo} field="undo" second /> : null}
      {page.preferences === undefined ? null : <Choose language={page.language} address={page.preferences} />}
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

/** An old or used link, with the way to what they wanted. */
export function expiredPage({
  kind,
  ...page
}: Failed & { kind: 'confirm' | 'unsubscribe'; list?: List }): string {
  const words = SUBSCRIPTION_WORDS[page.language].expired;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title}>
      <p>{words.text}</p>
      <p>{words[kind]}</p>
      {page.list ? (
        <p>
          <a href={`/subscribe/${page.list.slug}?language=${page.language}`}>{words.again(page.list.name)}</a>
        </p>
      ) : null}
    </SubscriptionLayout>,
  );
}

/** A link that lost a part on its way. */
export function brokenPage(page: Failed): string {
  const words = SUBSCRIPTION_WORDS[page.language].broken;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title}>
      <p>{words.text}</p>
    </SubscriptionLayout>,
  );
}

export function missingPage(page: Failed): string {
  const words = SUBSCRIPTION_WORDS[page.language].missing;
  return renderPage(
    <SubscriptionLayout {...frame(page)} title={words.title}>
      <p>{words.text}</p>
    </SubscriptionLayout>,
  );
}

function Problems({ language, form: { wrong, notice } }: { language: Language; form: ReturnedForm }) {
  const words = SUBSCRIPTION_WORDS[language].subscribe.problems;
  if (wrong.length === 0 && notice === null) return null;
  return (
    <div className="problems" role="alert">
      {wrong.length === 0 ? null : (
        <>
          <p>
            <strong>{words.title}</strong>
          </p>
          <ul>
            {wrong.map((field) => (
              <li key={field}>
                <a href={`#${field}`}>{words[field]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {notice === null ? null : <p>{notice}</p>}
    </div>
  );
}

/** Leaving one list, or changing the language, is often what was wanted. */
function Choose({ language, address }: { language: Language; address: string }): ReactElement {
  return (
    <p className="languages">
      <a href={address}>{PREFERENCES_WORDS[language].offer}</a>
    </p>
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
