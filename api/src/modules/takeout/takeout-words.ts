/** Why a takeout failed, in sentences that say what to do. */
const SENTENCES = {
  damaged: {
    es: 'El archivo está dañado o no es una copia completa de Altavoz. Descárguelo otra vez de donde se hizo.',
    en: 'The file is damaged or is not a full copy made by Altavoz. Download it again from where it was made.',
  },
  changed: {
    es: 'El contenido no coincide con sus sumas de comprobación: algo se cambió después de hacer la copia.',
    en: 'The content does not match its checksums: something was changed after the copy was made.',
  },
  newer: {
    es: 'La copia es de una versión de Altavoz más nueva que esta. Actualice esta instalación y vuelva a intentarlo.',
    en: 'The copy comes from a newer Altavoz than this one. Update this installation and try again.',
  },
  'not-empty': {
    es: 'Aquí ya hay trabajo hecho. Una copia completa solo entra en una instalación vacía, para que no se mezcle nada.',
    en: 'There is work here already. A full copy only comes into an empty installation, so that nothing gets mixed.',
  },
  refused: {
    es: 'La copia tiene datos que esta instalación no admite. No se ha guardado nada.',
    en: 'The copy holds data that this installation does not take. Nothing was kept.',
  },
  failed: {
    es: 'Algo falló de nuestro lado y no se ha guardado nada. Vuelva a intentarlo; si se repite, mire el registro del servicio.',
    en: 'Something failed on our side and nothing was kept. Try again; if it happens again, look at the log of the service.',
  },
} as const;

export type TakeoutProblem = keyof typeof SENTENCES;

/** What is wrong with a takeout. The message is for the log: it never holds what people wrote. */
export class TakeoutError extends Error {
  override readonly name = 'TakeoutError';

  constructor(
    readonly code: TakeoutProblem,
    what: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${what}`, options);
  }
}

export function problemOf(error: unknown) {
  const code = error instanceof TakeoutError ? error.code : 'failed';
  return { code, message: { ...SENTENCES[code] } };
}

/** Stands in the file itself, for whoever opens it without Altavoz. */
export const README_TEXT = `Altavoz: copia completa / full copy

manifest.json      qué hay y qué se quedó fuera, con su razón / what is here and what stayed behind, and why
data/*.jsonl       todas las filas, una por línea (JSON extendido de MongoDB) / every row, one a line (MongoDB extended JSON)
tables/*.csv       lo mismo para una hoja de cálculo / the same for a spreadsheet
files/*            los archivos adjuntos; data/attachments.jsonl dice cómo se llaman / the attachments; data/attachments.jsonl has their names
checksums.sha256   para comprobarlo / to check it: sha256sum -c checksums.sha256

Contiene datos personales: guárdelo como tal. / It holds personal data: keep it accordingly.
`;
