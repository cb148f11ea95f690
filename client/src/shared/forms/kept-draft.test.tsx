import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { ApiProblem, OfflineError } from '../api-client/problem.js';
import { renderWith } from '../../testing/render-app.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import ConflictDialog from './conflict-dialog.js';
import { useConflict } from './conflict.js';
import { forgetDrafts, keepDraft, readDraft } from './draft-store.js';
import { KeptDraftNotice } from './kept-draft-notice.js';
import { mergedValues, useKeptDraft } from './kept-draft.js';

interface Words {
  readonly name: string;
  readonly note: string;
}

const STORED = { name: 'Viejo', note: 'Nota', version: 3, updatedAt: '2027-01-02T09:00:00Z' };
const THEIRS = { name: 'De otra persona', note: 'Su nota', version: 4, updatedAt: '2027-01-02T10:00:00Z' };
const KEY = '64b7f0c2a1d3e4f5a6b7c801 thing 1';

const words = ({ name, note }: Words): Words => ({ name, note });

/** A form as the rooms have them; `onSave` fails as often as it likes. */
function Form({ onSave }: { readonly onSave: (values: Words, version: number) => void }) {
  const form = useKeptDraft<Words>({ name: 'thing 1', shape: 1, initial: words(STORED), version: 3 });
  const [error, setError] = useState<Error | null>(null);
  const save = (values: Words, version: number): void => {
    try {
      onSave(values, version);
      form.done();
    } catch (reason) {
      if (reason instanceof Error && !caught(reason)) setError(reason);
    }
  };
  const { conflict, caught } = useConflict<Words, typeof STORED>({
    form,
    load: async () => THEIRS,
    valuesOf: words,
    save,
  });
  if (conflict) {
    return (
      <ConflictDialog
        conflict={conflict}
        describe={({ name, note }) => [
          { key: 'name', label: 'Nombre', text: name },
          { key: 'note', label: 'Nota', text: note },
        ]}
        onClose={() => undefined}
      />
    );
  }
  return (
    <>
      <KeptDraftNotice form={form} error={error} />
      <TextField
        label="Nombre"
        value={form.values.name}
        onChange={(event) => form.change({ name: event.target.value })}
      />
      <Button onClick={() => save(form.values, form.version ?? 0)}>Guardar</Button>
    </>
  );
}

const nothing = (): void => undefined;

describe('a draft that is kept in the browser', () => {
  it('is offered again after the page was lost, and gone once it was saved', async () => {
    keepDraft(KEY, {
      shape: 1,
      version: 3,
      base: words(STORED),
      values: { name: 'A medio escribir', note: 'Nota' },
      savedAt: Date.now(),
    });
    const { user } = await renderWith(<Form onSave={nothing} />);
    expect(screen.getByRole('textbox', { name: 'Nombre' })).toHaveValue('Viejo');
    await user.click(screen.getByRole('button', { name: 'Recuperar' }));
    expect(screen.getByRole('textbox', { name: 'Nombre' })).toHaveValue('A medio escribir');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(readDraft(KEY, 1)).toBeUndefined();
  });

  it('stays when the network is lost in the middle, and says so', async () => {
    const { user } = await renderWith(
      <Form
        onSave={() => {
          throw new OfflineError('nobody answered');
        }}
      />,
    );
    await user.type(screen.getByRole('textbox', { name: 'Nombre' }), ' y nuevo');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Sin conexión: no se guardó')).toBeVisible();
    await waitFor(() => expect(readDraft(KEY, 1)?.values).toEqual({ name: 'Viejo y nuevo', note: 'Nota' }));
  });

  it('is not offered in another shape, when it is old, or after signing out', () => {
    const draft = { shape: 1, version: 3, base: {}, values: { name: 'x' }, savedAt: Date.now() };
    keepDraft('a', draft);
    expect(readDraft('a', 2)).toBeUndefined();
    keepDraft('b', { ...draft, savedAt: Date.now() - 31 * 86_400_000 });
    expect(readDraft('b', 1)).toBeUndefined();
    keepDraft('c', draft);
    localStorage.setItem('altavoz:draft:d', '{not json');
    expect(readDraft('d', 1)).toBeUndefined();
    forgetDrafts();
    expect(readDraft('c', 1)).toBeUndefined();
  });
});

describe('two people who change the same thing', () => {
  const second = (saved: { values: Words; version: number }[]) => (values: Words, version: number) => {
    if (version !== 4) throw new ApiProblem({ status: 412, code: 'stale-version', title: 'Stale' });
    saved.push({ values, version });
  };

  it('the second sees both texts, and may save their own on top of the other', async () => {
    const saved: { values: Words; version: number }[] = [];
    const { user } = await renderWith(<Form onSave={second(saved)} />);
    const field = screen.getByRole('textbox', { name: 'Nombre' });
    await user.clear(field);
    await user.type(field, 'El mío');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByRole('region', { name: 'El guardado' })).toHaveTextContent('De otra persona');
    expect(screen.getByRole('region', { name: 'El suyo' })).toHaveTextContent('El mío');
    await user.click(screen.getByRole('button', { name: 'Guardar el mío' }));
    // The note was not touched, so theirs stays.
    expect(saved).toEqual([{ values: { name: 'El mío', note: 'Su nota' }, version: 4 }]);
  });

  it('or go on from what was saved', async () => {
    const { user } = await renderWith(<Form onSave={second([])} />);
    await user.type(screen.getByRole('textbox', { name: 'Nombre' }), '!');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await user.click(await screen.findByRole('button', { name: 'Quedarme con este' }));
    expect(screen.getByRole('textbox', { name: 'Nombre' })).toHaveValue('De otra persona');
  });

  it('what was not touched is theirs', () => {
    expect(mergedValues({ a: 1, b: [1] }, { a: 2, b: [1] }, { a: 9, b: [2] })).toEqual({ a: 2, b: [2] });
    const base = { place: { es: 'uno', en: 'one' } };
    const mine = { place: { es: 'dos', en: 'one' } };
    expect(mergedValues(base, mine, { place: { es: 'tres', en: 'three' } })).toEqual({
      place: { es: 'dos', en: 'three' },
    });
  });
});
