import type { LinkSigner } from '../../platform/security/links.js';

const LEAVE = 'leave-releases';
const ID = /^[0-9a-f]{24}$/;

/** Whom a link of a press release is about. */
export interface ReleaseLinkTarget {
  readonly organizationId: string;
  readonly contactId: string;
}

/** The link by which a journalist says that they want none any more. It never expires (RFC 8058). */
export class ReleaseLinks {
  constructor(
    private readonly links: LinkSigner,
    private readonly baseUrl: string,
  ) {}

  leaveUrl({ organizationId, contactId }: ReleaseLinkTarget): string {
    return `${this.baseUrl}/leave-releases/${this.links.sign(LEAVE, [organizationId, contactId].join('.'))}`;
  }

  read(token: string): ReleaseLinkTarget | null {
    const [organizationId = '', contactId = ''] = this.links.read(LEAVE, token)?.split('.') ?? [];
    return ID.test(organizationId) && ID.test(contactId) ? { organizationId, contactId } : null;
  }
}
