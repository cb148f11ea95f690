import type { Language } from '@altavoz/domain/shared/language';
import { LIMITS } from '@altavoz/domain/shared/limits';

/** Everything that subscribers read from us outside a bulletin. */
export interface SubscriptionWords {
  readonly otherLanguage: string;
  readonly subscribe: {
    readonly title: (list: string) => string;
    readonly lead: string;
    readonly email: string;
    readonly emailHint: string;
    readonly name: string;
    readonly optional: string;
    readonly language: string;
    readonly action: string;
    readonly archive: string;
    readonly trap: string;
    /** What is wrong with a form, by its field, in the words of what would be right. */
    readonly problems: {
      readonly title: string;
      readonly email: string;
      readonly name: string;
      readonly language: string;
      readonly consent: string;
      readonly form: string;
      readonly tooMany: (wait: string) => string;
    };
  };
  readonly asked: { readonly title: string; readonly text: string; readonly hint: string };
  readonly confirm: {
    readonly title: (list: string) => string;
    readonly lead: (email: string) => string;
    readonly action: string;
  };
  readonly confirmed: { readonly title: string; readonly text: (list: string) => string };
  readonly leave: {
    readonly title: (list: string) => string;
    readonly lead: (email: string) => string;
    readonly action: string;
  };
  readonly left: { readonly title: string; readonly text: string; readonly undo: string };
  readonly back: { readonly title: string; readonly text: (list: string) => string };
  readonly expired: {
    readonly title: string;
    readonly text: string;
    /** What to do instead, by what the link was for. */
    readonly confirm: string;
    readonly unsubscribe: string;
    readonly again: (list: string) => string;
  };
  readonly broken: { readonly title: string; readonly text: string };
  readonly missing: { readonly title: string; readonly text: string };
  readonly mail: {
    readonly subject: (list: string) => string;
    readonly asked: (list: string) => string;
    readonly invited: (organization: string, list: string) => string;
    readonly promise: string;
    readonly action: string;
    readonly until: (day: string) => string;
    readonly ignore: string;
  };
}

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { es: 'Español', en: 'English' };

export const SUBSCRIPTION_WORDS: Readonly<Record<Language, SubscriptionWords>> = {
  es: {
    otherLanguage: 'English',
    subscribe: {
      title: (list) => `Reciba ${list}`,
      lead: 'Escriba su dirección y le enviaremos un mensaje para confirmar que es suya.',
      email: 'Correo electrónico',
      emailHint: 'Una dirección como nombre@ejemplo.org',
      name: 'Nombre',
      optional: 'opcional',
      language: 'Idioma',
      action: 'Suscribirme',
      archive: 'Boletines enviados',
      trap: 'Deje este campo vacío',
      problems: {
        title: 'Falta algo para enviarlo',
        email: 'Escriba una dirección completa, como nombre@ejemplo.org.',
        name: `Escriba el nombre en ${LIMITS.name} letras como mucho.`,
        language: 'Elija uno de los idiomas.',
        consent: 'Marque la casilla si está de acuerdo: sin ella no se le puede escribir.',
        form: 'El formulario no llegó como debía. Revíselo y envíelo otra vez.',
        tooMany: (wait) => `Hubo demasiadas solicitudes seguidas. Envíelo otra vez dentro de ${wait}.`,
      },
    },
    asked: {
      title: 'Revise su correo',
      text: 'Si la dirección no estaba ya en la lista, en unos minutos llegará un mensaje con un enlace para confirmar.',
      hint: '¿No aparece? Mire en el correo no deseado. El enlace vale siete días.',
    },
    confirm: {
      title: (list) => `Confirme su suscripción a ${list}`,
      lead: (email) => `Los envíos llegarán a ${email}.`,
      action: 'Confirmar',
    },
    confirmed: {
      title: 'Suscripción confirmada',
      text: (list) =>
        `Recibirá ${list} a partir del próximo envío. Cada mensaje lleva un enlace para darse de baja.`,
    },
    leave: {
      title: (list) => `Dejar de recibir ${list}`,
      lead: (email) => `No se enviará ningún boletín más a ${email}.`,
      action: 'Darme de baja',
    },
    left: {
      title: 'Ya está de baja',
      text: 'No recibirá más boletines de esta lista.',
      undo: 'Fue un error: quiero seguir',
    },
    back: { title: 'Sigue en la lista', text: (list) => `Volverá a recibir ${list}.` },
    expired: {
      title: 'Este enlace ya no sirve',
      text: 'Puede que haya caducado o que ya se haya usado.',
      confirm: 'Escriba otra vez su dirección en la página de suscripción y le enviaremos un enlace nuevo.',
      unsubscribe: 'Para darse de baja use el enlace del último boletín que recibió: ese no caduca.',
      again: (list) => `Pedir otro enlace para ${list}`,
    },
    broken: {
      title: 'Este enlace no está completo',
      text: 'Ábralo desde el mensaje o cópielo entero, tal como lo recibió.',
    },
    missing: { title: 'No hay ninguna lista aquí', text: 'Compruebe la dirección con quien se la dio.' },
    mail: {
      subject: (list) => `Confirme su suscripción a ${list}`,
      asked: (list) => `Alguien, seguramente usted, pidió recibir ${list} en esta dirección.`,
      invited: (organization, list) => `${organization} le invita a recibir ${list}.`,
      promise: 'Al confirmar acepta:',
      action: 'Confirmar la suscripción',
      until: (day) => `El enlace vale hasta el ${day}.`,
      ignore: 'Si no lo esperaba, no haga nada: sin confirmar no recibirá ningún envío.',
    },
  },
  en: {
    otherLanguage: 'Español',
    subscribe: {
      title: (list) => `Receive ${list}`,
      lead: 'Write your address and we will send a message to confirm that it is yours.',
      email: 'E-mail address',
      emailHint: 'An address like name@example.org',
      name: 'Name',
      optional: 'optional',
      language: 'Language',
      action: 'Subscribe',
      archive: 'Bulletins sent',
      trap: 'Leave this field empty',
      problems: {
        title: 'Something is missing to send it',
        email: 'Write a complete address, like name@example.org.',
        name: `Write the name in ${LIMITS.name} letters at most.`,
        language: 'Choose one of the languages.',
        consent: 'Tick the box if you agree: without it we cannot write to you.',
        form: 'The form did not arrive as it should. Check it and send it again.',
        tooMany: (wait) => `There were too many requests in a row. Send it again in ${wait}.`,
      },
    },
    asked: {
      title: 'Check your mail',
      text: 'If the address was not on the list yet, a message with a link to confirm arrives in a few minutes.',
      hint: 'Nothing there? Look in the junk folder. The link works for seven days.',
    },
    confirm: {
      title: (list) => `Confirm your subscription to ${list}`,
      lead: (email) => `It will be sent to ${email}.`,
      action: 'Confirm',
    },
    confirmed: {
      title: 'Subscription confirmed',
      text: (list) =>
        `You will receive ${list} from the next issue on. Each message has a link to unsubscribe.`,
    },
    leave: {
      title: (list) => `Stop receiving ${list}`,
      lead: (email) => `No more bulletins will be sent to ${email}.`,
      action: 'Unsubscribe',
    },
    left: {
      title: 'You are unsubscribed',
      text: 'You will receive no more bulletins from this list.',
      undo: 'It was a slip: keep me on it',
    },
    back: { title: 'You are still on the list', text: (list) => `You will go on receiving ${list}.` },
    expired: {
      title: 'This link no longer works',
      text: 'It may have expired or been used already.',
      confirm: 'Write your address on the page to subscribe again and we will send you a new link.',
      unsubscribe:
        'To unsubscribe, use the link of the last bulletin you received: that one does not expire.',
      again: (list) => `Ask for another link for ${list}`,
    },
    broken: {
      title: 'This link is not complete',
      text: 'Open it from the message, or copy all of it as you received it.',
    },
    missing: { title: 'There is no list here', text: 'Check the address with whoever gave it to you.' },
    mail: {
      subject: (list) => `Confirm your subscription to ${list}`,
      asked: (list) => `Someone, most likely you, asked to receive ${list} at this address.`,
      invited: (organization, list) => `${organization} invites you to receive ${list}.`,
      promise: 'By confirming you accept:',
      action: 'Confirm the subscription',
      until: (day) => `The link works until ${day}.`,
      ignore: 'If you did not expect this, do nothing: without confirming you will receive nothing.',
    },
  },
};
