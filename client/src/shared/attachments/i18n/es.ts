export const es = {
  label: 'Archivos',
  add: 'Añadir archivo',
  drop: 'o suéltelo aquí',
  hint: 'PDF, imágenes, documentos, texto, audio o vídeo, hasta {{size}}.',
  afterSaving: 'Se subirán al guardar.',
  uploading: 'Subiendo {{name}}…',
  added: '{{name}} añadido',
  none: 'Sin archivos',
  tooLarge: '{{name}} pesa demasiado: como mucho {{size}}.',
  wrongType: '{{name}} no se admite: use PDF, imagen, documento, texto, audio o vídeo.',
  failed: '{{name}} no se pudo subir.',
  removeTitle: 'Quitar «{{name}}»',
  removeText: 'El archivo se borra y no se puede recuperar.',
  remove: 'Quitar {{name}}',
  bytes: '{{count}} bytes',
  kilobytes: '{{size}} kB',
  megabytes: '{{size}} MB',
  kind: {
    image: 'Imagen',
    pdf: 'PDF',
    document: 'Documento',
    text: 'Texto',
    audio: 'Audio',
    video: 'Vídeo',
  },
};

declare module '../../i18n/words.js' {
  interface Words {
    attachments: typeof es;
  }
}
