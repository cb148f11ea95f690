import { getMail, listMails } from '@altavoz/contracts/mailbox';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentMail, presentMailSummary } from './mailbox.presenter.js';
import type { MailboxService } from './mailbox.service.js';

export function mailboxRoutes(service: MailboxService): Route[] {
  return [
    route(listMails, async ({ actor, query }) =>
      presentPage(await service.list(actor, query.to, query), presentMailSummary),
    ),
    route(getMail, async ({ actor, params }) => presentMail(await service.read(actor, params.mailId))),
  ];
}
