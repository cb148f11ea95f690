import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('bare-calendar.ts', import.meta.url));
const MEASURE = fileURLToPath(new URL('measure-drawing.ts', import.meta.url));
const ADDRESS = 'http://bare-calendar.invalid/';
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<link rel="stylesheet" href="bare.css"><style>html,body,main{height:100%;margin:0}</style>
<body><script type="module" src="bare.js"></script></body></html>`;

/**
 * The page with the library alone, built for production as the product is, outside of everything that ships. Every page
 * of the context can measure itself from now on.
 */
export async function openBareCalendar(context: BrowserContext, folder: string): Promise<Page> {
  const outDir = join(folder, 'bare-calendar');
  await buildScript(MEASURE, outDir, 'measure');
  await buildScript(ENTRY, outDir, 'bare');
  await context.addInitScript({ path: join(outDir, 'measure.js') });
  const page = await context.newPage();
  await page.route(`${ADDRESS}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: HTML });
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: await readFile(join(outDir, name)) });
  });
  await page.goto(ADDRESS);
  await page.waitForFunction(() => window.bareCalendar !== undefined);
  return page;
}

async function buildScript(entry: string, outDir: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
    },
  });
}
