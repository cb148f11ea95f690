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
        [`${ONE}/outside`]: { links: [], sender: null, colours: [] },
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
    await user.click(await screen.findByRole('button', { name: /^Deshacer/ }));
    await waitFor(() => expect(api.callsOf(PATCH)).toHaveLength(1));
    expect(api.callsOf(PATCH)[0]?.body).toMatchObject({ subject: sampleBulletin().subject });
  });

  test('G4 what fails outside says which link, where it is mended, and what could not be told', async () => {
    const outside = {
      links: [
        { url: 'https://valdemar.example/x', label: 'Ver el programa', blockId: 'button', state: 'broken' },
        { url: 'https://valdemar.example/y', label: 'Feria', blockId: 'button', state: 'unknown' },
      ],
      sender: { domain: 'valdemar.example', spf: 'missing', dkim: 'elsewhere', dmarc: 'found' },
      colours: [{ value: '#FFFF00', right: '#666600' }],
    };
    const lacking = { key: 'call-to-action-missing', ready: false, blocking: true, rule: 'RH10', values: {} };
    const { user } = await renderApp(room(`bulletins/${BULLETIN_ID}`), {
      role: 'lead',
      api: {
        [ONE]: sampleBulletin({ readiness: [lacking, ...sampleBulletin().readiness] }),
        [`${ONE}/preview`]: new Answer(200, '<p>El correo</p>'),
        [PATCH]: sampleBulletin({ version: 4 }),
        [`${ONE}/outside`]: outside,
        [CHANGES]: { items: [] },
        'GET /campaigns/:campaignId/messages': { items: [], nextCursor: null },
      },
    });
    const broken = await screen.findByText('1 enlace no funciona');
    const list = broken.closest('ul');
    expect(list).toHaveTextContent('1 enlace sin comprobar');
    expect(list).toHaveTextContent('Falta SPF en valdemar.example');
    expect(list).toHaveTextContent('1 color se oscurece para leerse');
    const item = broken.closest('li');
    await user.click(within(item ?? document.body).getByRole('button', { name: 'Ver' }));
    expect(await screen.findByLabelText('Adónde lleva')).toHaveValue('https://valdemar.example/programa');
    await user.click(screen.getByRole('button', { name: 'Añadir' }));
    expect(await screen.findByLabelText('Adónde lleva')).toHaveValue('');
  });
});
