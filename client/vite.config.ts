import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.js';
import { sizeBudget } from './build/size-budget.js';

const api = `http://127.0.0.1:${process.env['ALTAVOZ_API_PORT'] ?? '3000'}`;
/** What the API process answers itself; everything else is the client's. */
const served = [
  '/api',
  '/feeds',
  '/subscribe',
  '/confirm',
  '/unsubscribe',
  '/preferences',
  '/bulletins',
  '/readyz',
];

/** Every screen needs these: one file each, instead of a dozen small ones. */
const everywhere = [
  {
    name: 'base',
    test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next)\//,
    priority: 2,
  },
  {
    name: 'kit',
    test: /client\/src\/shared\/(?:api-client|format|plan|session|theme|i18n\/(?:i18n|language)|ui\/(?!command-palette|date-field|day-picker|dialog|kit-|multi-select|tooltip|.*\.test))/,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [react(), precompress(['before-paint.js', 'favicon.svg', 'manifest.webmanifest']), sizeBudget()],
  resolve: { conditions: ['@altavoz/source', 'module', 'browser', 'development|production'] },
  server: { proxy: Object.fromEntries(served.map((path) => [path, { target: api }])) },
  build: {
    target: 'es2022',
    // A strict content security policy refuses `data:` fonts and scripts; every asset stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: { groups: everywhere } } },
  },
});
