import type { ReactElement } from 'react';

/** The description of the API to read. */
export function ApiDocsPage(): ReactElement {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Altavoz API</title>
        <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
      </head>
      <body>
        <main id="docs" />
        <script src="/api/docs/swagger-ui-bundle.js" defer />
        <script src="/api/docs/start.js" defer />
      </body>
    </html>
  );
}
