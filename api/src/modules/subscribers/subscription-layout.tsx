import { darkPalette, lightPalette, type Palette } from '@altavoz/bulletin-rendering/palette';
import type { Language } from '@altavoz/domain/shared/language';
import type { ReactElement, ReactNode } from 'react';
import type { Organization } from '../organization/organization.model.js';

interface Props {
  readonly language: Language;
  readonly title: string;
  readonly organization: Organization;
  /** The name that readers know the bulletin by. */
  readonly listName?: string | undefined;
  readonly children: ReactNode;
}

/** A page for readers, in the organization's colours like its mails: no script, no file to load, readable anywhere. */
export function SubscriptionLayout({
  language,
  title,
  organization,
  listName,
  children,
}: Props): ReactElement {
  const { brand, name, postalAddress } = organization;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${title} · ${name}`}</title>
        {/* Made of our own words and of colours that the palette has checked, so nothing in it needs escaping. */}
        <style dangerouslySetInnerHTML={{ __html: styleOf(lightPalette(brand), darkPalette(brand)) }} />
      </head>
      <body>
        <header>
          <p>
            {brand.logoUrl === null ? null : <img src={brand.logoUrl} alt="" width="38" />}
            <strong>{listName ?? name}</strong>
          </p>
        </header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          <p>
            <strong>{name}</strong>
            {postalAddress === '' ? null : <br />}
            {postalAddress}
          </p>
        </footer>
      </body>
    </html>
  );
}

function styleOf(light: Palette, dark: Palette): string {
  return `
:root { color-scheme: light dark; ${variables(light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--page); color: var(--text); font: 17px/26px Arial, Helvetica, sans-serif; padding: 24px 0; }
header, main, footer { max-width: 600px; margin: 0 auto; padding: 22px 40px; }
header, footer { background: var(--band); color: var(--on-band); }
header p { display: flex; align-items: center; gap: 14px; margin: 0; font: bold 20px/26px Georgia, 'Times New Roman', serif; }
header img { width: 38px; height: auto; }
main { background: var(--sheet); padding-top: 34px; padding-bottom: 40px; }
h1 { margin: 0 0 14px; font: bold 32px/38px Georgia, 'Times New Roman', serif; color: var(--strong); text-wrap: balance; }
h2 { margin: 0 0 8px; font: bold 20px/26px Georgia, 'Times New Roman', serif; color: var(--strong); }
p { margin: 0 0 14px; }
section { margin-top: 40px; padding-top: 26px; border-top: 1px solid var(--tint); }
section button { margin-top: 6px; }
fieldset { margin: 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: bold; font-size: 15px; line-height: 20px; }
fieldset .choice { margin-top: 14px; }
footer { padding-top: 24px; padding-bottom: 24px; }
footer p { margin: 0; font-size: 13px; line-height: 20px; color: var(--on-band-muted); }
footer strong { color: var(--on-band); }
.quiet { color: var(--muted); font-size: 15px; line-height: 22px; }
.promise { background: var(--tint); margin: 22px 0; padding: 18px 20px; }
.promise p:last-child { margin: 0; }
.address { overflow-wrap: anywhere; }
label { display: block; margin: 18px 0 6px; font-weight: bold; font-size: 15px; line-height: 20px; }
label span { font-weight: normal; color: var(--muted); }
input[type=email], input[type=text], select { width: 100%; min-height: 46px; padding: 9px 12px; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--muted); border-radius: 4px; }
.choice { display: flex; gap: 12px; align-items: flex-start; margin: 24px 0 0; font-weight: normal; font-size: 16px; line-height: 24px; }
.choice span { color: var(--text); }
.choice input { flex: none; width: 20px; height: 20px; margin: 2px 0 0; accent-color: var(--strong); }
button { margin-top: 24px; min-height: 48px; padding: 11px 26px; font: bold 17px/24px Arial, Helvetica, sans-serif; color: var(--on-strong); background: var(--strong); border: 2px solid var(--strong); border-radius: 4px; cursor: pointer; }
button.second { color: var(--strong); background: transparent; font-size: 16px; }
a { color: var(--strong); }
.problems { margin: 0 0 22px; padding: 16px 20px; background: var(--tint); border-left: 4px solid var(--strong); }
.problems p, .problems ul { margin: 0; }
.problems ul { padding-left: 20px; }
.wrong { margin: 6px 0 0; font-size: 15px; line-height: 20px; font-weight: bold; }
input[aria-invalid=true], select[aria-invalid=true] { border-width: 2px; border-color: var(--text); }
.languages { margin: 28px 0 0; font-size: 15px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.trap { position: absolute; left: -10000px; width: 1px; height: 1px; overflow: hidden; }
@media (max-width: 620px) { body { padding: 0; } header, main, footer { padding-left: 22px; padding-right: 22px; } h1 { font-size: 27px; line-height: 33px; } button { width: 100%; } }
`;
}

function variables(palette: Palette): string {
  return (Object.keys(palette) as (keyof Palette)[])
    .map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${palette[name]};`)
    .join(' ');
}
