import type { Translation } from '../../../shared/i18n/words.js';
import type { takeout as es } from './es-takeout.js';

/** Everything out, and back in. */
export const takeout: Translation<typeof es> = {
  out: 'Take everything out',
  outText:
    'One file with all data of the organization and its attachments, to keep or to bring to another installation. Passwords, sessions and links are not in it. It holds personal data: keep it accordingly.',
  begin: 'Make the full copy',
  in: 'Bring a copy in',
  inText:
    'A full copy comes in whole or not at all, and only into an empty installation. You go on signing in with your password; everybody else needs a new link.',
  notEmpty: 'There is work here already, so no copy can be brought in.',
  file: 'File of the copy',
  choose: 'Choose the file',
  progress: '{{done}} of {{total}}',
  holds: 'Rows: {{rows}}. Attachments: {{files}}.',
  missing_one: '{{count}} file is missing that was no longer on the disk.',
  missing_other: '{{count}} files are missing that were no longer on the disk.',
  kept: '{{size}} kB. It can be downloaded until {{until}}.',
  download: 'Download',
  remove: 'Delete from the server',
  state: {
    export: {
      waiting: 'The copy is about to begin',
      running: 'Making the copy',
      keeping: 'Making the copy',
      done: 'Full copy',
      failed: 'The copy could not be made',
    },
    import: {
      waiting: 'Reading is about to begin',
      running: 'Checking the copy; nothing is kept yet',
      keeping: 'Keeping it',
      done: 'Copy brought in',
      failed: 'The copy could not be brought in',
    },
  },
};
