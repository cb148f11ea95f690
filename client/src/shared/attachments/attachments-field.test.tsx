import { screen } from '@testing-library/react';
import { CAMPAIGN_ID } from '../../testing/samples.js';
import { problem } from '../../testing/stub-api.js';
import { renderWith } from '../../testing/render-app.js';
import { AttachmentsField } from './attachments-field.js';
import type { Attachment } from './attachments.js';

const OWNER = '64b7f0c2a1d3e4f5a6b7c811';
const LIST = 'GET /campaigns/:campaignId/attachments';
const ADD = 'POST /campaigns/:campaignId/attachments';

const attachment = (more: Partial<Attachment> = {}): Attachment => ({
  id: '64b7f0c2a1d3e4f5a6b7c812',
  version: 1,
  createdAt: '2027-01-02T09:00:00Z',
  updatedAt: '2027-01-02T09:00:00Z',
  owner: 'clip',
  ownerId: OWNER,
  name: 'Portada.png',
  kind: 'image',
  type: 'image/png',
  bytes: 1_240_000,
  sha256: 'a'.repeat(64),
  ...more,
});

const field = (more: object = {}) => (
  <AttachmentsField campaignId={CAMPAIGN_ID} owner="clip" ownerId={OWNER} {...more} />
);

it('shows what is there, adds a file and takes one away after asking', async () => {
  const { user, api } = await renderWith(field(), {
    api: {
      [LIST]: { items: [attachment()] },
      [ADD]: attachment({ id: '64b7f0c2a1d3e4f5a6b7c813', name: 'Nota.pdf', kind: 'pdf' }),
      'DELETE /campaigns/:campaignId/attachments/:attachmentId': undefined,
    },
  });
  const link = await screen.findByRole('link', { name: 'Portada.png' });
  expect(link).toHaveAttribute('href', expect.stringMatching(/attachments\/64b7f0c2a1d3e4f5a6b7c812\/file$/));
  expect(screen.getByText(/1,2 MB/)).toBeVisible();
  await user.upload(
    screen.getByLabelText('Archivos'),
    new File(['%PDF-'], 'Nota.pdf', { type: 'application/pdf' }),
  );
  expect(await screen.findByRole('link', { name: 'Nota.pdf' })).toBeVisible();
  expect(api.callsOf(ADD)[0]?.body).toMatchObject({ owner: 'clip', ownerId: OWNER });
  await user.click(screen.getByRole('button', { name: 'Quitar Portada.png' }));
  await user.click(await screen.findByRole('button', { name: 'Quitar' }));
  expect(screen.queryByRole('link', { name: 'Portada.png' })).not.toBeInTheDocument();
});

it('says in words why a file is not taken', async () => {
  const { user } = await renderWith(field(), {
    api: { [LIST]: { items: [] }, [ADD]: problem(415, 'unsupported-media-type') },
  });
  await user.upload(await screen.findByLabelText('Archivos'), new File(['%PDF-'], 'nota.pdf'));
  expect(await screen.findByText(/nota\.pdf no se admite/)).toBeVisible();
});

it('lets files wait for a thing that is not saved yet', async () => {
  const waiting: File[][] = [];
  const { user, api } = await renderWith(
    field({ ownerId: null, onPending: (files: File[]) => waiting.push(files) }),
  );
  await user.upload(await screen.findByLabelText('Archivos'), new File(['x'], 'nota.txt'));
  expect(waiting[0]?.[0]?.name).toBe('nota.txt');
  expect(api.calls).toEqual([]);
});
