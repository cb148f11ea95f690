import type { events } from '@altavoz/contracts/events';
import type { InputOf } from '@altavoz/contracts/endpoint';

type EventBody = InputOf<(typeof events)['create']>['body'];

interface SampleEvent extends Omit<EventBody, 'start' | 'end' | 'audienceIds' | 'tacticIds'> {
  /** From today on; negative is past. */
  readonly inDays: number;
  readonly days: number;
  readonly audiences: readonly string[];
  /** The catalogue's code of the tactic that uses it. */
  readonly tactic?: string;
}

/** What Valdemar has on its agenda. */
export const EVENTS: readonly SampleEvent[] = [
  {
    name: { es: 'Feria de oficios de la comarca', en: 'Regional crafts fair' },
    kind: 'fair',
    origin: 'local',
    inDays: 24,
    days: 3,
    place: 'Recinto ferial',
    organiser: 'Gremio de Artesanos',
    pillar: 'Turismo de cercanía',
    presence: 'planned',
    publishedInCityAgenda: true,
    audiences: ['tourism', 'general-public'],
    tactic: 'N1.1',
  },
  {
    name: { es: 'Encuentro de ciudades del estuario', en: 'Meeting of estuary cities' },
    kind: 'conference',
    origin: 'external',
    inDays: 41,
    days: 2,
    place: 'Puerto Claro',
    organiser: 'Red de Ciudades del Estuario',
    presence: 'undecided',
    audiences: ['peer-cities-networks'],
  },
  {
    name: { es: 'Mensajes comunes con la universidad', en: 'Shared messages with the university' },
    kind: 'alignment-session',
    origin: 'own',
    inDays: -52,
    days: 1,
    place: 'Sala de juntas',
    entities: ['Universidad de Valdemar'],
    followUp: 'Enviar el resumen de mensajes a las tres facultades.',
    audiences: ['academia-think-tanks'],
  },
  {
    name: { es: 'La alcaldesa recibe al cuerpo consular', en: 'The mayor receives the consuls' },
    kind: 'mayors-agenda',
    origin: 'own',
    inDays: 12,
    days: 1,
    time: { start: '11:00', end: '12:30', zone: 'Europe/Madrid' },
    place: 'Salón de plenos',
    presence: 'planned',
    audiences: ['cooperation-consulates'],
  },
];

export const OBSERVANCE = {
  name: { es: 'Fundación de Valdemar', en: 'Founding of Valdemar' },
  date: '1987-05-14',
  yearly: true,
};
