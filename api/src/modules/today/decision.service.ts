import { approvedBySecondPerson } from '@altavoz/domain/accounts/second-person';
import { textIn } from '@altavoz/domain/shared/language';
import type { Actor } from '../../platform/caller.js';
import type { BudgetParts } from '../budget/budget.presenter.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { MessageService } from '../messages/message.service.js';
import type { Decision } from './today.js';
import type { WaitingElsewhere } from './today.ports.js';

/** What waits for a decision that one person may take (RH18): never their own work, unless nobody else could. */
export class DecisionService {
  constructor(
    private readonly messages: MessageService,
    private readonly elsewhere: WaitingElsewhere,
  ) {}

  /** The longest waiting first. */
  async waitingFor(actor: Actor, campaign: Campaign, budget: BudgetParts): Promise<Decision[]> {
    const approverIds = await this.elsewhere.approverIds(actor);
    if (!approverIds.includes(actor.userId)) return [];
    const may = (involvedIds: readonly string[]) =>
      approvedBySecondPerson({ actorId: actor.userId, involvedIds, approverIds }).ok;
    const found = [
      ...(await this.messagesFor(actor, campaign, may)),
      ...(await this.bulletinsFor(actor, campaign, may)),
      ...(await this.appearedFor(actor, campaign)),
      ...releasesFor(campaign, budget, may),
    ];
    return found.sort((a, b) => a.since.getTime() - b.since.getTime());
  }

  private async messagesFor(actor: Actor, campaign: Campaign, may: (ids: readonly string[]) => boolean) {
    const messages = (await this.messages.inReview(actor, campaign.id)).filter(({ authorIds, submittedBy }) =>
      may([...authorIds, ...(submittedBy ? [submittedBy.id] : [])]),
    );
    const ids = messages.map(({ id }) => id);
    const uses = await this.messages.countUses(actor, campaign.id, ids);
    return messages.map(({ id, content, number, submittedBy, submittedAt, updatedAt }): Decision => ({
      kind: 'message',
      id,
      title: content.text,
      figure: number,
      by: submittedBy?.name ?? '',
      since: submittedAt ?? updatedAt,
      uses: uses.get(id) ?? 0,
    }));
  }

  /** A schedule that was not kept and a draft that appeared wait for any lead. */
  private async appearedFor(actor: Actor, campaign: Campaign): Promise<Decision[]> {
    const waiting = await this.elsewhere.bulletinsWaiting(actor, campaign.id);
    return waiting.map(({ id, subject, language, held, since }) => ({
      kind: held ? 'held-bulletin' : 'new-bulletin',
      id,
      title: { [language]: subject },
      figure: 0,
      by: '',
      since,
      uses: 0,
    }));
  }

  private async bulletinsFor(actor: Actor, campaign: Campaign, may: (ids: readonly string[]) => boolean) {
    const bulletins = await this.elsewhere.bulletinsInReview(actor, campaign.id);
    return bulletins
      .filter(({ involvedIds }) => may(involvedIds))
      .map(({ id, subject, language, recipients, submittedBy, submittedAt }): Decision => ({
        kind: 'bulletin',
        id,
        title: { [language]: subject },
        figure: recipients,
        by: submittedBy.name,
        since: submittedAt,
        uses: 0,
      }));
  }
}

function releasesFor(
  campaign: Campaign,
  { releases, tactics }: BudgetParts,
  may: (ids: readonly string[]) => boolean,
): Decision[] {
  const names = new Map(tactics.map(({ id, name }) => [id, name]));
  return releases
    .filter(({ status, requestedBy }) => status === 'pending' && may([requestedBy.id]))
    .map(({ id, tacticId, justification, amount, requestedBy, createdAt }) => {
      const name = tacticId === null ? undefined : names.get(tacticId);
      return {
        kind: 'release',
        id,
        title: name && textIn(name, campaign.language) ? name : { [campaign.language]: justification },
        figure: amount,
        by: requestedBy.name,
        since: createdAt,
        uses: 0,
      };
    });
}
