import { jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { renderWith } from '../../testing/render-app.js';
import { ApiProblem } from '../api-client/problem.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { LocalizedField } from '../ui/localized-field.js';
import { MoneyField } from '../ui/money-field.js';
import { TextField } from '../ui/text-field.js';
import { showApiErrors } from './api-errors.js';
import { ErrorSummary } from './error-summary.js';
import { useIssueText } from './issue-text.js';
import { schemaResolver } from './schema-resolver.js';

const schema = z.strictObject({
  name: z.string().trim().min(1).max(10),
  email: z.email(),
  cost: z.int().min(0),
  start: z.iso.date(),
});

interface Values {
  name: string;
  email: string;
  cost: number;
  start: string;
}

type Save = (values: Values) => Promise<void>;

function Form({ onSave }: { readonly onSave: Save }) {
  const say = useIssueText();
  const form = useForm<Values, unknown, Values>({
    resolver: schemaResolver(schema, say),
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const save = form.handleSubmit(async (values) => {
    try {
      await onSave(values);
    } catch (error) {
      if (!showApiErrors(error, form, ['name'], say)) throw error;
    }
  });
  const items = [
    ...(errors.name ? [{ id: 'name', label: 'Nombre' }] : []),
    ...(errors.email ? [{ id: 'email', label: 'Correo' }] : []),
  ];
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary attempt={submitCount} items={items} />
      <TextField id="name" label="Nombre" error={errors.name?.message} {...form.register('name')} />
      <TextField id="email" label="Correo" error={errors.email?.message} {...form.register('email')} />
      <Controller
        control={form.control}
        name="cost"
        render={({ field }) => (
          <MoneyField label="Costo" currency="EUR" {...field} error={errors.cost?.message} />
        )}
      />
      <Controller
        control={form.control}
        name="start"
        render={({ field }) => (
          <DateField label="Desde" min="2027-01-01" {...field} error={errors.start?.message} />
        )}
      />
      <Button type="submit">Guardar</Button>
    </form>
  );
}

const saved = () => jest.fn<Save>(() => Promise.resolve());
const press = { name: 'Guardar' };

describe('a form', () => {
  it('says on top what is missing, takes the focus there and leads to the field', async () => {
    const { user } = await renderWith(<Form onSave={saved()} />);
    await user.type(screen.getByLabelText('Correo'), 'elena');
    await user.click(screen.getByRole('button', press));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent('Faltan 2 datos para guardar');
    expect(summary).toHaveFocus();
    const name = screen.getByLabelText('Nombre');
    expect(name).toHaveAccessibleDescription('Hace falta.');
    expect(screen.getByLabelText('Correo')).toHaveAccessibleDescription(
      'Escriba un correo como nombre@ejemplo.org.',
    );
    await user.click(screen.getByRole('link', { name: 'Nombre' }));
    expect(name).toHaveFocus();
  });

  it('gives what was typed as the contract wants it: minor units and plain days', async () => {
    const save = saved();
    const { user } = await renderWith(<Form onSave={save} />);
    await user.type(screen.getByLabelText('Nombre'), 'Folleto');
    await user.type(screen.getByLabelText('Correo'), 'elena@valdemar.example');
    await user.type(screen.getByLabelText('Costo'), '1.250,50');
    await user.type(screen.getByLabelText('Desde'), '14 de septiembre');
    await user.click(screen.getByRole('button', press));
    await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    expect(save.mock.calls[0]?.[0]).toEqual({
      name: 'Folleto',
      email: 'elena@valdemar.example',
      cost: 125_050,
      start: '2027-09-14',
    });
    expect(screen.getByLabelText('Desde')).toHaveValue('14 sep 2027');
  });

  it('says in the field what is no amount and what is no day', async () => {
    const { user } = await renderWith(<Form onSave={saved()} />);
    await user.type(screen.getByLabelText('Costo'), 'mucho');
    await user.type(screen.getByLabelText('Desde'), '31 sep 2027');
    await user.tab();
    expect(screen.getByLabelText('Costo')).toHaveAccessibleDescription(/Escriba una cantidad/);
    expect(screen.getByLabelText('Desde')).toHaveAccessibleDescription('Esa fecha no existe.');
  });

  it('puts what the API refused onto its field', async () => {
    const refused = new ApiProblem({
      status: 400,
      code: 'invalid-input',
      title: 'x',
      errors: [{ path: 'body.name', code: 'too-big', message: 'too long' }],
    });
    const { user } = await renderWith(<Form onSave={() => Promise.reject(refused)} />);
    await user.type(screen.getByLabelText('Nombre'), 'Folleto');
    await user.type(screen.getByLabelText('Correo'), 'elena@valdemar.example');
    await user.type(screen.getByLabelText('Costo'), '10');
    await user.type(screen.getByLabelText('Desde'), '14/9/2027');
    await user.click(screen.getByRole('button', press));
    await waitFor(() =>
      expect(screen.getByLabelText('Nombre')).toHaveAccessibleDescription('Este valor no vale.'),
    );
  });
});

describe('LocalizedField', () => {
  it('keeps only the languages that have words', async () => {
    const seen: object[] = [];
    function Scene() {
      const [text, setText] = useState<{ es?: string | undefined; en?: string | undefined }>({ es: 'Hola' });
      return (
        <LocalizedField
          label="Título"
          value={text}
          onChange={(next) => {
            seen.push(next);
            setText(next);
          }}
        />
      );
    }
    const { user } = await renderWith(<Scene />);
    await user.type(screen.getByLabelText('Título, Inglés'), 'Hi');
    await user.clear(screen.getByLabelText('Título, Español'));
    expect(seen.at(-1)).toEqual({ en: 'Hi' });
  });
});
