import {
  approveMessage,
  listMessageVersions,
  messages as endpoints,
  retireMessage,
  returnMessage,
  submitMessage,
} from '@altavoz/contracts/messages';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import type { MessageApprovalService } from './message-approval.service.js';
import { presentMessage, presentVersion } from './message.presenter.js';
import type { MessageService } from './message.service.js';

export function messageRoutes(messages: MessageService, approval: MessageApprovalService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await messages.list(actor, params.campaignId, query), presentMessage),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentMessage(await messages.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentMessage(await messages.get(actor, params.campaignId, params.messageId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentMessage(await messages.update(actor, params.campaignId, params.messageId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      messages.remove(actor, params.campaignId, params.messageId, version),
    ),
    route(submitMessage, async ({ actor, params, version }) =>
      presentMessage(await approval.submit(actor, params.campaignId, params.messageId, version)),
    ),
    route(approveMessage, async ({ actor, params, version }) =>
      presentMessage(await approval.approve(actor, params.campaignId, params.messageId, version)),
    ),
    route(returnMessage, async ({ actor, params, version, body }) =>
      presentMessage(
        await approval.return(actor, params.campaignId, params.messageId, version, body.comment),
      ),
    ),
    route(retireMessage, async ({ actor, params, version, body }) =>
      presentMessage(await approval.retire(actor, params.campaignId, params.messageId, version, body.reason)),
    ),
    route(listMessageVersions, async ({ actor, params }) => {
      const versions = await messages.versions(actor, params.campaignId, params.messageId);
      return { items: versions.map(presentVersion) };
    }),
  ];
}
