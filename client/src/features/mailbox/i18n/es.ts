export const es = {
  title: 'Buzón de pruebas',
  subtitle: 'Aquí se queda todo lo que saldría por correo mientras no haya un servidor configurado.',
  search: 'Buscar por dirección',
  searchHint: 'Con la dirección entera se busca en todos.',
  list: 'Correos',
  empty: 'Todavía no ha salido ningún correo.',
  noneTo: 'Ningún correo para esa dirección.',
  more: 'Ver más',
  choose: 'Elija un correo para verlo como lo ve quien lo recibe.',
  back: 'Todos los correos',
  noSubject: 'Sin asunto',
  from: 'De',
  to: 'Para',
  when: 'Recibido',
  size: 'Tamaño',
  part: 'Qué se ve',
  html: 'Correo',
  text: 'Texto',
  source: 'Fuente',
  headers: 'Cabeceras',
  width: 'Ancho',
  phone: 'Teléfono',
  desktop: 'Escritorio',
  frame: 'El correo como lo ve quien lo recibe',
  noHtml: 'Este correo no tiene parte HTML.',
  noText: 'Este correo no tiene parte de texto.',
  header: 'Cabecera',
  value: 'Valor',
  relay: 'No hay buzón de pruebas: los correos salen de verdad',
  relayText: 'Hay un servidor de correo configurado, así que cada envío llega a quien va dirigido.',
  gone: 'Este correo ya no está.',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    mailbox: typeof es;
  }
}
