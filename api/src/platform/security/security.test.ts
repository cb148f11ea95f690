import { describe, expect, test } from '@jest/globals';
import { defineEndpoint } from '@altavoz/contracts/endpoint';
import { ROLES } from '@altavoz/domain/accounts/role';
import type { Actor } from '../caller.js';
import { createIds, randomToken } from '../ids.js';
import { authorize } from './authorize.js';
import { hashToken, linkSigner } from './links.js';
import { hashPassword, inventPassword, verifyPassword } from './passwords.js';

const actor = (role: Actor['role']): Actor => ({
  userId: 'u',
  organizationId: 'o',
  role,
  language: 'es',
  requestId: null,
});
const endpoint = (access: 'anyone' | 'signed-in' | readonly Actor['role'][]) =>
  defineEndpoint({ method: 'GET', path: '/x', summary: '', tag: 't', access, status: 204 });

describe('authorization', () => {
  test.each([...ROLES])('lets %s do only what names the role', (role) => {
    for (const named of ROLES) {
      const ask = () => authorize(endpoint([named]), actor(role));
      if (named === role) expect(ask).not.toThrow();
      else expect(ask).toThrow(expect.objectContaining({ code: 'not-allowed' }));
    }
  });

  test('denies when nobody is named, and asks to sign in first', () => {
    expect(() => authorize(endpoint([]), actor('admin'))).toThrow(
      expect.objectContaining({ code: 'not-allowed' }),
    );
    expect(() => authorize(endpoint(['viewer']), null)).toThrow(
      expect.objectContaining({ code: 'not-signed-in' }),
    );
    expect(() => authorize(endpoint('signed-in'), null)).toThrow(
      expect.objectContaining({ code: 'not-signed-in' }),
    );
    expect(() => authorize(endpoint('anyone'), null)).not.toThrow();
  });
});

describe('a password', () => {
  test('is stored as argon2id and verified, in whatever form its letters were typed', async () => {
    const stored = await hashPassword('contraseña larga');
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(stored, 'contraseña larga'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, 'contrasena larga')).toBe(false);
    expect(await verifyPassword(null, 'contraseña larga')).toBe(false);
  });

  test('that we make up is long, readable and never the same', () => {
    const made = new Set(Array.from({ length: 200 }, inventPassword));
    expect(made.size).toBe(200);
    for (const password of made) expect(password).toMatch(/^([a-km-z2-9]{5}-){3}[a-km-z2-9]{5}$/);
  });
});

describe('a signed link', () => {
  const links = linkSigner('a secret that is long enough to be one');

  test.each(['4efc3a10a7a3e0c1d2b4f6a8:nonce', 'ñ', 'x'.repeat(200)])(
    'says what was signed: %j',
    (content) => {
      const token = links.sign('confirm', content);
      expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(links.read('confirm', token)).toBe(content);
    },
  );

  test('serves no other purpose, no other secret and no other content', () => {
    const token = links.sign('confirm', 'content');
    expect(links.read('unsubscribe', token)).toBeNull();
    expect(linkSigner('another secret that is long enough').read('confirm', token)).toBeNull();
    for (let index = 0; index < token.length; index += 1) {
      const other = token[index] === 'A' ? 'Q' : 'A';
      expect(links.read('confirm', token.slice(0, index) + other + token.slice(index + 1))).not.toBe(
        'content',
      );
    }
    for (const wrong of ['', 'short', 'A'.repeat(24), '..', '%'])
      expect(links.read('confirm', wrong)).toBeNull();
  });

  test('is stored as a hash where it is random', () => {
    const token = randomToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(hashToken(token)).not.toContain(token);
    expect(hashToken(token)).toBe(hashToken(token));
  });
});

describe('identifiers', () => {
  test('are unique and in the order of creation', () => {
    const ids = createIds({ now: () => new Date('2030-01-01T00:00:00Z') });
    const made = Array.from({ length: 1_000 }, () => ids.next());
    expect(new Set(made).size).toBe(1_000);
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{24}$/);
    const later = createIds({ now: () => new Date('2030-01-02T00:00:00Z') }).next();
    expect(made.every((id) => id < later)).toBe(true);
  });
});
