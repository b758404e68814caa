import fc from 'fast-check';

/** Zones with changes of an hour, of half an hour, of none, of Ramadan, of a lost day. */
export const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
] as const;

export const anyZone = fc.constantFrom(...ZONES);

/** Instants from 2000 to 2045, to the minute. */
export const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2045, 0, 1) / 60_000 })
  .map((minute) => minute * 60_000);
