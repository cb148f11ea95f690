import path from 'node:path';
import { buildWorkspace } from '../build.mjs';
import { commandOf } from '../command.mjs';
import { checkDataDir } from '../data-dir.mjs';
import { ensureInstalled } from '../install.mjs';
import { checkPort, portFrom } from '../port.mjs';
import { reportProblems } from '../problem.mjs';
import { root } from '../root.mjs';
import { runTogether } from '../together.mjs';

/** `npm run dev`: the API restarts and the client reloads when a source changes. */
export function run() {
  return reportProblems(async () => {
    const apiPort = portFrom(process.env['PORT'], 3000);
    const clientPort = portFrom(process.env['CLIENT_PORT'], 5173, 'CLIENT_PORT');
    await checkDataDir(path.resolve(root, process.env['DATA_DIR'] || 'data'));
    await checkPort(apiPort, 'npm run dev');
    await checkPort(clientPort, 'npm run dev', 'CLIENT_PORT');
    await ensureInstalled(root);
    // The database runs in a process of its own, from its built files; everything else from the sources.
    await buildWorkspace(root, '@altavoz/embedded-mongo');
    console.log(`\nOpen http://localhost:${clientPort} (the API is on port ${apiPort}). Ctrl+C ends both.\n`);
    const client = path.join(root, 'client');
    return runTogether([
      {
        name: 'api',
        cwd: root,
        args: [
          commandOf('tsx', root),
          'watch',
          '--clear-screen=false',
          '--tsconfig=api/tsconfig.json',
          '--conditions=@altavoz/source',
          'api/src/server.ts',
        ],
        // Links in e-mails lead to the client that reloads, not to the last built one.
        env: { BASE_URL: `http://localhost:${clientPort}`, ...process.env, PORT: String(apiPort) },
      },
      {
        name: 'client',
        cwd: client,
        args: [commandOf('vite', client), '--port', String(clientPort), '--strictPort'],
        env: { ...process.env, ALTAVOZ_API_PORT: String(apiPort) },
      },
    ]);
  });
}
