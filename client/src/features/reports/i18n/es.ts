export const es = {
  title: 'Informes',
  subtitle: 'Los mismos números de las pantallas, para quien no entra en ellas',
  which: 'Qué informe',
  kinds: {
    plan: 'Plan de comunicación',
    accountability: 'Rendición de cuentas',
    'accountability-public': 'Rendición de cuentas, pública',
    year: 'El año en cifras',
    'hand-over': 'Dosier de relevo',
  },
  about: {
    plan: 'Para quien lo aprueba: objetivos, calendario, tácticas, dinero, audiencias, medición y riesgos.',
    accountability:
      'Para dentro o para el concejo, cada semestre: lo hecho, lo pagado, lo medido, lo publicado y lo aprendido.',
    'accountability-public': 'Para cualquiera: sin nombres, sin borradores y sin líneas del presupuesto.',
    year: 'Lo esencial con gráficos, en pocas páginas.',
    'hand-over':
      'Para quien venga después: decisiones, personas, lecturas, revisiones, fichas, archivos y lo que queda por hacer.',
  },
  period: 'Periodo',
  whole: 'Toda la campaña',
  firstHalf: 'Primer semestre de {{year}}',
  secondHalf: 'Segundo semestre de {{year}}',
  other: 'Otros meses',
  from: 'Desde',
  to: 'Hasta',
  language: 'Idioma del informe',
  pdf: 'Descargar PDF',
  xlsx: 'Descargar tablas (XLSX)',
  making: 'Se está preparando el PDF. Un plan largo tarda unos segundos.',
  makingTables: 'Se están preparando las tablas.',
  contains: 'Qué contiene',
  rows_one: '{{count}} fila',
  rows_other: '{{count}} filas',
  without: 'Sin nada escrito todavía:',
  failed: 'No se pudo preparar el informe',
  page: {
    title: 'Página pública de resultados',
    text: 'Lo mismo que la rendición de cuentas pública, hasta hoy, en una dirección que cualquiera puede leer.',
    off: 'No está publicada.',
    on: 'Publicada por {{name}} el {{day}}.',
    publish: 'Publicar',
    hide: 'Quitar de la vista',
    open: 'Ver la página',
    onlyLeads: 'Solo la dirección la publica o la quita.',
    published: 'La página de resultados está publicada',
    hidden: 'La página de resultados ya no se ve',
  },
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    reports: typeof es;
  }
}
