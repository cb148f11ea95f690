export const es = {
  title: 'Entrar',
  email: 'Correo',
  password: 'Contraseña',
  enter: 'Entrar',
  wrong: 'El correo o la contraseña no son correctos.',
  emailMissing: 'Escriba su correo.',
  passwordMissing: 'Escriba su contraseña.',
  forgotten: '¿No la recuerda? Quien administra puede enviarle un enlace nuevo.',
  claim: 'Un año de comunicación, y los silencios a la vista',
  claimDetail: 'Los mensajes aprobados, las fechas y el dinero, en el mismo plano.',
  invitation: {
    title: 'Bienvenida',
    over: 'Este enlace ya no vale. Pida otro a quien administra.',
    name: 'Su nombre',
    nameMissing: 'Escriba su nombre.',
    password: 'Elija una contraseña',
    passwordHint: '{{count}} caracteres o más. Vale una frase.',
    passwordShort: 'Escriba al menos {{count}} caracteres.',
    accept: 'Empezar',
  },
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    accounts: typeof es;
  }
}
