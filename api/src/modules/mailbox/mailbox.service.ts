import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { MailboxRepository, MailSummary } from './mailbox.repository.js';

export interface ReadMail {
  readonly summary: MailSummary;
  readonly html: string | null;
  readonly text: string | null;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly source: string;
}

/** What left while no relay is configured, as its readers would see it. */
export class MailboxService {
  constructor(
    private readonly mails: MailboxRepository,
    private readonly builtIn: boolean,
  ) {}

  list(scope: Scope, to: string | undefined, request: PageRequest): Promise<Page<MailSummary>> {
    this.assertThere();
    return this.mails.newestFirst(scope, to, request);
  }

  async read(scope: Scope, id: string): Promise<ReadMail> {
    this.assertThere();
    const summary = await this.mails.get(scope, id);
    const source = await this.mails.source(scope, id);
    // Only who reads a mail needs the parser: a start does not wait for it.
    const { default: PostalMime } = await import('postal-mime');
    const mail = await PostalMime.parse(source);
    return {
      summary,
      html: mail.html ?? null,
      text: mail.text ?? null,
      headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
      source: source.toString('utf8'),
    };
  }

  private assertThere(): void {
    if (!this.builtIn) {
      throw new AppError('not-found', {
        detail: 'Mail leaves through a relay, so there is no built-in mailbox.',
      });
    }
  }
}
