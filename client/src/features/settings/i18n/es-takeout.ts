/** Todo fuera, y todo dentro. */
export const takeout = {
  out: 'Sacar todo',
  outText:
    'Un archivo con todos los datos de la entidad y sus adjuntos, para guardarlo o llevarlo a otra instalación. Contraseñas, sesiones y enlaces no van en él. Tiene datos personales: guárdelo como tal.',
  begin: 'Preparar la copia completa',
  in: 'Traer una copia',
  inText:
    'Una copia completa entra entera o no entra, y solo en una instalación vacía. Usted sigue entrando con su contraseña; a las demás personas les hace falta un enlace nuevo.',
  notEmpty: 'Aquí ya hay trabajo hecho, así que no se puede traer ninguna copia.',
  file: 'Archivo de la copia',
  choose: 'Elegir el archivo',
  progress: '{{done}} de {{total}}',
  holds: 'Filas: {{rows}}. Archivos adjuntos: {{files}}.',
  missing_one: 'Falta {{count}} archivo que ya no estaba en el disco.',
  missing_other: 'Faltan {{count}} archivos que ya no estaban en el disco.',
  kept: '{{size}} kB. Se puede descargar hasta el {{until}}.',
  download: 'Descargar',
  remove: 'Borrar del servidor',
  state: {
    export: {
      waiting: 'La copia empieza enseguida',
      running: 'Preparando la copia',
      keeping: 'Preparando la copia',
      done: 'Copia completa',
      failed: 'La copia no se pudo hacer',
    },
    import: {
      waiting: 'La lectura empieza enseguida',
      running: 'Comprobando la copia; todavía no se guarda nada',
      keeping: 'Guardando',
      done: 'Copia traída',
      failed: 'La copia no se pudo traer',
    },
  },
};
