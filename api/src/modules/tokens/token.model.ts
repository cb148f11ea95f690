import type { Role } from '@altavoz/domain/accounts/role';
import { ROLES } from '@altavoz/domain/accounts/role';
import type { TokenHolder } from '../../platform/db/link-repository.js';
import type { Entity } from '../../platform/db/model.js';
import { defineModel, nested } from '../../platform/db/model.js';

export interface TokenFields extends TokenHolder {
  name: string;
  role: Role;
  madeBy: { id: string; name: string };
  /** The last day on which it works. */
  expiresOn: string | null;
}

export type ApiToken = Entity<TokenFields>;

export const tokenModel = defineModel<TokenFields>(
  'ApiToken',
  'tokens',
  {
    name: { type: String, required: true },
    role: { type: String, enum: ROLES, required: true },
    madeBy: {
      type: nested({ id: { type: String, required: true }, name: { type: String, required: true } }),
      required: true,
    },
    expiresOn: { type: String, default: null },
    tokenHash: { type: String, required: true },
    lastUsedAt: { type: Date, default: null },
  },
  [[{ tokenHash: 1 }, { unique: true }], [{ organizationId: 1, 'madeBy.id': 1, _id: -1 }]],
);
