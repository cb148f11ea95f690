import { configure, screen, waitFor, within } from '@testing-library/react';
import { jest } from '@jest/globals';
import { renderApp, room } from '../../testing/render-app.js';
import { Answer } from '../../testing/stub-api.js';
import { BULLETIN_ID, sampleBulletin } from './testing/samples.js';

configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

const ONE = 'GET /campaigns/:campaignId/bulletins/:bulletinId';
const CHANGES = `${ONE}/plan-changes`;
const TAKE = 'POST /campaigns/:campaignId/bulletins/:bulletinId/plan-changes';
const PATCH = 'PATCH /campaigns/:campaignId/bulletins/:bulletinId';

describe('N4 what changed on the plan since the draft', () => {
  test('is shown, included at once but for what was written by hand, and given back', async () => {
    const day = { start: '2027-09-16', end: '2027-09-16' };
    const item = (id: string, title: string) => ({ title, ...day, from: `tactic:${id}` });
    const changes = [
      { kind: 'item-added', id: 'added:a', edited: false, section: 'agenda', after: item('a', 'Feria') },
      {
        kind: 'item-gone',
        id: 'gone:b',
        edited: false,
        section: 'agenda',
        before: item('b', 'Charla'),
        movedTo: null,
      },
      {
        kind: 'button',
        id: 'button',
        edited: true,
        before: { label: 'Mi llamado', url: 'https://valdemar.example/' },
        after: { label: 'Otro', url: 'https://valdemar.example/otro' },
      },
    ];
    const taken = sampleBulletin({ version: 4, subject: 'Con la feria' });
    const { user, api } = await renderApp(room(`bulletins/${BULLETIN_ID}`), {
      role: 'lead',
      api: {
        [ONE]: sampleBulletin(),
        [`${ONE}/preview`]: new Answer(200, '<p>El correo</p>'),
        'GET /campaigns/:campaignId/messages': { items: [], nextCursor: null },
        [CHANGES]: { items: changes },
        [TAKE]: taken,
        [PATCH]: ({ body }: { body: object }) => ({ ...taken, ...body, version: 5 }),
      },
    });
    const section = await screen.findByRole('region', { name: 'Cambios en el plan' });
    expect(section).toHaveTextContent('3 cambios en el plan desde el borrador');
    expect(section).toHaveTextContent(/El llamado a la acción cambió.*Escrito a mano/);
    expect(within(section).getByRole('button', { name: 'Reemplazar lo escrito' })).toBeEnabled();
    api.answer({ [CHANGES]: { items: changes.slice(2) }, [ONE]: taken });
    await user.click(within(section).getByRole('button', { name: 'Incluir todo' }));
    await waitFor(() => expect(api.callsOf(TAKE)).toHaveLength(1));
    expect(api.callsOf(TAKE)[0]?.body).toEqual({ take: ['added:a', 'gone:b'] });
    expect(await screen.findByText('Con la feria', { selector: 'button *' })).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: /^Deshacer/ }));
    await waitFor(() => expect(api.callsOf(PATCH)).toHaveLength(1));
    expect(api.callsOf(PATCH)[0]?.body).toMatchObject({ subject: sampleBulletin().subject });
  });
});
