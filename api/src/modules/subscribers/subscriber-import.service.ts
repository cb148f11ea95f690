import { LIMITS } from '@altavoz/domain/shared/limits';
import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { normalizeEmail } from '@altavoz/domain/subscribers/email';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { CheckedRow, ImportAdapter, ImportPass, ImportPlace } from '../imports/import.js';
import type { SheetField, MappedRow, RowChange } from '../../platform/spreadsheets/row-issue.js';
import { RowReader, type Choice } from '../../platform/spreadsheets/row-reader.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { Subscriber } from './subscriber.model.js';
import { NOTHING_WRONG } from './subscription.service.js';
import type { SubscriberRepository } from './subscriber.repository.js';
import type { SuppressionRepository } from './suppression.repository.js';

interface Needs {
  readonly subscribers: SubscriberRepository;
  readonly suppressions: SuppressionRepository;
  readonly lists: ListService;
  readonly clock: Clock;
}

const FIELDS: readonly SheetField[] = [
  {
    key: 'email',
    name: { es: 'Correo', en: 'E-mail' },
    required: true,
    alsoCalled: ['correo electronico', 'email', 'email address', 'mail', 'direccion', 'address'],
  },
  {
    key: 'name',
    name: { es: 'Nombre', en: 'Name' },
    required: false,
    alsoCalled: ['nombre completo', 'full name', 'nombre y apellidos', 'first name'],
  },
  {
    key: 'language',
    name: { es: 'Idioma', en: 'Language' },
    required: false,
    alsoCalled: ['lengua', 'lang'],
  },
  {
    key: 'area',
    name: { es: 'Área', en: 'Area' },
    required: false,
    alsoCalled: ['departamento', 'secretaria', 'dependencia', 'department', 'unit'],
  },
  {
    key: 'consentedOn',
    name: { es: 'Consintió el', en: 'Consented on' },
    required: false,
    alsoCalled: [
      'fecha de alta',
      'fecha de consentimiento',
      'consent date',
      'subscribed on',
      'alta',
      'optin time',
    ],
  },
];

const LANGUAGE_CHOICES: readonly Choice<Language>[] = LANGUAGES.map((value) => ({
  value,
  name: value === 'es' ? { es: 'Español', en: 'Spanish' } : { es: 'Inglés', en: 'English' },
}));

interface Values {
  readonly email: string;
  readonly name: string | undefined;
  readonly language: Language | undefined;
  readonly area: string | undefined;
  readonly consentedOn: string;
}

/** People who said yes somewhere else (RH17): where, when and to which words is kept with each of them. */
export class SubscriberImportService implements ImportAdapter {
  readonly kind = 'subscribers';

  constructor(private readonly needs: Needs) {}

  async assertOpen(scope: Scope, { settings }: ImportPlace): Promise<void> {
    await this.needs.lists.get(scope, settings.listId ?? '');
    const today = this.needs.clock.now().toISOString().slice(0, 10);
    if ((settings.consentedOn ?? '') <= today) return;
    const message = 'must not be after today: nobody can have consented yet';
    throw new AppError('invalid-input', { errors: [{ path: 'body.consentedOn', code: 'too-big', message }] });
  }

  async fields(): Promise<readonly SheetField[]> {
    return FIELDS;
  }

  missing(keys: ReadonlySet<string>): readonly string[] {
    return keys.has('email') ? [] : ['email'];
  }

  async begin(scope: Scope, { settings }: ImportPlace): Promise<ImportPass> {
    const list = await this.needs.lists.get(scope, settings.listId ?? '');
    return new SubscriberPass(this.needs, list, settings);
  }
}

class SubscriberPass implements ImportPass {
  private readonly seen = new Set<string>();

  constructor(
    private readonly needs: Needs,
    private readonly list: List,
    private readonly settings: ImportPlace['settings'],
  ) {}

  async check(scope: Scope, rows: readonly MappedRow[]): Promise<CheckedRow[]> {
    const addresses = [
      ...new Set(rows.flatMap((row) => normalizeEmail(new RowReader(row).raw('email')) ?? [])),
    ];
    const known = await this.needs.subscribers.anywhere(scope, addresses);
    const onList = new Map(
      known.filter(({ listId }) => listId === this.list.id).map((one) => [one.email, one]),
    );
    const unreachable = new Set(known.filter(({ status }) => status === 'bounced').map(({ email }) => email));
    const erased = await this.needs.suppressions.suppressedAmong(scope, addresses);
    const today = this.needs.clock.now().toISOString().slice(0, 10);
    return rows.map((row) => this.checkRow(row, { onList, unreachable, erased, today }));
  }

  async finish(): Promise<[]> {
    return [];
  }

  async apply(unit: Unit, rows: readonly CheckedRow[]): Promise<void> {
    const fresh = rows.filter(({ match }) => match === null).map(({ values }) => values as Values);
    if (fresh.length > 0) {
      const erased = await this.needs.suppressions.suppressedAmong(
        unit,
        fresh.map(({ email }) => email),
      );
      // Somebody asked to be erased after the rows were compared.
      if (erased.size > 0) throw new AppError('conflict', { detail: 'An address was erased meanwhile.' });
      await this.needs.subscribers.insertMany(
        unit,
        fresh.map((values) => this.subscriberOf(values)),
      );
    }
    for (const { match, values } of rows) {
      if (match === null) continue;
      const { name, language, area } = values as Values;
      await this.needs.subscribers.update(unit, match.id, match.version, { name, language, area });
    }
    unit.audit({ action: 'subscriber.import', subject: { kind: 'list', id: this.list.id } });
  }

  private subscriberOf({ email, name = '', language = this.list.language, area = '', consentedOn }: Values) {
    const at = new Date(`${consentedOn}T12:00:00Z`);
    const { source = '', wording = '' } = this.settings;
    return {
      listId: this.list.id,
      email,
      name,
      language,
      area,
      status: 'active' as const,
      consent: { requestedAt: at, confirmedAt: at, source, text: wording, version: null },
      unsubscribedAt: null,
      ...NOTHING_WRONG,
      confirmation: null,
    };
  }

  private checkRow(
    row: MappedRow,
    known: {
      readonly onList: ReadonlyMap<string, Subscriber>;
      readonly unreachable: ReadonlySet<string>;
      readonly erased: ReadonlySet<string>;
      readonly today: string;
    },
  ): CheckedRow {
    const reader = new RowReader(row);
    const email = normalizeEmail(reader.email('email') ?? '');
    const name = reader.text('name', LIMITS.name)?.replace(/\s+/g, ' ');
    const language = reader.choice('language', LANGUAGE_CHOICES) ?? undefined;
    const area = reader.text('area', LIMITS.line)?.replace(/\s+/g, ' ');
    const consentedOn = reader.day('consentedOn') ?? this.settings.consentedOn ?? '';
    if (email === undefined && reader.issues.every(({ column }) => column !== 'email')) {
      reader.refuse('email', 'required', 'Falta el correo.', 'The e-mail is missing.');
    }
    if (consentedOn > known.today) {
      reader.refuse(
        'consentedOn',
        'too-late',
        'Es un día que no ha llegado: nadie pudo consentir entonces.',
        'That day has not come: nobody can have consented then.',
      );
    }
    const stored = email === undefined ? undefined : known.onList.get(email);
    const base = {
      number: row.number,
      label: email ?? reader.raw('email').slice(0, 80),
      match: stored ? { id: stored.id, version: stored.version } : null,
      changes: [],
      issues: reader.issues,
      values: null,
    };
    if (email === undefined || reader.issues.length > 0) return { ...base, outcome: 'refused' };
    if (this.seen.has(email)) {
      reader.refuse(
        'email',
        'duplicate',
        'La dirección ya está en otra fila.',
        'The address is in another row already.',
      );
      return { ...base, outcome: 'duplicate' };
    }
    this.seen.add(email);
    if (this.leftOut(reader, stored, known.erased.has(email), known.unreachable.has(email))) {
      return { ...base, outcome: 'suppressed' };
    }
    const values: Values = {
      email,
      name: name === '' ? undefined : name,
      language,
      area: area === '' ? undefined : area,
      consentedOn,
    };
    if (!stored) return { ...base, outcome: 'new', values };
    const changes = changesOf(stored, values);
    return changes.length === 0
      ? { ...base, outcome: 'unchanged' }
      : { ...base, outcome: 'changed', changes, values };
  }

  /** Whoever left, was erased or cannot be reached stays so, whatever a file says. */
  private leftOut(
    reader: RowReader,
    stored: Subscriber | undefined,
    isErased: boolean,
    isUnreachable: boolean,
  ): boolean {
    const say = (code: string, es: string, en: string) => {
      reader.refuse('email', code, es, en, 'RH17');
      return true;
    };
    if (isErased) {
      return say(
        'erased',
        'Pidió que borraran sus datos: no se le escribe más.',
        'They asked to be erased: they are not written to again.',
      );
    }
    if (stored?.status === 'unsubscribed') {
      return say(
        'left',
        'Se dio de baja: solo vuelve si lo pide.',
        'They left: they only come back if they ask.',
      );
    }
    if (isUnreachable || stored?.status === 'bounced') {
      return say('bounced', 'Su buzón rechazó los envíos.', 'Their mailbox turned mails away.');
    }
    return false;
  }
}

function changesOf(stored: Subscriber, { name, language, area }: Values): RowChange[] {
  const pairs = [
    ['name', stored.name, name ?? stored.name],
    ['language', stored.language, language ?? stored.language],
    ['area', stored.area ?? '', area ?? stored.area ?? ''],
  ] as const;
  return pairs.flatMap(([column, from, to]) => (from === to ? [] : [{ column, from, to }]));
}
