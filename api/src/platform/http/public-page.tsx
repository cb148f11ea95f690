import type { Language } from '@altavoz/domain/shared/language';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A whole document from its elements; React escapes every text. */
export function renderPage(document: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

interface PublicPageProps {
  readonly language: Language;
  readonly title: string;
  /** Who speaks: the organization's name, where it is known. */
  readonly organization?: string;
  /** Rules of this page; a constant of ours, never made of what people wrote. */
  readonly style?: string;
  readonly children: ReactNode;
}

// A constant of ours, so nothing in it needs escaping; React would escape quotes in a text.
const STYLE = `
:root { color-scheme: light dark; --ink: #1c2326; --paper: #ffffff; --quiet: #5a656b; --line: #d5dbde; --accent: #12343f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecee; --paper: #14191b; --quiet: #a3afb5; --line: #364045; --accent: #8cc3d6; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { max-width: 34rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
.organization { color: var(--quiet); margin: 0 0 .5rem; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input[type=email], input[type=text], select { width: 100%; font: inherit; padding: .6rem .7rem; border: 1px solid var(--quiet); border-radius: 6px; background: var(--paper); color: var(--ink); }
.choice { display: flex; gap: .6rem; align-items: flex-start; font-weight: 400; }
button { font: inherit; font-weight: 600; margin-top: 1.5rem; padding: .65rem 1.2rem; border: 0; border-radius: 6px; background: var(--accent); color: var(--paper); cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.trap { position: absolute; left: -10000px; }
a { color: var(--accent); }
`;

/** A plain page for people without an account: no script, readable on any device. */
export function PublicPage({
  language,
  title,
  organization,
  style = '',
  children,
}: PublicPageProps): ReactElement {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{organization === undefined ? title : `${title} · ${organization}`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE + style }} />
      </head>
      <body>
        <main>
          {organization === undefined ? null : <p className="organization">{organization}</p>}
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}
