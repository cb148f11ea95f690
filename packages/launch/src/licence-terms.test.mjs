import { describe, expect, it } from '@jest/globals';
import { isAccepted, licenceNamed, licenceTitled } from './licence-terms.mjs';
import { productionLicences } from './production-licences.mjs';
import { root } from './root.mjs';
import { inFolder } from './testing/temporary-folder.mjs';

describe('isAccepted', () => {
  it.each([
    'MIT',
    'Apache-2.0',
    'OFL-1.1',
    'MPL-2.0',
    '(MIT OR GPL-3.0-only)',
    'GPL-2.0 OR MIT',
    'MIT AND ISC',
    'BSD-2-Clause OR (MIT AND Apache-2.0)',
    '(MIT OR GPL-3.0) AND (GPL-2.0 OR ISC)',
  ])('accepts %s', (expression) => {
    expect(isAccepted(expression)).toBe(true);
  });

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0',
    'LGPL-3.0-or-later',
    'SSPL-1.0',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE.md',
    'none named',
    '',
    'MIT AND GPL-3.0',
    '(MIT AND GPL-3.0) OR AGPL-3.0',
    'MIT OR',
    'MIT GPL-3.0',
    'CC-BY-NC-4.0',
  ])('refuses %p', (expression) => {
    expect(isAccepted(expression)).toBe(false);
  });
});

describe('licenceNamed', () => {
  it.each([
    [{ license: 'MIT' }, 'MIT'],
    [{ license: { type: 'ISC', url: 'x' } }, 'ISC'],
    [{ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] }, 'MIT OR GPL-2.0'],
    [{ license: 'MIT (http://example.org/license.txt)' }, 'MIT'],
    [{}, 'none named'],
    [{ license: 7 }, 'none named'],
  ])('reads %j', (manifest, licence) => {
    expect(licenceNamed(manifest)).toBe(licence);
  });
});

describe('licenceTitled', () => {
  it.each([
    ['MIT License\n\nCopyright (c)', 'MIT'],
    ['The MIT License (MIT)', 'MIT'],
    ['GNU General Public License', 'none named'],
    ['', 'none named'],
  ])('reads %j', (text, licence) => {
    expect(licenceTitled(text)).toBe(licence);
  });
});

describe('productionLicences', () => {
  it('looks at what ships, on the disk or in the lock file, and not at development tools', async () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/@altavoz/api': { link: true },
        'node_modules/tool': { version: '1.0.0', dev: true, license: 'GPL-3.0-only' },
        'node_modules/lib': { version: '1.0.0', license: 'MIT' },
        'node_modules/lib/node_modules/@scope/inner': { version: '2.0.0', license: 'MIT' },
        'node_modules/binary-of-another-system': { version: '3.0.0', license: 'Apache-2.0' },
      },
    };
    const files = {
      'package-lock.json': JSON.stringify(lock),
      'node_modules/lib/package.json': JSON.stringify({ license: 'ISC' }),
      'node_modules/lib/node_modules/@scope/inner/package.json': JSON.stringify({ license: 'AGPL-3.0-only' }),
    };
    await inFolder(files, async (folder) => {
      expect(await productionLicences(folder)).toEqual([
        { name: '@scope/inner', version: '2.0.0', licence: 'AGPL-3.0-only', accepted: false },
        { name: 'binary-of-another-system', version: '3.0.0', licence: 'Apache-2.0', accepted: true },
        { name: 'lib', version: '1.0.0', licence: 'ISC', accepted: true },
      ]);
    });
  });

  it('finds nothing in the product that may not be given away under Apache-2.0', async () => {
    const rows = await productionLicences(root);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ accepted }) => !accepted)).toEqual([]);
  });
});
