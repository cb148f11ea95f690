import { lightPalette } from '@altavoz/bulletin-rendering/palette';
import { longDay } from '@altavoz/bulletin-rendering/wording';
import { renderPage } from '../../platform/http/public-page.js';
import type { Organization } from '../organization/organization.model.js';
import type { Subscription } from './subscription.service.js';
import { SUBSCRIPTION_WORDS } from './subscription-words.js';

interface Confirmation extends Pick<Subscription, 'list' | 'subscriber'> {
  readonly organization: Organization;
  readonly url: string;
}

/** Asks whoever owns an address whether they want the bulletin; in the language they chose. */
export function confirmationMail({ organization, list, subscriber, url }: Confirmation) {
  const { language, consent, confirmation } = subscriber;
  const words = SUBSCRIPTION_WORDS[language].mail;
  const colours = lightPalette(organization.brand);
  const subject = words.subject(list.name);
  const intro =
    consent.source === 'invitation' ? words.invited(organization.name, list.name) : words.asked(list.name);
  const until = confirmation
    ? words.until(longDay(language, confirmation.expiresAt.toISOString().slice(0, 10)))
    : '';
  const text = [
    intro,
    `${words.promise}\n${consent.text}`,
    `${words.action}:\n${url}`,
    `${until} ${words.ignore}`.trim(),
    `--\n${organization.name}\n${organization.postalAddress}`.trim(),
  ].join('\n\n');
  const body = { fontFamily: 'Arial, Helvetica, sans-serif', fontSize: '17px', lineHeight: '26px' };
  const html = renderPage(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={{ margin: 0, padding: '24px 0', background: colours.page }}>
        <table
          role="presentation"
          width="600"
          align="center"
          cellPadding="0"
          cellSpacing="0"
          style={{ maxWidth: '100%' }}
        >
          <tbody>
            <tr>
              <td
                style={{
                  padding: '22px 40px',
                  background: colours.band,
                  color: colours.onBand,
                  font: "bold 20px/26px Georgia, 'Times New Roman', serif",
                }}
              >
                {list.name}
              </td>
            </tr>
            <tr>
              <td style={{ ...body, padding: '30px 40px', background: colours.sheet, color: colours.text }}>
                <p style={{ margin: '0 0 14px' }}>{intro}</p>
                <p style={{ margin: '0 0 22px' }}>
                  {words.promise}
                  <br />
                  <i>{consent.text}</i>
                </p>
                <p style={{ margin: '0 0 26px' }}>
                  <a
                    href={url}
                    style={{
                      display: 'inline-block',
                      padding: '13px 26px',
                      borderRadius: '4px',
                      background: colours.strong,
                      color: colours.onStrong,
                      fontWeight: 'bold',
                      textDecoration: 'none',
                    }}
                  >
                    {words.action}
                  </a>
                </p>
                <p style={{ margin: 0, fontSize: '14px', lineHeight: '20px', color: colours.muted }}>
                  {until} {words.ignore}
                </p>
              </td>
            </tr>
            <tr>
              <td
                style={{
                  padding: '20px 40px',
                  background: colours.band,
                  color: colours.onBandMuted,
                  font: '13px/20px Arial, Helvetica, sans-serif',
                }}
              >
                <b style={{ color: colours.onBand }}>{organization.name}</b>
                <br />
                {organization.postalAddress}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>,
  );
  return { subject, text, html };
}
