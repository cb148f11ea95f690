import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Addresses with a page of their own; every other screen is drawn by the first page. */
const PAGES: Readonly<Record<string, string>> = { '/say': '/say.html', '/say/': '/say.html' };

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/**
 * The built interface. Files under `assets/` carry a hash of their content and may be kept for ever; the page itself
 * never. Every address that is not a file is a screen, so it gets the page.
 */
export function staticClient(folder: string): RequestHandler | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => '/' + relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );

  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const asked = request.path;
    const found = files.has(asked) && extname(asked) in TYPES;
    // A missing file is missing; only what looks like a screen's address gets the page.
    if (!found && (asked.startsWith('/assets/') || extname(asked) in TYPES)) {
      next();
      return;
    }
    const file = found ? asked : (PAGES[asked] ?? '/index.html');
    const immutable = file.startsWith('/assets/');
    const accepted = request.acceptsEncodings(['br', 'gzip', 'identity']);
    const encoding = ENCODINGS.find(({ name, suffix }) => name === accepted && files.has(file + suffix));
    response.locals.route = found ? 'GET (file)' : 'GET (screen)';
    response.vary('Accept-Encoding');
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (encoding) response.setHeader('Content-Encoding', encoding.name);
    response.sendFile(
      file.slice(1) + (encoding?.suffix ?? ''),
      { root: folder, cacheControl: false, dotfiles: 'deny' },
      (error) => {
        if (error && !response.headersSent) next(error);
      },
    );
  };
}
