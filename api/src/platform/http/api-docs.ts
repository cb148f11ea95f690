import type { RequestHandler } from 'express';
import express from 'express';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { page } from './answer.js';
import type { RawAnswer } from './answer.js';
import { ApiDocsPage } from './api-docs-page.js';
import { renderPage } from './public-page.js';

/** Started from a file, because our pages run no inline script. */
const START = `window.ui = SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: false });\n`;
// Found, not imported: importing it would load the whole page's script into the service.
const FOLDER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const ASSETS = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js']);

/** The files of the page, from here and not from elsewhere. */
export function apiDocsAssets(): RequestHandler {
  const files = express.static(FOLDER, { index: false, dotfiles: 'deny', maxAge: '1d' });
  return (request, response, next) => {
    if (request.method === 'GET' && request.path === '/start.js') response.type('text/javascript').end(START);
    else if (ASSETS.has(request.path)) void files(request, response, next);
    else next();
  };
}

export function apiDocsPage(): RawAnswer {
  return page(renderPage(ApiDocsPage()));
}
