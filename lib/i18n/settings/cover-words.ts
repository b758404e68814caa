import type { Language } from '../../rules/rule.ts';

const en = {
  heading: 'When nothing fits',
  hint: 'Whom you turn to when no session can be placed, in your order. The popup shows it before the numbers that come with it.',
  row: (number: number) => `Contact ${number}`,
  name: 'Name',
  phone: 'Phone',
  add: 'Add a contact',
  remove: (number: number) => `Remove contact ${number}`,
  crisis: {
    heading: 'Crisis lines',
    hint: 'Those where you practise. The day on which you last checked a number is shown beside it.',
    row: (number: number) => `Crisis line ${number}`,
    checkedOn: 'Checked on',
    add: 'Add a crisis line',
    remove: (number: number) => `Remove crisis line ${number}`,
  },
};

/** The settings' words about the cover plan and the crisis lines. */
export const COVER_WORDS: Readonly<Record<Language, typeof en>> = {
  en,
  de: {
    heading: 'Wenn nichts passt',
    hint: 'An wen Sie sich wenden, wenn sich keine Sitzung legen lässt, in Ihrer Reihenfolge. Es steht vor den Nummern, die beiliegen.',
    row: (number) => `Kontakt ${number}`,
    name: 'Name',
    phone: 'Telefon',
    add: 'Kontakt hinzufügen',
    remove: (number) => `Kontakt ${number} entfernen`,
    crisis: {
      heading: 'Krisentelefone',
      hint: 'Die an Ihrem Ort. Daneben steht der Tag, an dem Sie eine Nummer zuletzt geprüft haben.',
      row: (number) => `Krisentelefon ${number}`,
      checkedOn: 'Geprüft am',
      add: 'Krisentelefon hinzufügen',
      remove: (number) => `Krisentelefon ${number} entfernen`,
    },
  },
  fr: {
    heading: 'Quand rien ne convient',
    hint: 'À qui vous vous adressez quand aucune séance ne peut être placée, dans votre ordre. Cela passe avant les numéros fournis.',
    row: (number) => `Contact ${number}`,
    name: 'Nom',
    phone: 'Téléphone',
    add: 'Ajouter un contact',
    remove: (number) => `Retirer le contact ${number}`,
    crisis: {
      heading: 'Lignes de crise',
      hint: 'Celles de votre lieu d’exercice. Le jour de votre dernière vérification est montré à côté.',
      row: (number) => `Ligne de crise ${number}`,
      checkedOn: 'Vérifiée le',
      add: 'Ajouter une ligne de crise',
      remove: (number) => `Retirer la ligne de crise ${number}`,
    },
  },
  es: {
    heading: 'Cuando nada encaja',
    hint: 'A quién acude cuando no cabe ninguna sesión, en su orden. Se muestra antes de los números incluidos.',
    row: (number) => `Contacto ${number}`,
    name: 'Nombre',
    phone: 'Teléfono',
    add: 'Añadir un contacto',
    remove: (number) => `Quitar el contacto ${number}`,
    crisis: {
      heading: 'Líneas de crisis',
      hint: 'Las de su lugar de trabajo. Al lado se muestra el día en que comprobó un número por última vez.',
      row: (number) => `Línea de crisis ${number}`,
      checkedOn: 'Comprobada el',
      add: 'Añadir una línea de crisis',
      remove: (number) => `Quitar la línea de crisis ${number}`,
    },
  },
};
