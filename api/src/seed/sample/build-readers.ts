import type { subscriberImports } from '@altavoz/contracts/imports';
import type { createList } from '@altavoz/contracts/lists';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { SampleClient } from './sample-client.js';
import { FAIR_READERS, HOUSE_READERS } from './sample-people.js';

/** Those who signed on paper at a fair, and the areas of the house on a list of their own (N3, N11). */
export async function buildReaders(lead: SampleClient, listId: string, today: string): Promise<void> {
  const daysAgo = (days: number): string => addDays(today, -days);
  const signed = FAIR_READERS.map(([name, email, ago]) => `${email};${name};${daysAgo(ago)}`);
  await bring(lead, ['correo;nombre;consintió el', ...signed], {
    listId,
    source: 'Feria del Estuario, en papel',
    consentedOn: daysAgo(60),
    wording: 'Sí, quiero recibir una vez al mes el boletín de Valdemar.',
  });

  const house = await lead.call<typeof createList>('POST /lists', {
    body: {
      name: 'Informe a las áreas',
      slug: 'areas',
      language: 'es',
      kind: 'internal',
      consentText: 'Recibo cada mes lo que hace la oficina, para contarlo en mi área.',
    },
  });
  const areas = HOUSE_READERS.map(([name, email, area]) => `${email};${name};${area}`);
  await bring(lead, ['correo;nombre;área', ...areas], {
    listId: house.id,
    source: 'Reunión de enlaces',
    consentedOn: daysAgo(30),
    wording: 'Recibo cada mes lo que hace la oficina, para contarlo en mi área.',
  });
}

async function bring(
  lead: SampleClient,
  lines: readonly string[],
  consent: { listId: string; source: string; consentedOn: string; wording: string },
): Promise<void> {
  const { id } = await lead.call<typeof subscriberImports.begin>('POST /subscribers/imports', {
    params: {},
    body: consent,
    file: { name: 'firmas.csv', content: new Blob([lines.join('\n')]) },
  });
  const params = { importId: id };
  const until = async (state: 'checked' | 'done'): Promise<void> => {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const found = await lead.call<typeof subscriberImports.get>('GET /subscribers/imports/:importId', {
        params,
      });
      if (found.state === state) return;
      if (found.state === 'failed') break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`The sample could not be built: its readers were not ${state}`);
  };
  await until('checked');
  await lead.call<typeof subscriberImports.apply>('POST /subscribers/imports/:importId/apply', {
    params,
    body: { take: 'all' },
  });
  await until('done');
}
