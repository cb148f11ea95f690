import type { Language } from '@altavoz/domain/shared/language';
import type { SubscriberStatus } from '@altavoz/domain/subscribers/subscriber';
import type { Actor, Scope } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Table } from '../../platform/http/table-answer.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { Subscriber } from './subscriber.model.js';
import type { SubscriberFilter, SubscriberRepository } from './subscriber.repository.js';

interface Dependencies {
  readonly subscribers: SubscriberRepository;
  readonly lists: ListService;
  readonly unitOfWork: UnitOfWork;
}

const PAGE = 500;

const STATES: Readonly<Record<SubscriberStatus, Readonly<Record<Language, string>>>> = {
  pending: { es: 'Sin confirmar', en: 'Not confirmed' },
  active: { es: 'Activo', en: 'Active' },
  unsubscribed: { es: 'De baja', en: 'Left' },
  bounced: { es: 'Rebotado', en: 'Bounced' },
};

const WAYS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  page: { es: 'Página para suscribirse', en: 'Subscribe page' },
  preferences: { es: 'Su página de preferencias', en: 'Their preferences page' },
  invitation: { es: 'Invitación de la oficina', en: 'Invited by the office' },
};

interface Column {
  readonly es: string;
  readonly en: string;
  readonly width: number;
  readonly write: (subscriber: Subscriber, list: List | undefined, language: Language) => WrittenCell;
}

/** The first five are those that an import reads. */
const COLUMNS: readonly Column[] = [
  { es: 'Correo', en: 'E-mail', width: 30, write: ({ email }) => email },
  { es: 'Nombre', en: 'Name', width: 24, write: ({ name }) => name || null },
  {
    es: 'Idioma',
    en: 'Language',
    width: 10,
    write: ({ language: of }, _list, language) =>
      ({ es: { es: 'Español', en: 'Spanish' }, en: { es: 'Inglés', en: 'English' } })[of][language],
  },
  { es: 'Área', en: 'Area', width: 20, write: ({ area }) => area || null },
  {
    es: 'Consintió el',
    en: 'Consented on',
    width: 14,
    write: ({ consent }) => dayOf(consent.confirmedAt),
  },
  { es: 'Lista', en: 'List', width: 22, write: (_subscriber, list) => list?.name ?? null },
  { es: 'Estado', en: 'State', width: 14, write: ({ status }, _list, language) => STATES[status][language] },
  {
    es: 'Dónde consintió',
    en: 'Where they consented',
    width: 26,
    write: ({ consent }, _list, language) => WAYS[consent.source]?.[language] ?? consent.source,
  },
  {
    es: 'Lo pidió (UTC)',
    en: 'Asked at (UTC)',
    width: 20,
    write: ({ consent }) => momentOf(consent.requestedAt),
  },
  {
    es: 'Lo confirmó (UTC)',
    en: 'Confirmed at (UTC)',
    width: 20,
    write: ({ consent }) => momentOf(consent.confirmedAt),
  },
  { es: 'Texto que aceptó', en: 'Words accepted', width: 44, write: ({ consent }) => consent.text },
  {
    es: 'Versión del texto',
    en: 'Version of the words',
    width: 12,
    write: ({ consent }) => consent.version ?? null,
  },
  {
    es: 'Se dio de baja (UTC)',
    en: 'Left at (UTC)',
    width: 20,
    write: ({ unsubscribedAt }) => momentOf(unsubscribedAt),
  },
];

/** Subscribers as a file, with the proof of each consent (RH17): when, where, to which words, in which version. */
export class SubscriberSheetService {
  constructor(private readonly needs: Dependencies) {}

  /** Addresses leave the house: the journal says who took them, and from which list. */
  async table(actor: Actor, filter: SubscriberFilter): Promise<Table> {
    const { lists, unitOfWork } = this.needs;
    const { language } = actor;
    const list = filter.listId === undefined ? null : await lists.get(actor, filter.listId);
    await unitOfWork.run(actor, async (unit) => {
      unit.audit({
        action: 'subscriber.export',
        subject: { kind: 'list', id: list?.id ?? unit.organizationId },
      });
    });
    return {
      name: language === 'es' ? 'Suscriptores' : 'Subscribers',
      file: `${language === 'es' ? 'suscriptores' : 'subscribers'}${list ? `-${list.slug}` : ''}`,
      columns: COLUMNS.map((column) => ({ title: column[language], width: column.width })),
      rows: this.rows(actor, filter, language),
    };
  }

  private async *rows(
    scope: Scope,
    filter: SubscriberFilter,
    language: Language,
  ): AsyncGenerator<WrittenCell[]> {
    for (let cursor: string | undefined; ;) {
      const page = await this.needs.subscribers.byEmail(scope, filter, { limit: PAGE, cursor });
      const lists = await this.needs.lists.named(
        scope,
        page.items.map(({ listId }) => listId),
      );
      for (const subscriber of page.items) {
        yield COLUMNS.map(({ write }) => write(subscriber, lists.get(subscriber.listId), language));
      }
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }
}

function dayOf(moment: Date | null): WrittenCell {
  return moment && { day: moment.toISOString().slice(0, 10) };
}

/** Spreadsheets know no time zone: the head says which one it is. */
function momentOf(moment: Date | null): WrittenCell {
  return moment && moment.toISOString().slice(0, 19).replace('T', ' ');
}
