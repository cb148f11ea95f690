import type { Palette } from './palette.js';
import { SafeHtml } from './safe-html.js';

/**
 * The little that inline styles cannot do: narrow screens and dark appearance. Clients that drop it (Outlook on
 * Windows) still show the whole mail in its light form. Colours come checked from the palette.
 */
export function mailStyle(dark: Palette): SafeHtml {
  const rules: readonly (readonly [selector: string, declaration: string])[] = [
    ['body,body>div,.page', `background-color:${dark.page}!important`],
    ['.sheet,.sheet>table', `background:${dark.sheet}!important;background-color:${dark.sheet}!important`],
    ['.tint,.tint>table', `background:${dark.tint}!important;background-color:${dark.tint}!important`],
    ['.band,.band>table', `background:${dark.band}!important;background-color:${dark.band}!important`],
    ['.band div,.band td,.band b,.band a', `color:${dark.onBand}!important`],
    ['.body div,.body p,.body b,.cell.body', `color:${dark.text}!important`],
    ['.strong div,.strong h1,.strong h2,.strong p,span.strong,a.strong', `color:${dark.strong}!important`],
    ['.muted,.muted div,.muted p,span.muted', `color:${dark.muted}!important`],
    ['span.accent', `color:${dark.accent}!important`],
    ['.cell', `border-color:${dark.line}!important`],
    ['.rule p', `border-top-color:${dark.line}!important`],
    ['.filled td,.filled a', `background:${dark.strong}!important;color:${dark.onStrong}!important`],
    ['.outlined td,.outlined a', `background:${dark.sheet}!important;color:${dark.strong}!important`],
    ['.outlined td', `border-color:${dark.strong}!important`],
  ];
  const scheme = rules.map(([selector, declaration]) => `${selector}{${declaration}}`).join('');
  // Outlook's apps do not know the media query, they mark what they darkened instead.
  const outlook = rules
    .map(
      ([selector, declaration]) =>
        `${selector
          .split(',')
          .map((one) => `[data-ogsc] ${one}`)
          .join(',')}{${declaration}}`,
    )
    .join('');
  return SafeHtml.trusted(
    `:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-underline-offset:2px}
@media (max-width:620px){
td.px,.narrow>table>tbody>tr>td{padding-left:22px!important;padding-right:22px!important}
.h1 div,.h1 h1{font-size:27px!important;line-height:33px!important}
.btn>table{width:100%!important}.btn a{display:block!important;text-align:center!important}
.hero img{height:auto!important}
}
@media (prefers-color-scheme:dark){${scheme}}
${outlook}`,
  );
}
