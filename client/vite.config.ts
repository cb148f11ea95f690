import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.js';
import { sayPage } from './build/say-page.js';
import { sizeBudget } from './build/size-budget.js';

const api = `http://127.0.0.1:${process.env['ALTAVOZ_API_PORT'] ?? '3000'}`;
/** What the API process answers itself; everything else is the client's. */
const served = [
  '/api',
  '/feeds',
  '/subscribe',
  '/confirm',
  '/unsubscribe',
  '/leave-releases',
  '/preferences',
  '/webhooks',
  '/bulletins',
  '/go',
  '/brand',
  '/readyz',
];

/** What the spokespersons' page keeps on the device. */
const sayFiles = [
  'before-paint.js',
  'say.webmanifest',
  'say-icon.svg',
  'say-icon-192.png',
  'say-icon-512.png',
];

/** Every screen needs these: one file each, instead of a dozen small ones. */
const everywhere = [
  // The spokespersons' page has these two alone.
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 4 },
  {
    name: 'light',
    test: /client\/src\/shared\/(?:api-client\/(?:csrf-token|new-key|problem|request)|format\/(?:date|number)|i18n\/device-language|ui\/(?:brand-mark|class-names|icon))|packages\/domain\/src\/shared\/(?:day-in-zone|language|plain-date|result)\./,
    priority: 3,
  },
  {
    name: 'base',
    test: /node_modules\/(?:use-sync-external-store|@tanstack|i18next|react-i18next)\//,
    priority: 2,
  },
  {
    name: 'kit',
    test: /client\/src\/shared\/(?:api-client|format|plan|session|theme\/(?!(?:base|fonts|tokens)\.css)|i18n\/(?:i18n|language)|ui\/(?!command-palette|date-field|day-picker|dialog|kit-|multi-select|tooltip|.*\.test))/,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [
    react(),
    sayPage(sayFiles),
    precompress([
      'before-paint.js',
      'favicon.svg',
      'manifest.webmanifest',
      'say-icon.svg',
      'say.webmanifest',
    ]),
    sizeBudget(),
  ],
  resolve: { conditions: ['@altavoz/source', 'module', 'browser', 'development|production'] },
  server: { proxy: Object.fromEntries(served.map((path) => [path, { target: api }])) },
  build: {
    target: 'es2022',
    // A strict content security policy refuses `data:` fonts and scripts; every asset stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    sourcemap: false,
    rolldownOptions: {
      input: { index: 'index.html', say: 'say.html', 'say-worker': 'src/say/worker/say-worker.ts' },
      output: {
        // A worker keeps its address, or browsers would never hear of the next one.
        entryFileNames: ({ name }) => (name === 'say-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: everywhere },
      },
    },
  },
});
