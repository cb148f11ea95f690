import type { FindingKey } from './finding-key.js';
import type { SentenceValues } from './sentence-values.js';

type Sentence = string | ((values: SentenceValues) => string);

const STAGES: Readonly<Record<string, string>> = {
  planned: 'planeado',
  approved: 'aprobado',
  committed: 'comprometido',
  spent: 'gastado',
};
const CHANNELS: Readonly<Record<string, string>> = {
  traditional: 'medios tradicionales',
  'non-traditional': 'medios no tradicionales',
  digital: 'medios digitales',
  'public-relations': 'relaciones públicas',
};
const PARTS: Readonly<Record<string, string>> = {
  type: 'el tipo',
  label: 'el texto',
  url: 'el enlace',
  outlet: 'el medio',
  date: 'la fecha',
  scope: 'el alcance',
  currency: 'la moneda',
};

const READINESS: Readonly<Record<string, string>> = {
  'promotional-material': 'material promocional',
  website: 'una página web',
  contents: 'los contenidos básicos',
  'basic-databases': 'bases de datos básicas',
  'image-bank': 'un banco de imágenes',
};

/** What each finding says in Spanish. */
export const SENTENCES_ES: Readonly<Record<FindingKey, Sentence>> = {
  'themes-missing': 'El mensaje no tiene ningún tema.',
  'themes-too-many': (v) => `El mensaje habla de ${v.number('count')} temas; caben ${v.number('max')}.`,
  'audience-missing': 'Es un mensaje específico y no dice para qué audiencia.',
  'validity-reversed': (v) =>
    `Deja de valer el ${v.day('validUntil')}, antes de empezar el ${v.day('validFrom')}.`,
  'approval-unsigned': 'Figura como aprobado sin decir quién lo aprobó ni cuándo.',
  'message-unused': (v) => `Nadie lo ha dicho desde el ${v.day('since')}: ${days(v.number('days'))}.`,
  'month-without-general-message': (v) =>
    `En ${v.month('month')} ninguna actividad lleva un mensaje general.`,

  'diagnosis-missing': 'La campaña no tiene diagnóstico; puede seguir sin él.',
  'diagnosis-outdated': (v) =>
    `El último diagnóstico es del ${v.day('day')}, más de un año antes de empezar (${v.day('campaignStart')}).`,

  'main-objective-several': 'Hay más de un objetivo principal; este sobra.',
  'main-objective-missing': 'Falta el objetivo principal.',
  'objective-without-indicator': 'El objetivo se declara medible y no tiene indicador.',
  'objective-without-development-goal': 'El objetivo no dice a qué meta de desarrollo sirve.',
  'positioning-city-missing': 'Falta el posicionamiento deseado en la ciudad.',
  'positioning-abroad-missing': 'Falta el posicionamiento deseado en el exterior.',
  'priority-audience-missing': 'Ninguna audiencia tiene prioridad.',
  'approved-message-missing': 'No hay ningún mensaje aprobado y vigente.',
  'spokesperson-missing': 'No hay vocero oficial en funciones.',
  'spokesperson-several': (v) => `Es vocero oficial al mismo tiempo que ${v.text('other')}.`,
  'area-without-liaison': (v) => `El área «${v.text('area')}» no tiene enlace.`,
  'ambassador-without-themes': 'No se sabe de qué temas habla: no recibe ningún mensaje.',
  'ambassador-without-credibility': 'Falta decir por qué se le cree.',
  'guidelines-missing': 'Hay embajadores y no hay pautas escritas para ellos.',
  'guidelines-not-acknowledged': (v) => `No ha aceptado las pautas vigentes (versión ${v.text('number')}).`,
  'internal-audience-missing': 'Ninguna audiencia es del público interno.',
  'internal-without-tactic': 'Ninguna táctica se dirige al público interno.',
  'internal-without-message': 'Ningún mensaje sirve al público interno.',
  'internal-not-first': (v) =>
    `Las ${v.number('first')} primeras actividades no cuentan con el público interno.`,

  'message-missing': 'No lleva ningún mensaje.',
  'message-not-approved': (v) => `El mensaje «${v.text('message')}» no está aprobado.`,
  'message-retired': (v) => `El mensaje «${v.text('message')}» fue retirado.`,
  'message-not-yet-valid': (v) => `El mensaje «${v.text('message')}» vale desde el ${v.day('validFrom')}.`,
  'message-expired': (v) => `El mensaje «${v.text('message')}» dejó de valer el ${v.day('validUntil')}.`,
  'call-to-action-missing': 'No invita a hacer nada: falta la llamada a la acción.',
  'call-to-action-incomplete': (v) => `A la llamada a la acción le falta ${named(PARTS, v.text('part'))}.`,
  'indicator-missing': 'Nada la mide: falta un indicador.',
  'dates-missing': 'No tiene fechas.',
  'dates-reversed': (v) => `Termina el ${v.day('end')}, antes de empezar el ${v.day('start')}.`,
  'dates-outside-campaign': (v) =>
    `Va del ${v.day('start')} al ${v.day('end')}; la campaña, del ${v.day('campaignStart')} al ${v.day('campaignEnd')}.`,
  'phase-above-campaign': (v) =>
    `Es de la fase ${v.number('phase')} y la campaña está en la ${v.number('campaignPhase')}.`,
  'channel-type-empty': (v) => `No hay ninguna táctica de ${named(CHANNELS, v.text('channelType'))}.`,
  'contracting-planned-late': (v) =>
    `Se piensa contratar el ${v.day('contractBy')}, ${days(v.number('days'))} después del último día (${v.day('deadline')}).`,
  'contracting-overdue': (v) =>
    `Debía estar contratada el ${v.day('deadline')}, hace ${days(v.number('days'))}; empieza el ${v.day('start')}.`,
  'social-without-person': (v) => {
    const missing = v.text('missing');
    if (missing === 'person') return 'Nadie responde por esta red social.';
    return missing === 'hours'
      ? 'Esta red social no tiene horas de trabajo.'
      : 'Esta red social no tiene responsable ni horas de trabajo.';
  },
  'nothing-listens': (v) =>
    v.number('count') === 1
      ? 'La única táctica no escucha a nadie.'
      : `Ninguna de las ${v.number('count')} tácticas escucha a su público.`,
  'contacts-missing': 'Es de relaciones públicas y la oficina no conoce a nadie en sus públicos.',
  'expert-missing': 'El posicionamiento en buscadores no cuenta con una persona experta contratada.',

  'evolves-in-circle': (v) => `Viene de «${v.text('root')}», que a su vez viene de ella.`,
  'evolves-from-later-phase': (v) =>
    `Es de la fase ${v.number('phase')} y no puede venir de «${v.text('root')}», que es de la ${v.number('rootPhase')}.`,
  'advertising-unjustified': 'Compra publicidad y no dice por qué hace falta.',
  'advertising-low-budget': (v) =>
    `Compra publicidad con un presupuesto anual (${v.money('yearly')}) por debajo de la referencia (${v.money('benchmark')}).`,
  'format-only-one': (v) =>
    v.text('format') === 'print'
      ? 'Solo existe en papel: falta una versión para pantalla.'
      : 'Solo existe en pantalla: falta una versión para imprimir.',
  'brand-missing': 'No hay guía de marca: colores, letras e imágenes no siguen nada en común.',
  'brand-without-logo': 'La guía de marca no tiene logotipo: correos e informes salen sin él.',
  'brand-colour-unreadable': (v) =>
    `El color «${v.text('name')}» (${v.text('colour')}) no se lee en un correo, que muestra ${v.text('right')} en su lugar.`,
  'readiness-missing': (v) => `La fase 2 necesita ${named(READINESS, v.text('item'))}.`,
  'contents-incomplete': (v) =>
    `${v.number('missing') === 1 ? 'Falta 1' : `Faltan ${v.number('missing')}`} de los ${v.number('total')} contenidos básicos.`,

  'target-missing': 'El indicador no tiene meta.',
  'frequency-missing': 'El indicador no dice si se revisa cada mes o cada trimestre.',
  'review-late': (v) => `La revisión tocaba el ${v.day('due')}, hace ${days(v.number('days'))}.`,
  'review-very-late': (v) =>
    `Nadie lo revisa desde el ${v.day('lastReviewOn')}, hace más de un trimestre; tocaba el ${v.day('due')}.`,
  'baseline-missing': 'El indicador no tiene línea de base.',
  'collection-missing': 'No se dice de dónde sale el dato.',

  'planned-over-total': (v) =>
    `Lo planeado (${v.money('planned')}) pasa del total (${v.money('total')}) en ${v.money('excess')}.`,
  'planned-over-allocatable': (v) =>
    `Lo planeado pasa de lo disponible (${v.money('allocatable')}) en ${v.money('excess')}; hace falta liberar reserva.`,
  'amount-not-whole': (v) =>
    `El importe ${named(STAGES, v.text('stage'))} no es una cantidad válida: ${v.text('amount')}.`,
  'amount-out-of-order': (v) => {
    const excess = v.has('currency') ? ` en ${v.money('excess')}` : '';
    return `Lo ${named(STAGES, v.text('stage'))} pasa de lo ${named(STAGES, v.text('before'))}${excess}.`;
  },
  'reserve-below': (v) =>
    `Quedan ${v.money('reserveLeft')} de reserva (${v.share('reserveLeftBasisPoints')}); faltan ${v.money('missing')} para el 20 %.`,
  'budget-below-benchmark': (v) =>
    `El presupuesto anual (${v.money('yearly')}) no llega a la mitad de la referencia de la fase 1 (${v.money('benchmark')}).`,
  'private-partner-missing': (v) =>
    `La campaña dura más de un año (del ${v.day('start')} al ${v.day('end')}) y ningún aliado privado la apoya.`,

  gap: (v) => `${days(v.number('days'))} sin actividad, del ${v.day('start')} al ${v.day('end')}.`,
  'gap-for-audience': (v) =>
    `${v.text('audience')}: ${days(v.number('days'))} sin actividad, del ${v.day('start')} al ${v.day('end')}.`,

  'event-without-tactic': (v) => `Empieza el ${v.day('start')} y ninguna táctica lo aprovecha.`,
  'alignment-session-missing': (v) => {
    const count = v.number('count');
    const others = count === 1 ? 'otra entidad' : `otras ${count} entidades`;
    return v.text('over') === 'yes'
      ? `Comparte la voz con ${others} desde el ${v.day('start')} y aún no hay sesión de alineación.`
      : `Comparte la voz con ${others} y no hay sesión de alineación antes del ${v.day('start')}.`;
  },
  'mayors-agenda-missing': (v) =>
    `La agenda de la alcaldía no tiene nada del ${v.day('start')} al ${v.day('end')}.`,
  'presence-low': (v) =>
    v.number('total') === 1
      ? 'No se estará en el único evento que importa a las audiencias prioritarias.'
      : `Se cuenta con presencia en ${v.number('count')} de los ${v.number('total')} eventos de las audiencias prioritarias.`,
  'fair-without-pillar': 'La feria no dice a qué pilar del trabajo sirve.',
  'follow-up-missing': 'Se cerró sin decir qué sigue después.',

  'indicators-only-activity': 'Los indicadores solo cuentan el trabajo propio: ninguno dice qué cambió.',
  'indicators-only-economic': 'Los indicadores solo miden dinero.',
  'contingency-missing': 'Es un riesgo probable y no se dice qué se hará si ocurre.',
  'improvement-overdue': (v) => `La acción de mejora era para el ${v.day('due')}.`,
  'good-practice-missing': 'La campaña terminó sin una ficha de buena práctica.',
  'improvements-missing': 'La campaña terminó sin acciones de mejora.',

  'clip-incomplete': (v) => `A la publicación le falta ${named(PARTS, v.text('part'))}.`,
  'clip-value-negative': 'El valor de la publicación es menor que cero.',

  'month-without-bulletin': (v) =>
    v.text('over') === 'yes'
      ? `No hubo boletín en ${v.month('month')}.`
      : `Aún no hay boletín para ${v.month('month')}.`,
  'bulletin-repeated': (v) => `Esta lista ya tiene un boletín de ${v.month('month')}.`,
  'subject-missing': 'Falta el asunto.',
  'content-missing': 'Todavía no dice nada.',
  'blocks-too-many': (v) => `Tiene ${v.number('count')} bloques; con ${v.number('max')} basta.`,
  'image-without-alternative': (v) =>
    v.number('count') === 1
      ? 'Una imagen no tiene descripción.'
      : `${v.number('count')} imágenes no tienen descripción.`,
  'message-not-in-force': (v) => `El mensaje «${v.text('message')}» no está vigente el ${v.day('day')}.`,
  'press-contact-missing': 'Falta la persona a quien los medios responden.',
  'recipients-missing': 'A ninguno de sus contactos se le puede escribir.',
  'subscribers-missing': 'La lista no tiene suscriptores confirmados.',
};

function days(count: number): string {
  return count === 1 ? '1 día' : `${count} días`;
}

function named(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}
