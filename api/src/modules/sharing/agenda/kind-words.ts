import type { Language } from '@altavoz/domain/shared/language';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import type { OccurrenceKind } from '../../calendar/calendar-source.js';

/** What each layer of the calendar is called where it is read outside the screens: feeds, pages, paper. */
export const KIND_WORDS: Readonly<Record<Language, Readonly<Record<OccurrenceKind, string>>>> = {
  es: {
    tactic: 'Actividad',
    contracting: 'Último día para contratar',
    bulletin: 'Boletín',
    event: 'Evento',
    session: 'Sesión de alineación',
    meeting: 'Reunión',
    'mayors-agenda': 'Agenda de la alcaldía',
    'press-release': 'Comunicado',
    review: 'Revisión de indicador',
    improvement: 'Mejora',
    'message-end': 'Último día del mensaje',
    release: 'Reserva',
    holiday: 'Festivo',
    observance: 'Día señalado',
  },
  en: {
    tactic: 'Activity',
    contracting: 'Last day to contract',
    bulletin: 'Bulletin',
    event: 'Event',
    session: 'Alignment session',
    meeting: 'Meeting',
    'mayors-agenda': "Mayor's agenda",
    'press-release': 'Press release',
    review: 'Indicator review',
    improvement: 'Improvement',
    'message-end': 'Last day of the message',
    release: 'Reserve',
    holiday: 'Public holiday',
    observance: 'Day to remember',
  },
};

export const CHANNEL_WORDS: Readonly<Record<Language, Readonly<Record<ChannelType, string>>>> = {
  es: {
    traditional: 'Medios tradicionales',
    'non-traditional': 'Medios no tradicionales',
    digital: 'Medios digitales',
    'public-relations': 'Relaciones públicas',
  },
  en: {
    traditional: 'Traditional media',
    'non-traditional': 'Non-traditional media',
    digital: 'Digital media',
    'public-relations': 'Public relations',
  },
};
