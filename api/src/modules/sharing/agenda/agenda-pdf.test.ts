import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flawsOf, readPdf } from '../../../platform/pdf/testing/read-pdf.js';
import type { Agent } from '../../../testing/agent.js';
import { startApi, type TestApi } from '../../../testing/start-api.js';
import { newCampaign } from '../../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic } from '../../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let editor: Agent;
let address: string;

beforeAll(async () => {
  api = await startApi();
  const lead = await api.signIn('lead');
  editor = await api.signIn('editor');
  const { id } = await newCampaign(api, lead, {
    name: 'Valdemar en el mundo',
    start: '2030-01-01',
    end: '2030-12-31',
  });
  const given = await groundOf(id, { editor, lead });
  await scheduledTactic(
    given,
    editor,
    { start: '2030-03-10', end: '2030-03-12' },
    { name: { es: 'Feria del río' } },
  );
  for (let day = 10; day < 45; day += 1) {
    const start = new Date(Date.UTC(2030, 3, day)).toISOString().slice(0, 10);
    const event = {
      name: { es: `Acto ${day}` },
      kind: 'city-event',
      start,
      end: start,
      place: 'Plaza Mayor',
    };
    await editor.post(`/campaigns/${id}/events`, event).expect(201);
  }
  address = `/campaigns/${id}/calendar.pdf`;
});
afterAll(() => api.close());

/** The text of each page, read by a library that knows nothing of ours, of a document that everybody can read. */
async function pagesOf(query: string): Promise<readonly string[]> {
  const { body, headers } = await editor.get(`${address}?${query}`).buffer(true).expect(200);
  expect(headers['content-type']).toBe('application/pdf');
  const pdf = await readPdf(body as Buffer);
  expect(flawsOf(pdf)).toEqual([]);
  return pdf.pages;
}

test('the calendar on paper: title, days, months, legend, page numbers', async () => {
  const pages = await pagesOf('from=2030-01-01&to=2030-12-31&language=es');
  const [first = ''] = pages;
  expect(pages.length).toBeGreaterThan(1);
  for (const words of [
    'Valdemar en el mundo',
    '1 de enero de 2030',
    'Marzo de 2030',
    'Feria del río',
    'Plaza Mayor',
  ])
    expect(first).toContain(words);
  expect(first).toMatch(/Medios|Relaciones/);
  expect(pages.at(-1)).toContain(`Página ${pages.length} de ${pages.length}`);
  expect(first).not.toContain('Se muestra solo');
});

test('says what it was narrowed to, in the language asked for', async () => {
  const [only = '', ...others] = await pagesOf(
    'from=2030-03-01&to=2030-03-31&kinds=tactic&q=feria&language=en',
  );
  expect(others).toEqual([]);
  expect(only).toContain('Showing only: Activity · «feria»');
  expect(only).toContain('March 2030');
  expect(only).toContain('Page 1 of 1');
});
