import { configure, screen, within } from '@testing-library/react';
import { jest } from '@jest/globals';
import { renderApp, room } from '../../testing/render-app.js';
import { Answer, problem } from '../../testing/stub-api.js';
import { BULLETIN_ID, sampleBulletin, sampleList } from './testing/samples.js';

// Dialogs and forms are loaded when they are first asked for.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

/** The dialog with this title. */
async function titled(title: string): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('heading', { name: title })).toBeInTheDocument();
  return dialog;
}

const LIST = 'GET /campaigns/:campaignId/bulletins';
const CREATE = 'POST /campaigns/:campaignId/bulletins';
const lists = { 'GET /lists': { items: [sampleList()], nextCursor: null } };

describe('N4 the bulletins of the year', () => {
  test('every month of the campaign stands in the row, with its bulletin or the way to make it', async () => {
    await renderApp(room('bulletins'), {
      api: { ...lists, [LIST]: { items: [sampleBulletin({ status: 'in-review' })], nextCursor: null } },
    });
    const link = await screen.findByRole('link', {
      name: 'Septiembre 2027, Lista general: Espera aprobación',
    });
    expect(link).toHaveAttribute('href', room(`bulletins/${BULLETIN_ID}`));
    expect(screen.getByRole('button', { name: 'Hacer el boletín de Octubre 2027' })).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Todos los boletines' })).toHaveTextContent('4.812');
  });

  test('RH17 the dialog makes one for a month and a list, and explains a second', async () => {
    const { user, api } = await renderApp(room('bulletins'), {
      api: {
        ...lists,
        [LIST]: { items: [sampleBulletin()], nextCursor: null },
        [CREATE]: problem(409, 'duplicate'),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Hacer el boletín de Octubre 2027' }));
    const dialog = await titled('Hacer el boletín de octubre');
    expect(await within(dialog).findByText(/4\.812 personas lo recibirían hoy/)).toBeInTheDocument();
    await user.selectOptions(within(dialog).getByLabelText('Mes'), 'Septiembre 2027');
    expect(within(dialog).getByText(/un solo boletín al mes/)).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: 'Hacer el boletín' })).toBeDisabled();
    expect(within(dialog).getByRole('link', { name: 'Abrir' })).toHaveAttribute(
      'href',
      room(`bulletins/${BULLETIN_ID}`),
    );
    await user.selectOptions(within(dialog).getByLabelText('Mes'), 'Noviembre 2027');
    await user.click(within(dialog).getByRole('button', { name: 'Hacer el boletín' }));
    expect(await within(dialog).findByText(/Ya hay uno/)).toBeInTheDocument();
    expect(api.callsOf(CREATE)[0]?.body).toMatchObject({ month: '2027-11' });
  });

  test('making one opens it', async () => {
    const { user, router } = await renderApp(room('bulletins'), {
      api: {
        ...lists,
        [LIST]: { items: [], nextCursor: null },
        [CREATE]: new Answer(201, sampleBulletin()),
        'GET /campaigns/:campaignId/bulletins/:bulletinId': sampleBulletin(),
        'GET /campaigns/:campaignId/bulletins/:bulletinId/preview': '<p>Hola</p>',
      },
    });
    expect(await screen.findByText(/Todavía no hay boletines/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Hacer el boletín de Septiembre 2027' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Hacer el boletín' }));
    expect(await screen.findByRole('heading', { name: 'Boletín de septiembre' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe(room(`bulletins/${BULLETIN_ID}`));
  });

  test('a viewer sees the months without making any', async () => {
    await renderApp(room('bulletins'), { role: 'viewer', api: { [LIST]: { items: [], nextCursor: null } } });
    expect(await screen.findByText('Todavía no hay boletines.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Hacer/ })).not.toBeInTheDocument();
  });
});
