import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';

export const ID = '0123456789abcdef01234567';
export const TEXT = { es: 'Valdemar abierta' };

export interface BodyTable {
  readonly endpoint: { readonly body?: z.ZodType | undefined };
  /** The least that is accepted. */
  readonly least: object;
  /** Changes of it that are accepted as well. */
  readonly accepts?: readonly object[];
  /** Changes of it that are refused, each with the path that the refusal names. */
  readonly rejects: readonly (readonly [path: string, change: object])[];
}

/** One test for every row of the tables, and one for a field that nobody declared. */
export function testBodies(tables: Readonly<Record<string, BodyTable>>): void {
  describe.each(Object.entries(tables))('%s', (_name, { endpoint, least, accepts = [], rejects }) => {
    const parse = (change: object) => {
      if (!endpoint.body) throw new Error('The call has no body');
      return endpoint.body.safeParse({ ...least, ...change });
    };

    test.each([{}, ...accepts].map((change) => [change]))('accepts %j', (change) => {
      expect(parse(change).error).toBeUndefined();
    });

    test.each(rejects.map(([path, change]) => [path, change] as const))(
      'refuses at «%s» %j',
      (path, change) => {
        expect(parse(change).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
      },
    );

    test('refuses what it does not declare', () => {
      expect(parse({ organizationId: ID }).error?.issues).toEqual([
        expect.objectContaining({ code: 'unrecognized_keys', keys: ['organizationId'] }),
      ]);
    });
  });
}
