import type { Stance } from '@altavoz/domain/actors/actor';
import type { ContactKind, ContactLanguage, MediaScope, MeetingKind } from '@altavoz/domain/contacts/contact';
import type { Entity } from '../../platform/db/model.js';

/** Something the office did with a contact. */
export interface Meeting {
  readonly id: string;
  readonly day: string;
  readonly kind: MeetingKind;
  readonly note: string;
  readonly by: { readonly id: string; readonly name: string };
}

/** What people write about a contact. */
export interface ContactDetails {
  kind: ContactKind;
  name: string;
  position: string;
  outlet: string;
  mediaScope: MediaScope | null;
  email: string | null;
  phone: string;
  website: string | null;
  place: string;
  languages: ContactLanguage[];
  audienceKeys: string[];
  audienceIds: string[];
  actorType: number | null;
  themes: string[];
  stance: Stance | null;
  note: string;
  /** They asked not to be sent press releases. */
  noReleases: boolean;
}

export interface ContactFields extends ContactDetails {
  /** The name as it is sorted: without accents nor capitals. */
  sortName: string;
  /** Words that find them. */
  terms: string[];
  archivedAt: Date | null;
  meetings: Meeting[];
}

export type Contact = Entity<ContactFields>;

export interface ContactFilter {
  readonly kind?: ContactKind | undefined;
  readonly mediaScope?: MediaScope | undefined;
  /** A key of the catalogue, or the identifier of a campaign's own group. */
  readonly audience?: string | undefined;
  readonly actorType?: number | undefined;
  readonly q?: string | undefined;
  readonly archived?: boolean | undefined;
}

export interface ContactCounts {
  readonly total: number;
  readonly archived: number;
  readonly kinds: Readonly<Partial<Record<ContactKind, number>>>;
  readonly audiences: Readonly<Record<string, number>>;
}
