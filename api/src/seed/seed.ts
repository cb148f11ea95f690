import type { Service } from '../composition.js';
import { AppError } from '../platform/app-error.js';
import { systemCaller, type Caller } from '../platform/caller.js';
import { inventPassword } from '../platform/security/passwords.js';

/** The one organization of an installation; the same everywhere, so that two processes cannot found two. */
const ORGANIZATION_ID = '0a17a0500000000000000001';
const DEFAULT_EMAIL = 'admin@altavoz.local';
const NEW_ORGANIZATION = {
  name: 'Altavoz',
  language: 'es',
  brand: { primaryColour: '#12343F', accentColour: '#B4532A', logoUrl: null },
  postalAddress: '',
  website: null,
  countsReading: false,
} as const;

/** The first sign-in of an installation. */
export interface FirstSignIn {
  readonly email: string;
  readonly password: string;
  /** Made by us, so it has to be shown; otherwise whoever starts the service knows it. */
  readonly invented: boolean;
}

/** Founds the organization with its administrator when there is nobody yet; null when there is somebody. */
export async function foundInstallation({ modules, platform }: Service): Promise<FirstSignIn | null> {
  const { people } = modules.accounts;
  const caller = systemCaller(ORGANIZATION_ID);
  if (await people.anyone(caller)) return null;
  const { adminEmail, adminPassword } = platform.config;
  const email = adminEmail ?? DEFAULT_EMAIL;
  const password = adminPassword ?? inventPassword();
  try {
    await foundOrganization(modules, caller);
    await people.createAdmin(caller, { name: 'Admin', email, language: NEW_ORGANIZATION.language }, password);
  } catch (error) {
    // Another process of the same installation was first.
    if (error instanceof AppError && error.code === 'duplicate') return null;
    throw error;
  }
  return { email, password, invented: adminPassword === null };
}

/** A start that was interrupted may have left it without an administrator. */
async function foundOrganization(modules: Service['modules'], caller: Caller): Promise<void> {
  if (await modules.organization.service.first()) return;
  await modules.organization.service.found(caller, {
    ...NEW_ORGANIZATION,
    brand: { ...NEW_ORGANIZATION.brand },
  });
}
