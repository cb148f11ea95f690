import type { LinkSigner } from '../../platform/security/links.js';

const CONFIRM = 'confirm-subscription';
const UNSUBSCRIBE = 'unsubscribe';
const PREFERENCES = 'preferences';
const ID = /^[0-9a-f]{24}$/;

/** Who a link of a mail is about. */
export interface LinkTarget {
  readonly organizationId: string;
  readonly subscriberId: string;
}

/** The links that subscribers get. Nobody can write one without the service's key. */
export class SubscriptionTokens {
  constructor(
    private readonly links: LinkSigner,
    private readonly baseUrl: string,
  ) {}

  confirmUrl({ organizationId, subscriberId }: LinkTarget, nonce: string): string {
    const token = this.links.sign(CONFIRM, [organizationId, subscriberId, nonce].join('.'));
    return `${this.baseUrl}/confirm/${token}`;
  }

  readConfirm(token: string): (LinkTarget & { readonly nonce: string }) | null {
    const [organizationId, subscriberId, nonce] = this.parts(CONFIRM, token);
    const target = targetOf(organizationId, subscriberId);
    return target && nonce ? { ...target, nonce } : null;
  }

  /** Never expires: whoever finds an old bulletin can still leave (RFC 8058). */
  unsubscribeUrl({ organizationId, subscriberId }: LinkTarget): string {
    return `${this.baseUrl}/unsubscribe/${this.links.sign(UNSUBSCRIBE, [organizationId, subscriberId].join('.'))}`;
  }

  readUnsubscribe(token: string): LinkTarget | null {
    const [organizationId, subscriberId] = this.parts(UNSUBSCRIBE, token);
    return targetOf(organizationId, subscriberId);
  }

  /** Never expires either: it stands in the same mails. */
  preferencesUrl({ organizationId, subscriberId }: LinkTarget): string {
    return `${this.baseUrl}/preferences/${this.links.sign(PREFERENCES, [organizationId, subscriberId].join('.'))}`;
  }

  readPreferences(token: string): LinkTarget | null {
    const [organizationId, subscriberId] = this.parts(PREFERENCES, token);
    return targetOf(organizationId, subscriberId);
  }

  private parts(purpose: string, token: string): (string | undefined)[] {
    return this.links.read(purpose, token)?.split('.') ?? [];
  }
}

function targetOf(organizationId: string | undefined, subscriberId: string | undefined): LinkTarget | null {
  if (organizationId === undefined || subscriberId === undefined) return null;
  return ID.test(organizationId) && ID.test(subscriberId) ? { organizationId, subscriberId } : null;
}
