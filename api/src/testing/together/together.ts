import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, gather } from './gathered-globals.js';

/**
 * The tests of the service in a few files instead of one by one: each Jest file loads the whole service anew, which
 * takes longer than most of the tests. `npm test` runs them so; `npx jest --selectProjects api` runs each file alone.
 */
const SHARES = 8;

const source = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every test file of the service, in an order that does not change. */
function testFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

/** Says again, file by file, what the test files of one share say. */
export async function runShare(share: number): Promise<void> {
  for (const [index, file] of testFiles().entries()) {
    if (index % SHARES !== share) continue;
    const calls = await gather(() => import(join(source, file)));
    describe(file, () => {
      for (const call of calls) call();
    });
  }
}
