import {
  addMeeting,
  archiveContact,
  countContacts,
  createContact,
  exportContactsCsv,
  exportContactsXlsx,
  getContact,
  listContacts,
  removeContact,
  removeMeeting,
  restoreContact,
  updateContact,
} from '@altavoz/contracts/contacts';
import type { Actor } from '../../platform/caller.js';
import { route, type Route } from '../../platform/http/route.js';
import { csvAnswer, xlsxAnswer, type Table } from '../../platform/http/table-answer.js';
import { presentPage } from '../../platform/present.js';
import type { ContactFilter } from './contact.js';
import { presentContact } from './contact.presenter.js';
import type { ContactService } from './contact.service.js';
import type { ContactSheetService } from './contact-sheet.service.js';

/** A sheet is made in memory: more than anybody makes by hand in a minute is no use to anybody. */
const SHEETS = { limits: [{ max: 30, windowMs: 60_000 }] };

export function contactRoutes(contacts: ContactService, sheets: ContactSheetService): Route[] {
  const table = (actor: Actor, filter: ContactFilter): Table => ({
    name: actor.language === 'es' ? 'Contactos' : 'Contacts',
    file: actor.language === 'es' ? 'contactos' : 'contacts',
    columns: sheets.columns(actor.language),
    rows: sheets.rows(actor, filter, actor.language),
  });
  return [
    route(listContacts, async ({ actor, query }) =>
      presentPage(await contacts.page(actor, query, query), presentContact),
    ),
    route(countContacts, ({ actor }) => contacts.counts(actor)),
    route(createContact, async ({ actor, body }) => presentContact(await contacts.create(actor, body))),
    route(getContact, async ({ actor, params }) =>
      presentContact(await contacts.get(actor, params.contactId)),
    ),
    route(updateContact, async ({ actor, params, version, body }) =>
      presentContact(await contacts.update(actor, params.contactId, version, body)),
    ),
    route(archiveContact, async ({ actor, params, version }) =>
      presentContact(await contacts.archive(actor, params.contactId, version)),
    ),
    route(restoreContact, async ({ actor, params, version }) =>
      presentContact(await contacts.restore(actor, params.contactId, version)),
    ),
    route(removeContact, async ({ actor, params, version }) => {
      await contacts.remove(actor, params.contactId, version);
    }),
    route(addMeeting, async ({ actor, params, body }) =>
      presentContact(await contacts.addMeeting(actor, params.contactId, body)),
    ),
    route(removeMeeting, async ({ actor, params }) =>
      presentContact(await contacts.removeMeeting(actor, params.contactId, params.meetingId)),
    ),
    route(exportContactsXlsx, ({ actor, query }) => xlsxAnswer(table(actor, query)), SHEETS),
    route(
      exportContactsCsv,
      async ({ actor, query }) => csvAnswer(table(actor, query), actor.language),
      SHEETS,
    ),
  ];
}
