import type { ContactKind } from '@altavoz/domain/contacts/contact';
import type { Entry } from './label.js';

/** Kinds of contact the office has a relation with. Subscribers of the bulletin are kept apart. */
export const CONTACT_KINDS: readonly Entry<ContactKind>[] = [
  { key: 'person', label: { es: 'Persona', en: 'Person' } },
  { key: 'opinion-leader', label: { es: 'Líder de opinión', en: 'Opinion leader' } },
  { key: 'organization', label: { es: 'Organización', en: 'Organisation' } },
  { key: 'medium', label: { es: 'Medio de comunicación', en: 'Medium' } },
  { key: 'citizen', label: { es: 'Contacto ciudadano', en: 'Citizen contact' } },
  { key: 'city-network', label: { es: 'Red de ciudades', en: 'City network' } },
  { key: 'local-journalist', label: { es: 'Periodista local', en: 'Local journalist' } },
  { key: 'national-journalist', label: { es: 'Periodista nacional', en: 'National journalist' } },
  { key: 'foreign-correspondent', label: { es: 'Corresponsal extranjero', en: 'Foreign correspondent' } },
];
