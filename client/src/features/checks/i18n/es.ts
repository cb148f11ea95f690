export const es = {
  title: 'Comprobaciones',
  blocking_zero: 'Nada bloquea',
  blocking_one: '{{count}} bloquea',
  blocking_other: '{{count}} bloquean',
  warnings_zero: 'ningún aviso',
  warnings_one: '{{count}} aviso',
  warnings_other: '{{count}} avisos',
  clean: 'Las reglas no encuentran nada que atender.',
  dismiss: 'Apartar',
  dismissNamed: 'Apartar: {{what}}',
  restore: 'Recuperar',
  restoreNamed: 'Recuperar: {{what}}',
  more: 'Ver los {{count}}',
  aside: 'Apartados',
  by: '{{name}} lo apartó el {{moment}}: «{{reason}}». Vuelve si cambian los hechos.',
  form: {
    title: 'Apartar «{{what}}»',
    reason: 'Por qué',
    hint: 'Queda escrito con su nombre. El aviso vuelve si cambian los hechos en que se apoya.',
    missing: 'Escriba por qué.',
    done: 'Apartado:',
  },
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    checks: typeof es;
  }
}
