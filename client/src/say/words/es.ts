import type { MessageToSay } from '../held.js';

const one = (count: number, single: string, several: string): string =>
  count === 1 ? single : several.replace('#', String(count));

/** Everything that the page says, in the language of whoever speaks. */
export const es = {
  title: 'Qué decir',
  tabs: { messages: 'Mensajes', questions: 'Preguntas', agenda: 'Agenda', log: 'Mi registro' },
  rooms: 'Partes de la página',
  loading: 'Un momento…',

  fresh: (when: string) => `Al día, ${when}`,
  offline: (when: string) => `Sin conexión. De ${when}`,
  asking: 'Poniéndose al día…',
  old: (when: string) => `Lo que ve es de ${when}. Compruebe antes de hablar.`,
  retry: 'Ponerse al día',
  sessionOver: 'Su sesión terminó: lo nuevo no llega hasta que entre.',
  signIn: 'Entrar',
  neverHeard: 'Todavía no hay nada guardado en este teléfono. Abra esta página con conexión una vez.',
  failed: 'El servicio no pudo contestar. Vuelva a intentarlo.',
  notKept: 'Este navegador no guarda nada: sin conexión, la página no se abrirá.',

  search: 'Buscar un mensaje o una pregunta',
  clear: 'Borrar la búsqueda',
  audiences: 'Audiencias',
  everyone: 'Todas',
  theme: 'Tema',
  allThemes: 'Todos los temas',
  general: 'Para todos',
  found: (count: number) => one(count, '1 mensaje', '# mensajes'),
  nothingFound: 'Nada con esas palabras.',
  nothingHere: 'No hay mensajes aprobados para esta selección.',
  nothingYet: 'Ningún mensaje está aprobado y vigente. Cuando lo esté, aparecerá aquí.',
  noThemes: 'La oficina todavía no eligió sus temas.',
  noQuestions: 'Ningún mensaje trae preguntas.',

  ifAsked: (question: string) => `Si preguntan: «${question}»`,
  say: 'Diga',
  avoid: 'Evite',
  ask: 'Pida:',
  source: (source: string) => `Fuente: ${source}`,
  copy: 'Copiar',
  copied: 'Copiado',
  notCopied: 'No se pudo copiar: mantenga el dedo sobre el texto.',
  moreQuestions: (count: number) => one(count, '1 pregunta más', '# preguntas más'),
  fewerQuestions: 'Menos preguntas',
  until: (day: string) => `Hasta el ${day}`,
  wordsChanged: 'Palabras nuevas',

  guidelines: 'Pautas de la oficina',
  guidelinesNew: 'La oficina tiene pautas para usted: léalas y acéptelas.',
  guidelinesRead: (day: string) => `Pautas de la oficina, aceptadas el ${day}`,
  guidelinesFailed: 'No se pudo enviar. Vuelva a intentarlo con conexión.',
  acknowledge: 'Las leí y las acepto',

  gone: (count: number) =>
    one(count, 'Se retiró 1 mensaje que usted tenía', 'Se retiraron # mensajes que usted tenía'),
  see: 'Ver',
  hide: 'Ocultar',
  understood: 'Entendido',
  goneText: 'Ya no se dicen. Sus palabras se borraron de este teléfono.',
  why: {
    retired: 'Lo retiró la oficina',
    expired: 'Venció',
    closed: 'La campaña terminó',
    other: 'Ya no es para usted',
  },
  approvedOn: (day: string) => `aprobado el ${day}`,

  today: 'Hoy',
  tomorrow: 'Mañana',
  allDay: 'Todo el día',
  mine: 'Con usted',
  ofCampaign: 'De la campaña',
  noAgenda: 'Nada en las próximas cuatro semanas.',
  openAgenda: 'Ver la agenda',

  logTitle: 'Qué dije y dónde',
  date: 'Fecha',
  outlet: 'Medio o lugar',
  outletHint: 'Radio Valdemar, una feria, una reunión…',
  outletMissing: 'Escriba dónde fue.',
  outletLong: 'Con 120 letras basta.',
  dateMissing: 'Elija el día.',
  dateFuture: 'Ese día aún no llegó.',
  used: 'Mensajes que usó',
  usedMany: 'Hasta 20 mensajes.',
  note: 'Nota',
  optional: 'opcional',
  campaign: 'Campaña',
  save: 'Apuntar',
  saved: 'Apuntado',
  savedOffline: 'Guardado en el teléfono: se enviará al volver la conexión.',
  waiting: 'Se enviará al volver la conexión',
  refused: (why: string) => `No se aceptó: ${why}`,
  remove: 'Borrar',
  removeNamed: (outlet: string) => `Borrar lo de ${outlet}`,
  removeFailed: 'No se pudo borrar. Vuelva a intentarlo con conexión.',
  noStatements: 'Lo que apunte se ve aquí y cuenta para saber qué mensajes se oyen.',
  withMessages: (count: number) => one(count, '1 mensaje', '# mensajes'),
  noCampaign: 'Ninguna campaña está en marcha.',

  language: 'Idioma',
  print: 'Imprimir en una hoja',
  printed: (when: string) => `Al día el ${when}. Compruebe antes de usarla.`,
  printMore: (count: number) =>
    one(count, 'y 1 mensaje más en el teléfono', 'y # mensajes más en el teléfono'),
  app: 'Abrir Altavoz',
  signOut: 'Cerrar sesión',
  signOutLoses: (count: number) =>
    one(
      count,
      'Hay 1 apunte sin enviar: se perderá al cerrar la sesión.',
      'Hay # apuntes sin enviar: se perderán al cerrar la sesión.',
    ),
  signOutAnyway: 'Cerrar igualmente',
  stay: 'Quedarse',

  /** What the copy button puts on the clipboard. */
  copiedText: (text: string, facts: MessageToSay['facts']) =>
    [text, ...facts.map((fact) => (fact.source === '' ? fact.text : `${fact.text} (${fact.source})`))].join(
      '\n',
    ),
};

/** The words of the page; every language says all of them. */
export type SayWords = typeof es;
