import type { Language } from '@altavoz/domain/shared/language';
import { PublicPage, renderPage } from '../../platform/http/public-page.js';
import type { Organization } from '../organization/organization.model.js';

const WORDS = {
  es: {
    ask: 'Comunicados de prensa',
    lead: (name: string) => `${name}: si lo confirma, no le enviaremos más comunicados.`,
    leave: 'No recibir más',
    left: 'No recibirá más comunicados',
    leftText: 'Está anotado. Puede seguir llamándonos y escribiéndonos cuando quiera.',
    undo: 'Volver a recibirlos',
    back: 'Vuelve a recibirlos',
    backText: 'Le enviaremos los próximos comunicados.',
  },
  en: {
    ask: 'Press releases',
    lead: (name: string) => `${name}: once you confirm it, we send you no more press releases.`,
    leave: 'No more, please',
    left: 'You get no more press releases',
    leftText: 'It is noted. Call us and write to us whenever you like.',
    undo: 'Get them again',
    back: 'You get them again',
    backText: 'We will send you the next press releases.',
  },
} as const;

interface LeavingPage {
  readonly language: Language;
  readonly organization: Organization;
}

/** Shows what will end, or that it goes on after all; programs that follow links change nothing by it. */
export function leaveReleasesForm({
  language,
  organization,
  name,
  isBack = false,
}: LeavingPage & { readonly name: string; readonly isBack?: boolean }): string {
  const words = WORDS[language];
  return renderPage(
    <PublicPage language={language} organization={organization.name} title={isBack ? words.back : words.ask}>
      <p>{isBack ? words.backText : words.lead(name)}</p>
      <form method="post">
        <button type="submit">{words.leave}</button>
      </form>
    </PublicPage>,
  );
}

/** After it, and for whoever is not known any more; with a way back where there is one. */
export function leftReleasesPage({
  language,
  organization,
  undo,
}: LeavingPage & { readonly undo: boolean }): string {
  const words = WORDS[language];
  return renderPage(
    <PublicPage language={language} organization={organization.name} title={words.left}>
      <p>{words.leftText}</p>
      {undo ? (
        <form method="post">
          <input type="hidden" name="undo" value="yes" />
          <button type="submit">{words.undo}</button>
        </form>
      ) : null}
    </PublicPage>,
  );
}
