import { STANCES } from '@altavoz/domain/actors/actor';
import { CONTACT_KINDS, MEDIA_SCOPES, MEETING_KINDS } from '@altavoz/domain/contacts/contact';
import { defineModel, nested } from '../../platform/db/model.js';
import type { ContactFields } from './contact.js';

const meeting = nested({
  id: { type: String, required: true },
  day: { type: String, required: true },
  kind: { type: String, enum: MEETING_KINDS, required: true },
  note: { type: String, required: true },
  by: { type: nested({ id: { type: String, required: true }, name: String }), required: true },
});

export const contactModel = defineModel<ContactFields>(
  'Contact',
  'contacts',
  {
    kind: { type: String, enum: CONTACT_KINDS, required: true },
    name: { type: String, required: true },
    position: { type: String, default: '' },
    outlet: { type: String, default: '' },
    mediaScope: { type: String, enum: [...MEDIA_SCOPES, null], default: null },
    email: { type: String, default: null },
    phone: { type: String, default: '' },
    website: { type: String, default: null },
    place: { type: String, default: '' },
    languages: { type: [String], default: [] },
    audienceKeys: { type: [String], default: [] },
    audienceIds: { type: [String], default: [] },
    actorType: { type: Number, default: null },
    themes: { type: [String], default: [] },
    stance: { type: String, enum: [...STANCES, null], default: null },
    note: { type: String, default: '' },
    noReleases: { type: Boolean, default: false },
    sortName: { type: String, required: true },
    terms: { type: [String], default: [] },
    archivedAt: { type: Date, default: null },
    meetings: { type: [meeting], default: [] },
  },
  [
    [{ organizationId: 1, sortName: 1, _id: 1 }],
    [{ organizationId: 1, kind: 1, sortName: 1, _id: 1 }],
    [{ organizationId: 1, terms: 1 }],
    [{ organizationId: 1, email: 1 }],
    [{ organizationId: 1, audienceKeys: 1 }],
    [{ organizationId: 1, audienceIds: 1 }],
  ],
);
