import { describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.js';
import { parseMailbox } from './mailbox-address.js';
import { sessionSecret } from './session-secret.js';

describe('the configuration', () => {
  test('has the defaults of the product page', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      mongodbUri: null,
      smtpUrl: null,
      mailFrom: { name: 'Altavoz', address: 'altavoz@localhost' },
      seed: 'sample',
      role: 'all',
      logLevel: 'info',
      trustProxy: false,
    });
  });

  test('takes the port into the address, and an empty value as none', () => {
    expect(readConfig({ PORT: '8080', SMTP_URL: '  ' })).toMatchObject({
      baseUrl: 'http://localhost:8080',
      smtpUrl: null,
    });
    expect(readConfig({ BASE_URL: 'https://altavoz.example/' }).baseUrl).toBe('https://altavoz.example');
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['BASE_URL', 'altavoz.example'],
    ['SMTP_URL', 'http://relay.example'],
    ['MONGODB_URI', 'postgres://db.example'],
    ['MAIL_FROM', 'Altavoz <a@b.example>, x@y.example'],
    ['MAIL_FROM', 'Altavoz\r\nBcc: x@y.example <a@b.example>'],
    ['SESSION_SECRET', 'short'],
    ['ADMIN_EMAIL', 'nobody'],
    ['ADMIN_PASSWORD', 'short'],
    ['SEED', 'some'],
    ['ROLE', 'boss'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'true'],
  ])('stops at a wrong %s with one line that names it: %j', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} is .*; it must be .*\\.$`));
  });

  test.each(['MONGODB_URI', 'SMTP_URL', 'SESSION_SECRET', 'ADMIN_PASSWORD'])(
    'does not print the secret %s',
    (name) => {
      const read = () => readConfig({ [name]: 'hunter2' });
      expect(read).toThrow(/not shown/);
      expect(read).not.toThrow(/hunter2/);
    },
  );

  test.each(['api', 'worker'])('wants what processes must share when the role is %s', (ROLE) => {
    expect(() => readConfig({ ROLE })).toThrow(/^MONGODB_URI is not set/);
    expect(() => readConfig({ ROLE, MONGODB_URI: 'mongodb://a,b,c/altavoz' })).toThrow(
      /^SESSION_SECRET is not set/,
    );
  });

  test('believes proxies only as told', () => {
    expect(readConfig({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toBe('10.0.0.0/8, ::1');
    expect(readConfig({ TRUST_PROXY: 'false' }).trustProxy).toBe(false);
  });
});

describe('a sender', () => {
  test.each([
    ['a@b.example', { name: '', address: 'a@b.example' }],
    ['"Ana B" <a@b.example>', { name: 'Ana B', address: 'a@b.example' }],
    ['Ana <a@b.example>', { name: 'Ana', address: 'a@b.example' }],
  ])('%j is read into its parts', (text, parts) => {
    expect(parseMailbox(text)).toEqual(parts);
  });

  test.each([
    '',
    'Ana',
    '<a@b.example',
    'Ana <a b@c.example>',
    'a@b.example, c@d.example',
    'A "x" <a@b.example>',
  ])('%j is refused', (text) => expect(parseMailbox(text)).toBeNull());
});

describe('the secret of sessions and links', () => {
  test('is made once, for the owner alone, and the same the next time', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'altavoz-secret-'));
    try {
      const config = readConfig({ DATA_DIR: dataDir });
      const [first, second] = await Promise.all([sessionSecret(config), sessionSecret(config)]);
      expect(first.length).toBeGreaterThanOrEqual(32);
      expect(second).toBe(first);
      const file = join(dataDir, 'session-secret');
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await readFile(file, 'utf8')).trim()).toBe(first);
      await writeFile(file, 'x');
      await expect(sessionSecret(config)).rejects.toThrow(/damaged/);
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });

  test('says when the directory cannot be written', async () => {
    await expect(sessionSecret(readConfig({ DATA_DIR: '/dev/null/data' }))).rejects.toThrow(/^DATA_DIR is/);
  });
});
