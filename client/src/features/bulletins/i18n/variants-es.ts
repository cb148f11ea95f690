/** Un boletín en varios idiomas. */
export const variants = {
  label: 'Idioma que se escribe',
  languages: { es: 'Español', en: 'Inglés' },
  add: { es: 'Añadir español', en: 'Añadir inglés' },
  remove: { es: 'Quitar español', en: 'Quitar inglés' },
  added: 'Lo que vino del plan ya está en ese idioma. Traduzca lo demás.',
  removed: 'Quitado. Sus lectores reciben el idioma de la lista.',
  complete: 'Completo: lo recibe quien lee en este idioma.',
  incomplete: 'Le falta algo: mientras tanto, sus lectores reciben el idioma de la lista.',
  ready: { es: 'Español listo', en: 'Inglés listo' },
  lacking: { es: 'Al español le falta algo', en: 'Al inglés le falta algo' },
  untranslated_one: '{{count}} parte sin traducir',
  untranslated_other: '{{count}} partes sin traducir',
};
