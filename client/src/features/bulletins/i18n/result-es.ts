/** The words of what came of a bulletin. */
export const resultEs = {
  reading: 'Lectura',
  opens: 'Aperturas',
  clicks: 'Clics',
  noOne: 'Totales de toda la lista, sin saber quién. Los programas no cuentan.',
  areas: 'Por área',
  noArea: 'Sin área',
  of: '{{sent}} de {{total}}',
};
