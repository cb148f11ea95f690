import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { renderPage } from '../../platform/http/public-page.js';
import type { Organization } from '../organization/organization.model.js';
import type { Preferences } from './preferences.service.js';
import { PREFERENCES_WORDS } from './preferences-words.js';
import { SubscriptionLayout } from './subscription-layout.js';
import { LANGUAGE_NAMES, SUBSCRIPTION_WORDS } from './subscription-words.js';

interface Framed {
  readonly language: Language;
  readonly organization: Organization;
}

interface OwnPage extends Framed {
  readonly preferences: Preferences;
  readonly token: string;
}

/** Lists, language and what is kept, for whoever holds the link; works without scripts. */
export function preferencesPage({
  language,
  organization,
  preferences: { email, name, lists },
  token,
  saved = false,
}: OwnPage & { saved?: boolean }): string {
  const words = PREFERENCES_WORDS[language];
  return renderPage(
    <SubscriptionLayout language={language} organization={organization} title={words.title}>
      {saved ? (
        <div className="problems" role="status">
          <p>
            <strong>{words.saved}</strong>
            {lists.some(({ isOn }) => isOn) ? null : ` ${words.nothing}`}
          </p>
        </div>
      ) : null}
      <p className="address">{words.lead(email)}</p>
      <form method="post" action={`/preferences/${token}`}>
        <fieldset>
          <legend>{words.lists}</legend>
          {lists.length === 0 ? <p>{words.noLists}</p> : null}
          {lists.map(({ list, isOn }) => (
            <label className="choice" key={list.id} htmlFor={`list-${list.id}`}>
              <input
                id={`list-${list.id}`}
                type="checkbox"
                name="list"
                value={list.id}
                defaultChecked={isOn}
              />
              <span>
                <strong lang={list.language}>{list.name}</strong>
                <br />
                <span lang={list.language}>{list.consentText}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label htmlFor="language">{words.language}</label>
        <select id="language" name="language" defaultValue={language}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
        <label htmlFor="name">
          {words.name} <span>({words.optional})</span>
        </label>
        <input
          id="name"
          name="name"
          type="text"
          autoComplete="name"
          maxLength={LIMITS.name}
          defaultValue={name}
        />
        <button type="submit">{words.save}</button>
      </form>
      <section>
        <h2>{words.data.title}</h2>
        <p>{words.data.text}</p>
        <form method="post" action={`/preferences/${token}/data`}>
          <button type="submit" className="second">
            {words.data.action}
          </button>
        </form>
        <p className="languages">
          <a href={`/preferences/${token}/erase`}>{words.erase.link}</a>
        </p>
      </section>
    </SubscriptionLayout>,
  );
}

/** Says what will be gone before anything is. */
export function erasePage({ language, organization, preferences: { email }, token }: OwnPage): string {
  const words = PREFERENCES_WORDS[language].erase;
  return renderPage(
    <SubscriptionLayout language={language} organization={organization} title={words.title}>
      <p className="address">{words.text(email)}</p>
      <div className="promise">
        <p>{words.warning}</p>
      </div>
      <form method="post" action={`/preferences/${token}/erase`}>
        <button type="submit">{words.action}</button>
      </form>
      <p className="languages">
        <a href={`/preferences/${token}`}>{words.back}</a>
      </p>
    </SubscriptionLayout>,
  );
}

export function erasedPage({ language, organization }: Framed): string {
  const words = PREFERENCES_WORDS[language].erased;
  return renderPage(
    <SubscriptionLayout language={language} organization={organization} title={words.title}>
      <p>{words.text}</p>
    </SubscriptionLayout>,
  );
}

/** A link that is not ours, or that led to somebody who was erased. */
export function noPreferencesPage({ language, organization }: Framed): string {
  return renderPage(
    <SubscriptionLayout
      language={language}
      organization={organization}
      title={SUBSCRIPTION_WORDS[language].expired.title}
    >
      <p>{PREFERENCES_WORDS[language].expired}</p>
    </SubscriptionLayout>,
  );
}
