import type { addAttachment } from '@altavoz/contracts/attachments';
import type { SampleClient } from './sample-client.js';

const TRANSCRIPT = `Entrevista en Radio Valdemar, extracto

- ¿Por qué una ciudad de este tamaño mira hacia fuera?
- Porque lo que se aprende fuera vuelve a casa: en las escuelas, en el comercio y en el puerto.
`;

/** A transcript beside the first clip, so that one sees where files go. */
export async function buildAttachments(
  editor: SampleClient,
  campaignId: string,
  clipId: string | undefined,
): Promise<void> {
  if (clipId === undefined) return;
  await editor.call<typeof addAttachment>('POST /campaigns/:campaignId/attachments', {
    params: { campaignId },
    body: { owner: 'clip', ownerId: clipId },
    file: { name: 'Transcripción de la entrevista.txt', content: new Blob([TRANSCRIPT]) },
  });
}
