import type { Language } from '@altavoz/domain/shared/language';
import type { ReactNode } from 'react';
import { renderPage } from '../http/public-page.js';

export interface Notice {
  readonly subject: string;
  /** Of whoever gets it. */
  readonly name: string;
  readonly body: string;
  /** What it is about, between the words and the button: as it is drawn, and paragraph by paragraph in plain text. */
  readonly details?: { readonly html: ReactNode; readonly text: readonly string[] };
  readonly action: string;
  readonly url: string;
  /** Under the button, small. */
  readonly foot?: string;
}

const GREETING = { es: (name: string) => `Hola, ${name}:`, en: (name: string) => `Hello ${name},` };

/** A mail of the service to one person: what happened, what it is about, and the one way to go on. */
export function noticeMail(language: Language, notice: Notice) {
  const { subject, body, details, action, url, foot } = notice;
  const greeting = GREETING[language](notice.name);
  const text = [
    greeting,
    body,
    ...(details?.text ?? []),
    `${action}:\n${url}`,
    ...(foot === undefined ? [] : [foot]),
  ].join('\n\n');
  const html = renderPage(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body
        style={{
          maxWidth: '560px',
          margin: '0 auto',
          padding: '24px 20px',
          fontFamily: 'system-ui, sans-serif',
          fontSize: '16px',
          lineHeight: 1.5,
          color: '#1c2326',
        }}
      >
        <p>{greeting}</p>
        <p>{body}</p>
        {details?.html}
        <p style={{ margin: '24px 0' }}>
          <a
            href={url}
            style={{
              display: 'inline-block',
              padding: '10px 18px',
              borderRadius: '6px',
              background: '#12343f',
              color: '#ffffff',
              textDecoration: 'none',
            }}
          >
            {action}
          </a>
        </p>
        {foot !== undefined && <p style={{ color: '#5a656b', fontSize: '14px' }}>{foot}</p>}
      </body>
    </html>,
  );
  return { subject, text, html };
}
