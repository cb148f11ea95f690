import type { Platform } from '../../platform/platform.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { AudienceService } from '../audiences/audience.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { MessageApprovalService } from './message-approval.service.js';
import { MESSAGE_ENDINGS, MessageEndingsService } from './message-endings.service.js';
import { MESSAGE_NEWS, MessageNewsService, type PeopleAroundMessages } from './message-news.service.js';
import type { PlanAroundMessages } from './message.ports.js';
import { MessageRepository } from './message.repository.js';
import { messageRoutes } from './message.routes.js';
import { MessageService } from './message.service.js';
import { MessageVersionRepository } from './message-version.repository.js';

/** In UTC; early enough for Europe and Africa, and in the night of America, where a mail waits. */
const EACH_MORNING = '5 6 * * *';

interface Needs {
  readonly campaigns: CampaignService;
  readonly audiences: AudienceService;
  readonly attachments: AttachmentService;
  readonly plan: PlanAroundMessages;
  readonly people: PeopleAroundMessages;
}

export function messageModule(
  { database, unitOfWork, clock, mailer, queue, config, log }: Platform,
  { campaigns, audiences, attachments, plan, people }: Needs,
) {
  const messages = new MessageRepository(database);
  const versions = new MessageVersionRepository(database);
  const needs = { campaigns, messages, versions, unitOfWork, clock, plan };
  const service = new MessageService({ ...needs, audiences, attachments });
  const { baseUrl } = config;
  const news = new MessageNewsService({ campaigns, messages, versions, people, mailer, baseUrl });
  queue.handle(MESSAGE_NEWS, (run) => news.send(run));
  const endings = new MessageEndingsService({ campaigns, messages, versions, unitOfWork, news, log });
  queue.handle(MESSAGE_ENDINGS, ({ signal }) => endings.look(signal));
  queue.schedule(MESSAGE_ENDINGS, EACH_MORNING);
  const approval = new MessageApprovalService({ ...needs, service, news });
  return { service, routes: messageRoutes(service, approval) };
}
