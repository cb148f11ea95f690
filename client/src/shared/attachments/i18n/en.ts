import type { Translation } from '../../i18n/words.js';
import type { es } from './es.js';

export const en: Translation<typeof es> = {
  label: 'Files',
  add: 'Add file',
  drop: 'or drop it here',
  hint: 'PDF, pictures, documents, text, audio or video, up to {{size}}.',
  afterSaving: 'They are sent when you save.',
  uploading: 'Sending {{name}}…',
  added: '{{name}} added',
  none: 'No files',
  tooLarge: '{{name}} is too large: {{size}} at most.',
  wrongType: '{{name}} is not taken: use a PDF, picture, document, text, audio or video.',
  failed: '{{name}} could not be sent.',
  removeTitle: 'Remove “{{name}}”',
  removeText: 'The file is deleted and cannot be brought back.',
  remove: 'Remove {{name}}',
  bytes: '{{count}} bytes',
  kilobytes: '{{size}} kB',
  megabytes: '{{size}} MB',
  kind: {
    image: 'Picture',
    pdf: 'PDF',
    document: 'Document',
    text: 'Text',
    audio: 'Audio',
    video: 'Video',
  },
};
