import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../config/config.js';
import { createLogger, redact, secretsOf } from './logger.js';

function logged(write: (log: ReturnType<typeof createLogger>) => void, secrets: string[] = []): string {
  const lines: string[] = [];
  write(createLogger({ level: 'trace', secrets, destination: { write: (line) => lines.push(line) } }));
  return lines.join('');
}

describe('a log line', () => {
  test('is JSON with time, level and service', () => {
    const line = JSON.parse(logged((log) => log.info({ event: 'started' }, 'Ready'))) as Record<
      string,
      unknown
    >;
    expect(line).toMatchObject({ event: 'started', msg: 'Ready', service: 'altavoz' });
    expect(Date.parse(String(line.time))).not.toBeNaN();
  });

  test('holds no address, wherever in an error it stands', () => {
    const error = Object.assign(new Error('550 <ana.perez+x@correo.example.org> unknown'), {
      keyValue: { email: 'ñandú@correo.example' },
    });
    const text = logged((log) => log.error({ err: error }, 'Refused ana@localhost'));
    expect(text).not.toMatch(/ana|perez|ñandú/);
    expect(text).toContain('[e-mail]');
  });

  test('holds no token and none of the secrets of the configuration', () => {
    const config = readConfig({
      SMTP_URL: 'smtp://user:p%40ssword@relay.example:587',
      MONGODB_URI: 'mongodb://user:db-passw0rd@a,b/altavoz',
      ADMIN_PASSWORD: 'admin password',
      SESSION_SECRET: 'short words that make a long secret',
    });
    const secrets = secretsOf(config);
    const token = 'Ab1-_'.repeat(9);
    const text = logged(
      (log) =>
        log.info(
          { token, uri: config.mongodbUri, url: config.smtpUrl },
          `${config.adminPassword} ${config.sessionSecret} p@ssword`,
        ),
      secrets,
    );
    for (const secret of [
      token,
      'db-passw0rd',
      'p%40ssword',
      'p@ssword',
      'admin password',
      'make a long secret',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  test('keeps what helps: identifiers, paths of code, versions', () => {
    const line = 'at run (/srv/node_modules/@altavoz/api/dist/server.js:3:5) 4efc3a10a7a3e0c1d2b4f6a8';
    expect(redact(line)).toBe(line);
  });
});
