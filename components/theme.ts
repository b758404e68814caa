/** In which colours our own pages are drawn; `system`: in those that the computer asks for. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What was kept; anything else counts as nothing chosen. */
export const themeOf = (kept: unknown): Theme => THEMES.find((theme) => theme === kept) ?? 'system';
