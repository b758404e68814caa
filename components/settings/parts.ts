/** The parts of the practice, by the name that stands in their address, in the order of their navigation. */
export const PARTS = ['general', 'hours', 'emergency', 'clients', 'engagements', 'rules'] as const;
export type Part = (typeof PARTS)[number];

/** The part that has a field of the practice file, such as `clients[2].code`; null for a key that the file should not have. */
export function partOf(field: string): Part | null {
  const [key = ''] = field.split(/[.[]/);
  return new Map(Object.entries(PART_OF_KEY)).get(key) ?? null;
}

const PART_OF_KEY: Readonly<Record<string, Part>> = {
  timeZone: 'general',
  sessionMinutes: 'general',
  gapMinutes: 'general',
  preset: 'general',
  workingHours: 'hours',
  breaks: 'hours',
  emergency: 'emergency',
  cover: 'emergency',
  crisis: 'emergency',
  clients: 'clients',
  engagements: 'engagements',
  rules: 'rules',
  escalateDays: 'rules',
};
