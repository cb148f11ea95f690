import type { Role } from '@altavoz/domain/accounts/role';
import { ROLES } from '@altavoz/domain/accounts/role';
import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';
import { defineModel, nested } from '../../platform/db/model.js';

export const USER_STATUSES = ['invited', 'active', 'disabled'] as const;

export interface UserFields {
  name: string;
  email: string;
  role: Role;
  language: Language;
  status: (typeof USER_STATUSES)[number];
  passwordHash: string | null;
  lastSignInAt: Date | null;
  /** The link is made from the nonce and the service's key, so reading this is not enough to follow it. */
  invitation: { nonce: string; expiresAt: Date } | null;
}

export type User = Entity<UserFields>;

export const userModel = defineModel<UserFields>(
  'User',
  'users',
  {
    name: { type: String, required: true },
    email: { type: String, required: true },
    role: { type: String, enum: ROLES, required: true },
    language: { type: String, enum: LANGUAGES, required: true },
    status: { type: String, enum: USER_STATUSES, required: true },
    passwordHash: { type: String, default: null },
    lastSignInAt: { type: Date, default: null },
    invitation: {
      type: nested({ nonce: { type: String, required: true }, expiresAt: { type: Date, required: true } }),
      default: null,
    },
  },
  [
    // An address signs in without naming its organization.
    [{ email: 1 }, { unique: true }],
    [{ organizationId: 1, name: 1, _id: 1 }],
  ],
);
