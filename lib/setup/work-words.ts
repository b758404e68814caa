import type { EngagementKind } from '../practice/practice.ts';

/** Work beside therapy that keeps rules of its own. */
export type OtherWork = Extract<
  EngagementKind,
  'coaching' | 'legal' | 'supervision' | 'teaching' | 'research' | 'personal'
>;

/** Words by which a title, or a calendar's name, tells of work beside therapy. Whole words, in all languages at once. */
export const WORK_WORDS: Readonly<Record<OtherWork, readonly string[]>> = {
  coaching: [
    ...['coaching', 'coachee', 'business coaching', 'executive coaching', 'career coaching', 'life coaching'],
    ...['führungskräftecoaching', 'karrierecoaching', 'coaching professionnel', 'coaching ejecutivo'],
  ],
  legal: [
    ...['forensic', 'forensics', 'expert witness', 'custody evaluation', 'court report', 'court', 'deposition'],
    ...['forensik', 'forensisch', 'gutachten', 'begutachtung', 'sachverständige', 'gericht'],
    ...['expertise judiciaire', 'expertise', 'tribunal', 'peritaje', 'pericial', 'juzgado', 'forense'],
  ],
  supervision: [
    ...['supervision', 'supervisor', 'supervisee', 'supervisees', 'group supervision', 'peer supervision'],
    ...['consultation group', 'consultation team', 'consult group', 'intervision', 'balint group', 'balintgruppe'],
    ...['supervisionsgruppe', 'lehrsupervision', 'superviseur', 'superviseuse', 'groupe de supervision'],
    ...['analyse de pratiques', 'analyse de la pratique', 'supervisión', 'supervisora', 'intervisión', 'covisión'],
  ],
  teaching: [
    ...[
      'lecture',
      'lectures',
      'lecturing',
      'seminar',
      'seminars',
      'teaching',
      'class',
      'classes',
      'course',
      'tutorial',
    ],
    ...['vorlesung', 'vorlesungen', 'unterricht', 'lehre', 'lehrveranstaltung', 'kurs', 'tutorium', 'fortbildung'],
    ...['weiterbildung', 'cours', 'cours magistral', 'séminaire', 'enseignement', 'travaux dirigés', 'formation'],
    ...['clase', 'clases', 'seminario', 'curso', 'docencia', 'formación'],
  ],
  research: [
    ...['research', 'research meeting', 'study', 'study visit', 'lab meeting', 'data collection'],
    ...['forschung', 'studie', 'forschungstreffen', 'recherche', 'étude', 'investigación', 'estudio'],
  ],
  personal: [
    ...['personal', 'private', 'family', 'home', 'kids', 'children'],
    ...['privat', 'familie', 'kinder', 'zuhause', 'privé', 'privée', 'famille', 'enfants', 'maison'],
    ...['privado', 'privada', 'familia', 'niños', 'casa'],
  ],
};

/** What recurs in a diary and is nobody's session: meetings, meals, sport, errands. */
export const APART_WORDS: readonly string[] = [
  ...['team', 'staff', 'meeting', 'meetings', 'standup', 'board', 'committee', 'rounds', 'case conference', 'huddle'],
  ...['admin', 'office', 'planning', 'focus', 'desk', 'email', 'errands', 'commute', 'travel', 'flight', 'train'],
  ...['lunch', 'dinner', 'breakfast', 'break', 'pause', 'walk', 'rest', 'free', 'blocked', 'block', 'busy', 'buffer'],
  ...['yoga', 'gym', 'pilates', 'run', 'running', 'swim', 'swimming', 'tennis', 'football', 'soccer', 'dance', 'choir'],
  ...['piano', 'guitar', 'massage', 'dentist', 'doctor', 'haircut', 'hairdresser', 'pickup', 'daycare', 'garbage'],
  ...['bank', 'service', 'delivery', 'cleaner', 'cleaning', 'plumber', 'vet', 'own therapy', 'church', 'book club'],
  ...['teamsitzung', 'teambesprechung', 'besprechung', 'konferenz', 'fallkonferenz', 'büro', 'büroarbeit', 'planung'],
  ...['mittag', 'mittagessen', 'mittagspause', 'frühstück', 'abendessen', 'zahnarzt', 'arzt', 'friseur', 'sport'],
  ...['fitness', 'laufen', 'schwimmen', 'chor', 'kita', 'einkauf', 'einkaufen', 'klavier', 'putzfrau', 'werkstatt'],
  ...['réunion', 'équipe', 'réunion d’équipe', 'bureau', 'déjeuner', 'dîner', 'dentiste', 'médecin', 'coiffeur'],
  ...['chorale', 'natation', 'courses', 'ménage', 'crèche', 'garage'],
  ...['reunión', 'equipo', 'oficina', 'almuerzo', 'comida', 'cena', 'desayuno', 'dentista', 'peluquería', 'gimnasio'],
  ...['coro', 'natación', 'compras', 'limpieza', 'guardería', 'taller mecánico'],
];

/** Words of a title that keeps time free. */
export const HOLD_WORDS: readonly string[] = [
  ...['hold', 'held', 'hold open', 'keep open', 'keep free', 'reserved', 'reserve', 'crisis slot', 'emergency slot'],
  ...['urgent slot', 'notfall', 'notfalltermin', 'notfallstunde', 'krisentermin', 'krisenstunde', 'reserviert'],
  ...[
    'freihalten',
    'freigehalten',
    'frei halten',
    'urgence',
    'urgences',
    'créneau d’urgence',
    'réservé',
    'garder libre',
  ],
  ...['urgencia', 'urgencias', 'hueco de urgencia', 'reservado', 'reservada', 'dejar libre'],
];
