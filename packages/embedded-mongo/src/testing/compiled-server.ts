import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const source = fileURLToPath(new URL('..', import.meta.url));

/**
 * Turns this package's sources into plain JavaScript that Node runs without a loader, so that tests can start a
 * server process many times. Gives the folder with `main.js` and `spawn.js`.
 */
export function compileServer(name: string): string {
  const target = join(source, '..', 'node_modules', '.cache', name);
  rmSync(target, { recursive: true, force: true });
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.startsWith('testing')) continue;
    const { code } = transformSync(readFileSync(join(source, file), 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    const path = join(target, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  return target;
}
