import type { RequestHandler } from 'express';
import express from 'express';
import { absolutePath } from 'swagger-ui-dist';
import { page } from './answer.js';
import type { RawAnswer } from './answer.js';
import { ApiDocsPage } from './api-docs-page.js';
import { renderPage } from './public-page.js';

/** Started from a file, because our pages run no inline script. */
const START = `window.ui = SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: false });\n`;
const ASSETS = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js']);

/** The files of the page, from here and not from elsewhere. */
export function apiDocsAssets(): RequestHandler {
  const files = express.static(absolutePath(), { index: false, dotfiles: 'deny', maxAge: '1d' });
  return (request, response, next) => {
    if (request.method === 'GET' && request.path === '/start.js') response.type('text/javascript').end(START);
    else if (ASSETS.has(request.path)) void files(request, response, next);
    else next();
  };
}

export function apiDocsPage(): RawAnswer {
  return page(renderPage(ApiDocsPage()));
}
