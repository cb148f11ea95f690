import { configure, screen, waitFor, within } from '@testing-library/react';
import { jest } from '@jest/globals';
import { renderApp } from '../../testing/render-app.js';
import { problem } from '../../testing/stub-api.js';
import type { Mail, MailSummary } from './api/get-mails.js';

// Dialogs and forms are loaded when they are first asked for.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

const MAILS = 'GET /mailbox/mails';
const summary = (more: Partial<MailSummary> = {}): MailSummary => ({
  id: '64b7f0c2a1d3e4f5a6b7ca01',
  receivedAt: '2027-09-16T07:00:00Z',
  from: 'altavoz@valdemar.example',
  to: 'tomas.lago@correo.example',
  subject: 'Confirme su suscripción',
  sizeBytes: 3_400,
  ...more,
});
const mail: Mail = {
  ...summary(),
  html: '<p>Hola, Tomás. <a href="https://valdemar.example/confirmar">Confirmar</a></p><script>alert(1)</script>',
  text: 'Hola, Tomás.',
  headers: [{ name: 'list-unsubscribe-post', value: 'List-Unsubscribe=One-Click' }],
  source: 'Subject: Confirme',
};
const two = [summary(), summary({ id: '64b7f0c2a1d3e4f5a6b7ca02', to: 'carla.nieto@correo.example' })];

describe('the built-in mailbox', () => {
  test('a mail as its reader sees it: no scripts, links open outside; its text, source and headers', async () => {
    const { user } = await renderApp('/mailbox', {
      api: { [MAILS]: { items: two, nextCursor: null }, 'GET /mailbox/mails/:mailId': mail },
    });
    await user.click(await screen.findByRole('button', { name: /^tomas\.lago/ }));
    const frame = await screen.findByTitle('El correo como lo ve quien lo recibe');
    expect(frame.getAttribute('sandbox')).not.toMatch(/scripts|forms|top-navigation/);
    expect(frame.getAttribute('srcdoc')).toContain('rel="noopener noreferrer"');
    await user.click(screen.getByRole('radio', { name: 'Teléfono' }));
    expect(screen.getByTitle('El correo como lo ve quien lo recibe')).toHaveStyle({ width: '375px' });
    await user.click(screen.getByRole('radio', { name: 'Texto' }));
    expect(screen.getByText('Hola, Tomás.')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Fuente' }));
    expect(screen.getByText('Subject: Confirme')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Cabeceras' }));
    expect(screen.getByRole('table', { name: 'Cabeceras' })).toHaveTextContent('List-Unsubscribe=One-Click');
  });

  test('a part of an address looks among the mails that are here; the whole one asks for all of them', async () => {
    const { user, api } = await renderApp('/mailbox', {
      api: {
        [MAILS]: ({ query }: { query: URLSearchParams }) => ({
          items: two.filter(({ to }) => query.get('to') === null || query.get('to') === to),
          nextCursor: null,
        }),
      },
    });
    const list = await screen.findByRole('region', { name: 'Correos' });
    const field = within(list).getByLabelText('Buscar por dirección');
    await user.type(field, 'carla');
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(api.calls.filter(({ query }) => query.has('to'))).toHaveLength(0);
    await user.type(field, '.nieto@correo.example');
    await waitFor(() => {
      const asked = api.calls.map(({ query }) => query.get('to')).filter((to) => to !== null);
      expect(new Set(asked)).toEqual(new Set(['carla.nieto@correo.example']));
    });
    expect(await within(list).findByRole('button', { name: /^carla/ })).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'nadie');
    expect(await within(list).findByText('Ningún correo para esa dirección.')).toBeInTheDocument();
  });

  test('with a relay there is no mailbox, and it says so', async () => {
    await renderApp('/mailbox', { api: { [MAILS]: problem(404, 'not-found') } });
    expect(await screen.findByText(/los correos salen de verdad/)).toBeInTheDocument();
  });

  test('who may not read it is told', async () => {
    await renderApp('/mailbox', { role: 'viewer', api: { [MAILS]: problem(403, 'not-allowed') } });
    expect(await screen.findByText('Su papel no llega hasta aquí')).toBeInTheDocument();
  });
});
