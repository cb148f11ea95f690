import { configure, screen, within } from '@testing-library/react';
import type { Message } from '../../shared/plan/messages.js';
import { renderApp, room } from '../../testing/render-app.js';
import { problem, type StubbedCall } from '../../testing/stub-api.js';

// Screens and dialogs are loaded when they are opened: a busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 });

const ID = '64b7f0c2a1d3e4f5a6b7c8f1';
const message = (more: Partial<Message> = {}): Message => ({
  id: ID,
  version: 3,
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  kind: 'general',
  number: 1,
  text: { es: 'La ciudad se abre.' },
  themes: ['culture'],
  audienceIds: [],
  facts: [],
  questions: [],
  dos: [],
  donts: [],
  emotion: '',
  callToAction: null,
  links: [],
  validFrom: null,
  validUntil: null,
  status: 'draft',
  submittedBy: null,
  submittedAt: null,
  own: true,
  returnComment: null,
  inForce: null,
  uses: 0,
  ...more,
});
const words = ({ text, themes, ...rest }: Message) => {
  const { audienceIds, facts, questions, dos, donts, emotion, callToAction, links } = rest;
  const dates = { validFrom: null, validUntil: null };
  return {
    number: 1,
    text,
    themes,
    audienceIds,
    facts,
    questions,
    dos,
    donts,
    emotion,
    callToAction,
    links,
    ...dates,
  };
};
const answers = (one: Message) => ({
  'GET /campaigns/:campaignId/messages': { items: [one], nextCursor: null },
  'GET /campaigns/:campaignId/audiences': { items: [], nextCursor: null },
  'GET /campaigns/:campaignId/attachments': { items: [] },
  'GET /campaigns/:campaignId/tactics': { items: [], nextCursor: null },
  'GET /campaigns/:campaignId/messages/:messageId/uses': { items: [], total: 0, ahead: 2, months: [] },
  'GET /campaigns/:campaignId/messages/:messageId/versions': { items: [] },
  'GET /catalogue': { themes: [{ key: 'culture', label: { es: 'Cultura', en: 'Culture' } }] },
});
const tactic = (id: string, messageIds: string[]) => ({
  id,
  name: { es: id },
  channelType: 'digital',
  phase: 1,
  status: 'draft',
  audienceIds: [],
  messageIds,
  indicatorIds: [],
  start: null,
  end: null,
  recurrence: null,
});
const open = room(`messages?message=${ID}`);

beforeEach(() => localStorage.clear());

it('whoever saves second gets 412 and sees both texts; nothing is lost', async () => {
  const theirs = message({ version: 4, text: { es: 'La ciudad se abre hoy.' }, emotion: 'orgullo' });
  const { user, api } = await renderApp(open, {
    api: {
      ...answers(message()),
      'GET /campaigns/:campaignId/messages/:messageId': theirs,
      'PATCH /campaigns/:campaignId/messages/:messageId': (call: StubbedCall) =>
        call.headers.get('if-match') === '"4"' ? { ...theirs, version: 5 } : problem(412, 'stale-version'),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Editar' }));
  const field = await screen.findByRole('textbox', { name: 'Mensaje, Español' });
  await user.clear(field);
  await user.type(field, 'La ciudad escucha.');
  await user.click(screen.getByRole('button', { name: 'Guardar' }));
  expect(await screen.findByRole('region', { name: 'El guardado' })).toHaveTextContent(
    'La ciudad se abre hoy.',
  );
  expect(screen.getByRole('region', { name: 'El suyo' })).toHaveTextContent('La ciudad escucha.');
  await user.click(screen.getByRole('button', { name: 'Guardar el mío' }));
  await screen.findByText('Versión 1 guardada');
  const saved = api.callsOf('PATCH /campaigns/:campaignId/messages/:messageId').at(-1);
  // What was not touched stays theirs.
  expect(saved?.body).toMatchObject({ text: { es: 'La ciudad escucha.' }, emotion: 'orgullo' });
});

it('the reviewer sees what changed against the words in force, in the text and beside it, and whose they are', async () => {
  const before = message({ facts: [{ text: 'Doce acuerdos', source: '' }] });
  const waiting = message({
    number: 2,
    status: 'in-review',
    text: { es: 'La ciudad se abre al mundo.' },
    facts: [{ text: 'Catorce acuerdos', source: '' }],
    submittedBy: { id: '64b7f0c2a1d3e4f5a6b7c8f9', name: 'Martín Oliva' },
    submittedAt: '2027-02-01T10:00:00Z',
    own: false,
    inForce: {
      ...words(before),
      approvedBy: null,
      approvedAt: '2027-01-02T10:00:00Z',
      selfApproved: false,
    },
  });
  let stored = waiting;
  const { user, api } = await renderApp(open, {
    api: {
      ...answers(waiting),
      'GET /campaigns/:campaignId/messages': () => ({ items: [stored], nextCursor: null }),
      'POST /campaigns/:campaignId/messages/:messageId/return': () =>
        (stored = { ...waiting, status: 'draft', returnComment: 'Son trece.' }),
    },
  });
  const changed = within(await screen.findByRole('region', { name: 'También cambia' }));
  expect(changed.getByText('Doce', { selector: 'del' })).toBeInTheDocument();
  expect(changed.getByText('Catorce', { selector: 'ins' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Devolver' }));
  expect(await screen.findByText('Diga qué hay que cambiar.')).toBeInTheDocument();
  expect(api.callsOf('POST /campaigns/:campaignId/messages/:messageId/return')).toEqual([]);
  // What was done is told although the decision leaves the screen with the state.
  await user.type(screen.getByRole('textbox', { name: /Comentario/ }), 'Son trece.');
  await user.click(screen.getByRole('button', { name: 'Devolver' }));
  expect(await screen.findByText('Versión 2 devuelta')).toBeInTheDocument();
});

it('A7 the matrix is one stop of the tab key, moves with the arrows and names the gaps', async () => {
  const { user } = await renderApp(room('messages?view=alignment'), {
    api: {
      ...answers(message({ status: 'approved' })),
      'GET /campaigns/:campaignId/tactics': {
        items: [tactic('t1', [ID]), tactic('t2', [])],
        nextCursor: null,
      },
      'GET /campaigns/:campaignId/unfit-messages': {
        items: [{ tacticId: 't1', messageId: ID, key: 'message-expired' }],
      },
    },
  });
  const grid = within(await screen.findByRole('grid'));
  expect(screen.getByText('1 táctica sin mensaje')).toBeInTheDocument();
  expect(screen.getByText('0 mensajes sin táctica')).toBeInTheDocument();
  grid.getByRole('button', { name: 't1' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(grid.getByRole('button', { name: 'Lo lleva, pero ya no estará vigente: t1' })).toHaveFocus();
  await user.keyboard('{ArrowUp}{Enter}');
  expect(await screen.findByRole('complementary', { name: 'General' })).toBeInTheDocument();
});
