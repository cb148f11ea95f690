import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.js';

const api = `http://127.0.0.1:${process.env['ALTAVOZ_API_PORT'] ?? '3000'}`;
/** What the API process answers itself; everything else is the client's. */
const served = ['/api', '/feeds', '/subscribe', '/confirm', '/unsubscribe', '/preferences', '/bulletins', '/readyz'];

export default defineConfig({
  plugins: [react(), precompress(['before-paint.js', 'favicon.svg', 'manifest.webmanifest'])],
  resolve: { conditions: ['@altavoz/source', 'module', 'browser', 'development|production'] },
  server: { proxy: Object.fromEntries(served.map((path) => [path, { target: api }])) },
  build: {
    target: 'es2022',
    // A strict content security policy refuses `data:` fonts and scripts; every asset stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});
