import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeProblem, supportedLines } from './node-version.mjs';
import { root } from './root.mjs';

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.13.0', '22.22.1', '24.0.0', '24.21.0', '25.1.0', '30.0.0'])(
    'accepts %s',
    (version) => {
      expect(nodeProblem(version)).toBeUndefined();
    },
  );

  it.each(['12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1', 'nonsense'])(
    'refuses %s by name',
    (version) => {
      expect(nodeProblem(version)).toContain(`this is Node ${version}.`);
      expect(nodeProblem(version)).toContain('20.19 or later');
    },
  );

  it('asks for no less than package.json does', async () => {
    const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    const first = supportedLines[0];
    expect(manifest.engines.node).toContain(`${first?.major}.${first?.minor}`);
  });

  it.each(['node-version.mjs', 'start.mjs', 'test.mjs', 'dev.mjs', 'seed.mjs', 'bench.mjs', 'licences.mjs'])(
    'keeps %s readable for an old Node',
    async (file) => {
      const code = (await readFile(new URL(file, import.meta.url), 'utf8')).replace(/^\s*\/?[/*].*$/gm, '');
      expect(code).not.toMatch(/\?\.|\?\?|\|\|=|#\w|\bawait\b|'node:/);
    },
  );
});
