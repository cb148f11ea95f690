import type { ChannelType, TacticStatus } from '@altavoz/domain/tactics/tactic';

/** What values of the plan are called in reports. */
export const values = {
  channels: {
    traditional: 'Medios tradicionales',
    'non-traditional': 'Medios no tradicionales',
    digital: 'Medios digitales',
    'public-relations': 'Relaciones públicas',
  } satisfies Record<ChannelType, string>,
  states: {
    draft: 'Borrador',
    scheduled: 'Programada',
    'in-progress': 'En curso',
    completed: 'Terminada',
    cancelled: 'Cancelada',
  } satisfies Record<TacticStatus, string>,
  kinds: { general: 'General', specific: 'Específico' },
  publics: { international: 'Internacional', 'local-external': 'Local externo', internal: 'Interno' },
  units: {
    number: 'número',
    percent: '%',
    money: 'dinero',
    'yes-no': 'sí o no',
    'scale-3': 'alto, medio, bajo',
    'scale-4': 'bueno a malo',
  },
  roles: {
    'official-spokesperson': 'Vocería oficial',
    'communications-leader': 'Dirección de comunicación',
    'area-liaison': 'Enlace de área',
    ambassador: 'Embajador o embajadora',
    'community-manager': 'Gestión de redes',
  },
  reasons: { opportunity: 'Oportunidad', need: 'Necesidad' },
  releaseStates: { pending: 'pendiente', approved: 'aprobada', rejected: 'rechazada', withdrawn: 'retirada' },
  bulletinStates: {
    draft: 'Borrador',
    'in-review': 'En revisión',
    approved: 'Aprobado',
    scheduled: 'Programado',
    sending: 'Enviándose',
    paused: 'En pausa',
    sent: 'Enviado',
    cancelled: 'Cancelado',
    failed: 'Fallido',
  },
  parts: {
    spent: 'Ejecutado',
    committed: 'Comprometido',
    approved: 'Aprobado',
    planned: 'Planificado',
    free: 'Sin asignar',
    reserve: 'Reserva',
  },
};
