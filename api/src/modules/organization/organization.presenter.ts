import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getOrganization } from '@altavoz/contracts/organization';
import { presentStored } from '../../platform/present.js';
import type { Organization } from './organization.model.js';

export function presentOrganization(organization: Organization): OutputOf<typeof getOrganization> {
  const { name, language, brand, postalAddress, website, countsReading = false } = organization;
  return { ...presentStored(organization), name, language, brand, postalAddress, website, countsReading };
}
