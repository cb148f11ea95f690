export const es = {
  title: 'Hoy',
  needs_zero: 'Nada espera a nadie.',
  needs_one: 'Un asunto necesita a alguien.',
  needs_other: '{{number}} asuntos necesitan a alguien.',
  numbers: {
    '2': 'Dos',
    '3': 'Tres',
    '4': 'Cuatro',
    '5': 'Cinco',
    '6': 'Seis',
    '7': 'Siete',
    '8': 'Ocho',
    '9': 'Nueve',
  },
  bulletinToday: 'Hoy sale el boletín.',
  bulletinOn: 'El {{weekday}} sale el boletín.',
  newTactic: 'Nueva táctica',
  decide: {
    title: 'Para decidir',
    none: 'Nada espera su decisión.',
    bulletin: {
      detail_one: 'Para {{count}} persona. Lo preparó {{by}}.',
      detail_other: 'Para {{people}} personas. Lo preparó {{by}}.',
      action: 'Revisar',
    },
    'held-bulletin': {
      detail: 'No salió a su hora: espera su decisión desde {{since}}.',
      action: 'Decidir',
    },
    'new-bulletin': {
      detail: 'Borrador hecho solo: falta revisarlo.',
      action: 'Ver el borrador',
    },
    message: {
      title: 'Mensaje, versión {{version}}',
      detail_zero: '«{{text}}» Espera desde {{since}}.',
      detail_one: '«{{text}}» Espera desde {{since}}. Lo usa {{count}} táctica.',
      detail_other: '«{{text}}» Espera desde {{since}}. Lo usan {{count}} tácticas.',
      action: 'Comparar',
    },
    release: {
      title: 'Liberar {{amount}} de la reserva',
      detail: '{{what}}. La pidió {{by}}.',
      after: 'La reserva bajaría al {{share}}.',
      action: 'Decidir',
    },
  },
  since: { today: 'hoy', yesterday: 'ayer', day: 'el {{day}}' },
  attend: {
    title: 'Para atender',
    none: 'Nada que atender.',
    all: 'Ver las comprobaciones',
  },
  next: {
    title: 'Próximos 14 días',
    none: 'Sin actividad en 14 días.',
    until: 'hasta el {{day}}',
    idle: '{{count}} días sin actividad, hasta el {{day}}',
    deadline: 'Plazo: {{name}}',
  },
  budget: { title: 'Presupuesto de {{total}}, con {{share}} de reserva', see: 'Ver presupuesto' },
  press: {
    bare: 'Free press',
    title: 'Free press desde {{month}}',
    how: 'Cómo se calcula',
    count_one: 'publicación',
    count_other: 'publicaciones',
    value: 'valor indicativo',
    chart: 'Publicaciones por mes: {{months}}',
  },
  first: {
    title: 'Su primera campaña',
    text: 'Empiece por decir adónde quiere llegar la ciudad. Lo demás se apoya en eso.',
    positioning: 'Posicionamiento',
    positioningText: 'En la ciudad y en el exterior',
    audiences: 'Objetivos y audiencias',
    audiencesText: 'Uno principal, 12 grupos para elegir',
    messages: 'Mensajes',
    messagesText: 'Lo que la ciudad dice, aprobado por dos personas',
    tactics: 'Tácticas y presupuesto',
    tacticsText: 'Diez de fase 1, listas para añadir',
    write: 'Escribir',
  },
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    today: typeof es;
  }
}
